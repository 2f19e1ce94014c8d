package rule

import (
	"slices"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// conditions reads where: {$PERSON: {not: [他们]}}.
func (r *reader) conditions(rule *Rule, n *yaml.Node) {
	for _, p := range r.file.Pairs(n, "where is written as $SLOT: {not: [word], only: [word], named: true, not_type: [Type]}") {
		slot := strings.TrimPrefix(p.Key.Value, "$")
		if !rule.binds(slot) && !rule.garbled {
			r.file.Add(p.Key, "no phrasing of this rule has a slot $%s", slot).Code = unboundSlot
		}
		f := r.file.Fields(p.Value, "a condition", conditionKeys...)
		rule.Where = append(rule.Where, Condition{
			Slot: slot, Not: r.folded(f["not"]), Only: r.folded(f["only"]), Named: r.file.Flag(f["named"], "named"), Bar: r.barred(f["not_type"]),
		})
	}
}

// barred reads the types that a slot must not have.
func (r *reader) barred(n *yaml.Node) schema.Mask {
	var mask schema.Mask
	for _, item := range strict.Items(n) {
		m, ok := r.schema.Mask(r.file.Text(item, "a type"))
		if !ok {
			r.file.Add(item, "no type is named %s%s", item.Value, strict.Suggest(item.Value, r.schema.GroupNames()))
		}
		mask |= m
	}
	return mask
}

func (r *reader) folded(n *yaml.Node) []string {
	words := r.file.Texts(n, "a word")
	for i, w := range words {
		words[i] = text.FoldString(w)
	}
	return words
}

func (r *reader) context(rule *Rule, n *yaml.Node) {
	if n == nil {
		return
	}
	f := r.file.Fields(n, "unless", contextKeys...)
	rule.Unless = Context{Before: r.folded(f["before"]), Within: r.folded(f["within"]), After: r.folded(f["after"])}
}

// binds reports whether some phrasing has a slot of this name.
func (rule *Rule) binds(slot string) bool {
	for _, p := range rule.Say {
		if bindsIn(p.nodes, slot) {
			return true
		}
	}
	return false
}

// slots lists the names of the slots of all phrasings.
func (rule *Rule) slots() []string {
	var names []string
	var visit func(nodes []node)
	visit = func(nodes []node) {
		for _, n := range nodes {
			if n.kind == slotNode && !slices.Contains(names, n.slot.name) {
				names = append(names, n.slot.name)
			}
			for _, branch := range n.branches {
				visit(branch)
			}
		}
	}
	for _, p := range rule.Say {
		visit(p.nodes)
	}
	return names
}

func bindsIn(nodes []node, slot string) bool {
	for _, n := range nodes {
		if n.kind == slotNode && n.slot.name == slot {
			return true
		}
		for _, branch := range n.branches {
			if bindsIn(branch, slot) {
				return true
			}
		}
	}
	return false
}
