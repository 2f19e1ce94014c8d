package rule

import (
	"fmt"

	"hearsay/extract/strict"
)

// contests are claims by what they have in common with those that contradict
// them.
type contests map[string]contested

// contested is the claim that was met first, and its rule.
type contested struct {
	rule  *Rule
	claim *Template
}

// ties reports phrasings that another rule has as well, under the same conditions
// and with the same priority, where the two say the same of one end and something
// else of the other: both claims are made, for neither beats the other.
func (c contests) ties(rules []*Rule) []strict.Fault {
	var faults []strict.Fault
	for _, r := range rules {
		for _, p := range r.Say {
			for i := range r.Claims {
				t := &r.Claims[i]
				if other, ok := c.contested(r, p.Text, t); ok {
					f := strict.File{Name: p.Place.File}
					fault := f.AddAt(p.Place.Line, p.Place.Column, "rule %s has this phrasing and the same priority, and claims %s of it, where this one claims %s: both claims are made; give the one that is right a higher priority, or make both in one rule", other.rule.ID, other.claim, t)
					fault.Code, fault.End = tied, p.Place.Column+len([]rune(p.Text))
					faults = append(faults, *fault)
				}
			}
		}
	}
	return faults
}

// contested returns the claim of another rule that contradicts one, which is
// remembered.
func (c contests) contested(r *Rule, phrasing string, t *Template) (other contested, ok bool) {
	about := fmt.Sprint(phrasing, "\n", t.Predicate.Name, r.Priority, r.Where, r.Unless, "\n")
	for _, end := range []string{"subject " + t.Subject.Slot, "object " + t.Object.Slot} {
		switch known, met := c[about+end]; {
		case !met:
			c[about+end] = contested{r, t}
		case known.rule.ID != r.ID && (known.claim.Subject.Slot == t.Subject.Slot) != (known.claim.Object.Slot == t.Object.Slot):
			other, ok = known, true
		}
	}
	return other, ok
}
