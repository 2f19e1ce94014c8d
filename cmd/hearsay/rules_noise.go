package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/noise"
	"hearsay/extract/rule"
)

// survival is how many damaged examples a rule, or all rules, still make their
// claims of, by kind of damage.
type survival struct {
	Rule string         `json:"rule,omitempty"` // empty for all rules together
	Kept map[string]int `json:"kept"`
	Of   map[string]int `json:"of"`
	Lost []string       `json:"lost,omitempty"` // damaged sentences that claim nothing any more
}

func (s *survival) add(o survival) {
	for kind, n := range o.Of {
		s.Of[kind] += n
		s.Kept[kind] += o.Kept[kind]
	}
	s.Lost = append(s.Lost, o.Lost...)
}

// share is how much survives of all kinds together.
func (s *survival) share() float64 {
	kept, of := 0, 0
	for kind, n := range s.Of {
		kept, of = kept+s.Kept[kind], of+n
	}
	if of == 0 {
		return 1
	}
	return float64(kept) / float64(of)
}

// runNoise damages each ok example of the rules, or of one, and tells how many
// still make their claims.
func runNoise(a *app, name string) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	if name != "" {
		r, err := findRule(x.Rules, name)
		if err != nil {
			return err
		}
		name = r.ID
	}
	all := survival{Kept: map[string]int{}, Of: map[string]int{}}
	var rules []survival
	for i := range x.Rules.Rules {
		if r := &x.Rules.Rules[i]; name == "" || r.ID == name {
			one := survive(x, i)
			all.add(one)
			rules = append(rules, one)
		}
	}
	slices.SortStableFunc(rules, func(a, b survival) int { return cmp.Compare(a.share(), b.share()) })
	all.Lost = nil
	return a.printSurvival(all, rules, name != "")
}

// survive damages the ok examples of one rule.
func survive(x *extract.Extractor, index int) survival {
	r := &x.Rules.Rules[index]
	s := survival{Rule: r.ID, Kept: map[string]int{}, Of: map[string]int{}}
	words := x.Segmenter
	for _, e := range r.Examples {
		if e.Expect != rule.OK {
			continue
		}
		want := facts(x, index, e.Text, e.Speaker)
		for _, kind := range noise.Kinds() {
			for _, damaged := range kind.Damage(e.Text, words) {
				s.Of[kind.Name]++
				if covers(facts(x, index, damaged, e.Speaker), want) {
					s.Kept[kind.Name]++
				} else {
					s.Lost = append(s.Lost, damaged)
				}
			}
		}
	}
	return s
}

// facts are what a rule asserts of a marked sentence, qualifiers apart.
func facts(x *extract.Extractor, index int, sentence, speaker string) map[string]bool {
	all := map[string]bool{}
	marked, err := rule.ReadMarks(x.Schema, sentence)
	if err != nil {
		return all
	}
	for _, c := range x.Rules.Match(x.Complete(marked.Input(speaker))) {
		if c.Rule == index && c.Polarity == claim.Asserted {
			all[c.Subject+" "+c.Predicate+" "+c.Object] = true
		}
	}
	return all
}

func covers(got, want map[string]bool) bool {
	for fact := range want {
		if !got[fact] {
			return false
		}
	}
	return true
}

// worst is how many rules are listed that survive worst.
const worst = 10

func (a *app) printSurvival(all survival, rules []survival, one bool) error {
	if a.format == "json" {
		return writeJSON(a.out, append([]survival{all}, rules...), " ")
	}
	t := table{columns: []string{"RULE"}, cut: -1}
	for _, k := range noise.Kinds() {
		t.columns = append(t.columns, k.Name)
	}
	row := func(name string, s survival) {
		cells := []string{name}
		for _, k := range noise.Kinds() {
			cells = append(cells, percent(s.Kept[k.Name], s.Of[k.Name]))
		}
		t.add(cells...)
	}
	row("all", all)
	for _, r := range rules[:min(worst, len(rules))] {
		row(r.Rule, r)
	}
	if err := emit(a, t, rules); err != nil || !one || a.format != "table" {
		return err
	}
	var errs []error
	for _, sentence := range rules[0].Lost {
		_, err := fmt.Fprintln(a.out, "lost", sentence)
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

func percent(part, of int) string {
	if of == 0 {
		return "-"
	}
	return strconv.Itoa((100*part+of/2)/of) + "% of " + strconv.Itoa(of)
}
