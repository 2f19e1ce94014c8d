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
		r.file.Add(n, "rule %s needs claim: $SUBJECT predicate $OBJECT", rule.ID).Code = strict.Missing
		return
	}
	for _, item := range strict.Items(claims) {
		words := wordsOf(item, r.file.Text(item, "a claim"))
		if words == nil {
			continue
		}
		if len(words) != 3 {
			r.file.Add(item, "a claim is three words: $SUBJECT predicate $OBJECT").Code = strict.WrongShape
			continue
		}
		predicate, ok := r.predicate(words[1])
		if !ok {
			continue
		}
		t := Template{Predicate: predicate, Subject: r.end(rule, words[0], predicate.From, "subject"), Object: r.end(rule, words[2], predicate.To, "object")}
		t.With = r.qualifiers(rule, with, predicate)
		rule.Claims = append(rule.Claims, t)
	}
}

// claimWord is a word of a claim with its place in the claim's text.
type claimWord struct {
	node *yaml.Node
	at   int
	text string
}

// wordsOf divides a claim at its spaces.
func wordsOf(n *yaml.Node, claim string) []claimWord {
	var words []claimWord
	at := 0
	for word := range strings.FieldsSeq(claim) {
		before, behind, _ := strings.Cut(claim, word)
		at += len([]rune(before))
		words = append(words, claimWord{n, at, word})
		at += len([]rune(word))
		claim = behind
	}
	return words
}

// fault reports a mistake at a word of a claim.
func (r *reader) fault(w claimWord, code strict.Code, format string, args ...any) *strict.Fault {
	fault := r.file.AddWithin(w.node, w.at, w.at+len([]rune(w.text)), format, args...)
	fault.Code = code
	return fault
}

// predicate finds the predicate that a claim names.
func (r *reader) predicate(w claimWord) (*schema.Predicate, bool) {
	p, ok := r.schema.Predicate(w.text)
	switch {
	case !ok:
		known := r.schema.PredicateNames()
		fault := r.fault(w, strict.UnknownName, "no predicate is named %q%s", w.text, strict.Suggest(w.text, known))
		if meant, sure := strict.Meant(w.text, known); sure {
			fault.Replace(meant)
		}
		return nil, false
	case p.Derived:
		r.fault(w, strict.NotInSchema, "%s is made from mentions and turns; no rule claims it", p.Name)
		return nil, false
	}
	return p, true
}

// end reads one end of a claim and checks that the predicate can take it.
func (r *reader) end(rule *Rule, w claimWord, allowed schema.Mask, what string) Reference {
	name, types, declared := strings.Cut(strings.TrimPrefix(w.text, "$"), ":")
	ref := Reference{Slot: name}
	switch {
	case !strings.HasPrefix(w.text, "$"):
		r.fault(w, strict.WrongShape, "the %s must be a slot, as in $PERSON", what)
		return ref
	case name == "EPISODE":
		ref.Types = r.schema.Union("Episode")
	case name == "THIS" && declared:
		for _, t := range strings.Split(types, "|") {
			m, ok := r.schema.Mask(t)
			if !ok {
				r.fault(w, strict.UnknownType, "no type is named %s%s", t, strict.Suggest(t, r.schema.GroupNames()))
			}
			ref.Types |= m
		}
		ref.Whom = ref.Types == r.schema.Union("Person")
	case name == "THIS" && !rule.binds(name):
		r.fault(w, strict.WrongShape, "say what $THIS is, as in $THIS:PAPER")
		return ref
	case (name == "ME" || name == "YOU") && !rule.binds(name):
		ref.Types = r.schema.Union("Person")
	default:
		ref.Types = rule.types(name)
		if !rule.binds(name) {
			r.unbound(rule, w, name)
			return ref
		}
	}
	if ref.Types != 0 && ref.Types&allowed == 0 {
		r.fault(w, strict.NotInSchema, "the %s of this claim can be %s only, and $%s is %s", what, strings.Join(r.schema.Names(allowed), ", "), name, strings.Join(r.schema.Names(ref.Types), ", "))
	}
	r.everywhere(rule, name)
	return ref
}

// unbound reports a slot that no phrasing has.
func (r *reader) unbound(rule *Rule, w claimWord, slot string) {
	if rule.garbled {
		return
	}
	known := rule.slots()
	fault := r.fault(w, unboundSlot, "no phrasing of this rule has the slot $%s that its claim names%s", slot, strict.Suggest(slot, known))
	if meant, sure := strict.Meant(slot, known); sure {
		fault.Replace("$" + meant)
	}
}

// everywhere reports a phrasing that lacks a slot which others have and the
// claim needs.
func (r *reader) everywhere(rule *Rule, slot string) {
	if !rule.binds(slot) {
		return
	}
	for _, p := range rule.Say {
		if !bindsIn(p.nodes, slot) {
			fault := r.file.AddAt(p.Place.Line, p.Place.Column, "this phrasing has no slot $%s, which the claim needs", slot)
			fault.Code, fault.End = unboundSlot, p.Place.Column+len([]rune(p.Text))
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
			if !rule.binds(q.Slot) && !(q.Optional && q.Slot == "TIME") && !rule.garbled {
				r.file.Add(value, "no phrasing of this rule has a slot $%s", q.Slot).Code = unboundSlot
			}
		} else {
			q.Value = s
		}
		if !p.Allows(q.Key) && !(q.Key == "when" && (p.Allows("year") || p.Allows("from"))) {
			if len(rule.Claims) == 0 {
				r.file.Unknown(strict.UnknownName, key, p.Qualifiers, "%s has no qualifier %q", p.Name, q.Key)
			}
			continue
		}
		list = append(list, q)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Key < list[j].Key })
	return list
}
