package queries

import (
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// predicate reads the words of one predicate.
func (r *wordReader) predicate(n *yaml.Node) {
	fields := r.file.Fields(n, "a predicate's words", "predicate", "also", "or_else", "alike", "directed", "from", "to", "with", "verbs", "inverse", "agents", "objects", "implied")
	s := &sense{predicates: r.predicates(fields["predicate"]), orElse: r.predicates(fields["or_else"]), alike: r.file.Flag(fields["alike"], "alike"), directed: r.file.Flag(fields["directed"], "directed")}
	if len(s.predicates) == 0 {
		r.file.Add(n, "words need a predicate that they are about (predicate: created)").Code = strict.Missing
		return
	}
	if s.directed {
		s.with = append(s.with, filter{"directed", term{constants: []string{"true"}}})
	}
	s.predicates = append(s.predicates, r.predicates(fields["also"])...)
	for _, p := range s.predicates {
		s.from |= p.From
		s.to |= p.To
	}
	if narrower := r.file.Texts(fields["from"], "a type"); narrower != nil {
		s.from &= r.mask(fields["from"], strings.Join(narrower, "|"))
	}
	if narrower := r.file.Texts(fields["to"], "a type"); narrower != nil {
		s.to &= r.mask(fields["to"], strings.Join(narrower, "|"))
	}
	r.each(fields["with"], func(key string, value *yaml.Node) {
		s.with = append(s.with, filter{key, term{constants: split(value.Value)}})
	})
	r.forms(s, s.predicates[0].Name, fields)
	switch implied := r.file.Text(fields["implied"], "implied"); implied {
	case "":
	case "true":
		r.set.words.implied = append(r.set.words.implied, word{kind: predicateWord, sense: s})
	case "inverse":
		r.set.words.implied = append(r.set.words.implied, word{kind: predicateWord, sense: s, form: inverse})
	default:
		r.file.Add(fields["implied"], "implied is true, or inverse where the owner is the object").Code = strict.WrongShape
	}
}

// predicates reads the names of predicates.
func (r *wordReader) predicates(n *yaml.Node) []*schema.Predicate {
	var list []*schema.Predicate
	for _, item := range strict.Items(n) {
		name := r.file.Text(item, "a predicate")
		p, ok := r.schema.Predicate(name)
		if !ok {
			r.file.Add(item, "no predicate is named %q%s", name, strict.Suggest(name, r.schema.PredicateNames())).Code = strict.UnknownName
			continue
		}
		list = append(list, p)
	}
	return list
}

// forms adds the words of a sense in all their inflections.
func (r *wordReader) forms(s *sense, list string, fields map[string]*yaml.Node) {
	for _, f := range []struct {
		key  string
		form form
	}{{"verbs", verb}, {"inverse", inverse}, {"agents", agent}, {"objects", object}} {
		for _, base := range r.file.Texts(fields[f.key], "a word") {
			w := word{kind: predicateWord, sense: s, form: f.form}
			for _, i := range r.inflect(base, f.form) {
				w.participle = i.participle
				if i.state {
					w.form = state
				}
				r.set.words.add(i.text, w)
				if f.form == verb {
					r.lists[list] = append(r.lists[list], i.text)
				}
			}
		}
	}
}
