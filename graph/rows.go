package graph

import (
	"strings"

	"hearsay/extract/claim"
)

// The tables of the graph, each written and read in one place.

// mentionTable holds the places where one speaker names one entity: who
// speaks, and then a row a place.
func mentionTable(speaker, person string, places []claim.Mention) string {
	var t table
	t.row(speaker, person)
	for _, m := range places {
		r := claim.Repair{}
		if m.Repair != nil {
			r = *m.Repair
		}
		fields := []string{
			itoa(m.At), itoa(m.Line), itoa(m.Column), m.Text, m.Via, ftoa(m.Score), m.Kind, m.Time, m.Why,
			r.Name, ftoa(r.Distance), ftoa(r.Limit), r.Tier, r.Active, btoa(r.Everyday),
		}
		t.row(append(fields, spokenFields(m.Spoken)...)...)
	}
	return t.String()
}

func readMentions(s, entity, episode string) ([]Mention, error) {
	all := make([]Mention, 0, places(s))
	who := Mention{Episode: episode}
	first := true
	err := rows(s, func(r *row) {
		if first {
			who.Mention = claim.Mention{Entity: entity, Speaker: r.text(), Person: r.text()}
			first = false
			return
		}
		m := who
		m.At, m.Line, m.Column, m.Text = r.int(), r.int(), r.int(), r.text()
		m.Via, m.Score, m.Kind, m.Time, m.Why = r.text(), r.float(), r.text(), r.text(), r.text()
		repair := claim.Repair{Name: r.text(), Distance: r.float(), Limit: r.float(), Tier: r.text(), Active: r.text(), Everyday: r.text() != ""}
		if repair != (claim.Repair{}) {
			m.Repair = &repair
		}
		m.Spoken = r.spoken()
		all = append(all, m)
	})
	return all, err
}

// places counts the places in a table of mentions.
func places(s string) int { return strings.Count(s, "\n") }

func turnTable(turns []claim.Turn) string {
	var t table
	for _, u := range turns {
		t.row(itoa(u.At), u.Speaker, u.Person, u.Kind, ftoa(u.Confidence), u.Time)
	}
	return t.String()
}

func readTurns(s string) ([]claim.Turn, error) {
	var all []claim.Turn
	err := rows(s, func(r *row) {
		all = append(all, claim.Turn{
			At: r.int(), Speaker: r.text(), Person: r.text(), Kind: r.text(), Confidence: r.float(), Time: r.text(),
		})
	})
	return all, err
}

func unresolvedTable(names []claim.Unresolved) string {
	var t table
	for _, u := range names {
		t.row(itoa(u.At), u.Text, u.Type, u.Why)
	}
	return t.String()
}

func readUnresolved(s string) ([]claim.Unresolved, error) {
	var all []claim.Unresolved
	err := rows(s, func(r *row) {
		all = append(all, claim.Unresolved{At: r.int(), Text: r.text(), Type: r.text(), Why: r.text()})
	})
	return all, err
}

// placeTable holds where in the file and when the quote of a claim stands, in
// one row.
func placeTable(e claim.Evidence) string {
	var t table
	t.row(append([]string{itoa(e.Line), itoa(e.Column), e.Time}, spokenFields(e.Spoken)...)...)
	return t.String()
}

func readPlace(s string, e *claim.Evidence) error {
	return rows(s, func(r *row) {
		e.Line, e.Column, e.Time = r.int(), r.int(), r.text()
		e.Spoken = r.spoken()
	})
}

// spokenFields are the last fields of a row: when it is said, what, and where
// its parts are.
func spokenFields(s claim.Spoken) []string {
	fields := []string{s.Start, s.End, s.Said}
	for _, p := range s.Parts {
		fields = append(fields, itoa(p.At), p.Text)
	}
	return fields
}

func (r *row) spoken() claim.Spoken {
	s := claim.Spoken{Start: r.text(), End: r.text(), Said: r.text()}
	for r.more && r.err == nil {
		s.Parts = append(s.Parts, claim.Part{At: r.int(), Text: r.text()})
	}
	return s
}
