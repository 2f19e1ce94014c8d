package extract

import (
	"hearsay/extract/claim"
	"hearsay/extract/speaker"
)

// employer is the organization that a person speaks for: the one that the
// episode itself tells, else the one that the lexicon knows, if it knows just
// one.
func (h *hearing) employer(person string) speaker.Employer {
	if told, ok := h.employers[person]; ok {
		return told
	}
	var known speaker.Employer
	e := h.entity(person)
	if e == nil {
		return known
	}
	for _, r := range e.Known {
		if r.Subject != person || r.Predicate != "works_for" {
			continue
		}
		if known.Organization != "" {
			return speaker.Employer{}
		}
		known.Organization = r.Object
	}
	return known
}

// learnEmployers takes from what the rules have found whom those who speak work
// for now, and reports whether that is news.
func (h *hearing) learnEmployers() bool {
	told := map[string]speaker.Employer{}
	for _, t := range h.turns {
		if _, known := told[t.Person]; !known && t.Person != "" {
			told[t.Person] = h.toldEmployer(t.Person)
		}
	}
	news := false
	h.employers = map[string]speaker.Employer{}
	for person, employer := range told {
		if employer.Organization != "" {
			news = news || h.employer(person) != employer
			h.employers[person] = employer
		}
	}
	return news
}

// toldEmployer is the organization that a person is said to have founded, the
// surest where there are several, else the only one that they are said to work
// for. Where somebody worked once tells nothing.
func (h *hearing) toldEmployer(person string) speaker.Employer {
	founded, works, over := map[string]float64{}, map[string]float64{}, map[string]bool{}
	for i := range h.found {
		c := &h.found[i]
		if c.Subject != person || c.Polarity != claim.Asserted {
			continue
		}
		switch {
		case c.Predicate == "founded":
			founded[c.Object] += c.Confidence
		case c.Predicate == "works_for":
			works[c.Object] += c.Confidence
			over[c.Object] = over[c.Object] || c.With["past"] != "" || c.With["to"] != ""
		}
	}
	if own := surest(founded, over); own != "" {
		return speaker.Employer{Organization: own, Leads: true}
	}
	if len(works) == 1 {
		return speaker.Employer{Organization: surest(works, over)}
	}
	return speaker.Employer{}
}

// surest is the key of the greatest weight that is not barred; of equals none.
func surest(weight map[string]float64, barred map[string]bool) string {
	best, most, tie := "", 0.0, false
	for id, w := range weight {
		if barred[id] || w < most {
			continue
		}
		best, most, tie = id, w, w == most
	}
	if tie {
		return ""
	}
	return best
}
