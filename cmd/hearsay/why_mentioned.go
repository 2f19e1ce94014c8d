package main

import (
	"context"
	"fmt"
	"slices"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// whyMentioned shows the mentions behind a derived edge.
func (a *app) whyMentioned(ctx context.Context, store *graph.Store, subjects, objects []graph.Entity) error {
	places, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	mentions, err := a.mentionsOf(ctx, store, objects)
	if err != nil {
		return err
	}
	t := table{columns: []string{"SAID BY", "HEARD AS", "RECOGNISED", "WORDS", "PLACE", "TIME", "LISTEN"}, cut: 3}
	var rows []episodeMention
	for _, m := range mentions {
		by := func(e graph.Entity) bool { return e.ID == m.Person || e.ID == "episode:"+m.Episode }
		if !slices.ContainsFunc(subjects, by) {
			continue
		}
		said, err := places.speaker(m.Speaker, m.Person)
		if err != nil {
			return err
		}
		rows = append(rows, episodeMention{Episode: m.Episode, Mention: m.Mention})
		t.add(said, m.Words(), recognised(m.Mention), places.sources.around(places.episodes[m.Episode], m.At, m.Last(), m.Words(), 20), places.place(m.Episode, m.Line, m.Column), moment(m.Time, m.Start), places.listen(m.Episode, m.Start))
	}
	if len(rows) == 0 {
		return fmt.Errorf("%s does not mention %s", called(subjects), called(objects))
	}
	if a.format == "table" {
		t = t.compact()
	}
	return emit(a, t, rows)
}

// recognised says how a name was recognised: alias 0.98, beside Meta.
func recognised(m claim.Mention) string {
	s := m.Via
	if m.Score > 0 {
		s += fmt.Sprintf(" %.2f", m.Score)
	}
	if m.Why != "" {
		s += ", " + m.Why
	}
	if m.Kind != "" {
		s += ", in " + m.Kind
	}
	return s
}
