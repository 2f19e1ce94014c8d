package rule

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// Check reads rule files as Load does, and lists everything that is wrong with
// them or works and is hardly meant, in the order of the files.
func Check(s *schema.Schema, files []File) []strict.Fault {
	l := NewLoader(s, nil)
	l.advise = true
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b File) int { return cmp.Or(cmp.Compare(a.Layer, b.Layer), cmp.Compare(a.Name, b.Name)) })
	known := map[string]layered{}
	said := map[string]*Rule{}
	contests := contests{}
	var faults []strict.Fault
	for _, f := range files {
		file := l.file(f)
		faults = append(faults, file.faults...)
		faults = append(faults, strict.Faults(enter(known, file.rules, f))...)
		faults = append(faults, saidTwice(said, file.rules)...)
		faults = append(faults, contests.ties(file.rules)...)
	}
	slices.SortStableFunc(faults, func(a, b strict.Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return faults
}

// saidTwice reports phrasings that another rule has, and claims the same of.
func saidTwice(said map[string]*Rule, rules []*Rule) []strict.Fault {
	var faults []strict.Fault
	for _, r := range rules {
		for _, p := range r.Say {
			key := p.Text + "\n" + r.outcome()
			switch other := said[key]; {
			case other == nil:
				said[key] = r
			case other.ID != r.ID:
				f := strict.File{Name: p.Place.File}
				fault := f.AddAt(p.Place.Line, p.Place.Column, "rule %s has this phrasing and makes the same claim of it; keep it in one", other.ID)
				fault.Code, fault.End = sameAs, p.Place.Column+len([]rune(p.Text))
				faults = append(faults, *fault)
			}
		}
	}
	return faults
}

// outcome is what a rule makes of a match, and when.
func (r *Rule) outcome() string {
	s := ""
	for i := range r.Claims {
		s += r.Claims[i].String() + "\n"
		for _, q := range r.Claims[i].With {
			s += q.Key + ": " + q.Value + "$" + q.Slot + "\n"
		}
	}
	return s + fmt.Sprint(r.Where, r.Unless)
}

// String is a claim as it is written, without its qualifiers.
func (t *Template) String() string {
	return "$" + t.Subject.Slot + " " + t.Predicate.Name + " $" + t.Object.Slot
}
