package rule

import (
	"sort"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// templates reads claim: and with:. A claim is "$SUBJECT predicate $OBJECT";
// several make a list.
func (r *reader) templates(rule *Rule, claims, with, n *yaml.Node) {
	if claims == nil {
		r.file.Add(n, "rule %s needs claim: $SUBJECT predicate $OBJECT", rule.ID)
		return
	}
	for _, item := range strict.Items(claims) {
		words := strings.Fields(r.file.Text(item, "a claim"))
		if len(words) != 3 {
			r.file.Add(item, "a claim is three words: $SUBJECT predicate $OBJECT")
			continue
		}
		predicate, ok := r.schema.Predicate(words[1])
		if !ok {
			r.file.Add(item, "no predicate is named %q%s", words[1], strict.Suggest(words[1], r.schema.PredicateNames()))
			continue
		}
		if predicate.Derived {
			r.file.Add(item, "%s is made from mentions and turns; no rule claims it", predicate.Name)
			continue
		}
		t := Template{Predicate: predicate, Subject: r.end(rule, item, words[0], predicate.From, "subject"), Object: r.end(rule, item, words[2], predicate.To, "object")}
		t.With = r.qualifiers(rule, with, predicate)
		rule.Claims = append(rule.Claims, t)
	}
}

// end reads one end of a claim and checks that the predicate can take it.
func (r *reader) end(rule *Rule, n *yaml.Node, word string, allowed schema.Mask, what string) Reference {
	name, types, declared := strings.Cut(strings.TrimPrefix(word, "$"), ":")
	ref := Reference{Slot: name}
	switch {
	case !strings.HasPrefix(word, "$"):
		r.file.Add(n, "the %s must be a slot, as in $PERSON", what)
		return ref
	case name == "EPISODE":
		ref.Types = r.schema.Union("Episode")
	case name == "THIS" && declared:
		for _, t := range strings.Split(types, "|") {
			m, ok := r.schema.Mask(t)
			if !ok {
				r.file.Add(n, "no type is named %s", t)
			}
			ref.Types |= m
		}
	case name == "THIS" && !rule.binds(name):
		r.file.Add(n, "say what $THIS is, as in $THIS:PAPER")
		return ref
	case (name == "ME" || name == "YOU") && !rule.binds(name):
		ref.Types = r.schema.Union("Person")
	default:
		ref.Types = rule.types(name)
		if !rule.binds(name) {
			r.file.Add(n, "no phrasing of this rule has the slot $%s that its claim names", name)
			return ref
		}
	}
	if ref.Types != 0 && ref.Types&allowed == 0 {
		r.file.Add(n, "the %s of this claim can be %s only, and $%s is %s", what, strings.Join(r.schema.Names(allowed), ", "), name, strings.Join(r.schema.Names(ref.Types), ", "))
	}
	r.everywhere(rule, n, name)
	return ref
}

// everywhere reports a phrasing that lacks a slot which others have and the
// claim needs.
func (r *reader) everywhere(rule *Rule, n *yaml.Node, slot string) {
	if !rule.binds(slot) {
		return
	}
	for _, p := range rule.Say {
		if !bindsIn(p.nodes, slot) {
			r.file.AddAt(p.Place.Line, p.Place.Column, "this phrasing has no slot $%s, which the claim needs", slot)
		}
	}
}

// types is the union of what a slot takes over all phrasings.
func (rule *Rule) types(slot string) schema.Mask {
	var m schema.Mask
	var visit func(nodes []node)
	visit = func(nodes []node) {
		for _, n := range nodes {
			if n.kind == slotNode && n.slot.name == slot {
				m |= n.slot.types
			}
			for _, branch := range n.branches {
				visit(branch)
			}
		}
	}
	for _, p := range rule.Say {
		visit(p.nodes)
	}
	return m
}

// qualifiers reads with: {role: first author, year: $TIME, when?: $TIME}. The
// key when stands for year, or for from and to, as the time and the predicate
// have it.
func (r *reader) qualifiers(rule *Rule, n *yaml.Node, p *schema.Predicate) []Qualifier {
	var list []Qualifier
	for _, pair := range r.file.Pairs(n, "with is written as key: value, as in {role: first author}") {
		key, value := pair.Key, pair.Value
		q := Qualifier{Key: strings.TrimSuffix(key.Value, "?"), Optional: strings.HasSuffix(key.Value, "?")}
		s := r.file.Text(value, "a qualifier")
		if strings.HasPrefix(s, "$") {
			q.Slot = s[1:]
			if !rule.binds(q.Slot) && !(q.Optional && q.Slot == "TIME") {
				r.file.Add(value, "no phrasing of this rule has a slot $%s", q.Slot)
			}
		} else {
			q.Value = s
		}
		if !p.Allows(q.Key) && !(q.Key == "when" && (p.Allows("year") || p.Allows("from"))) {
			if len(rule.Claims) == 0 {
				r.file.Add(key, "%s has no qualifier %q%s", p.Name, q.Key, strict.Suggest(q.Key, p.Qualifiers))
			}
			continue
		}
		list = append(list, q)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Key < list[j].Key })
	return list
}
