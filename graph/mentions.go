package graph

import (
	"cmp"
	"context"
	"slices"

	"hearsay/extract/claim"
)

// Mention is a place that names an entity, and the episode it is in.
type Mention struct {
	claim.Mention
	Episode string
}

// MentionFilter selects mentions; an empty field is any.
type MentionFilter struct {
	Entity  string
	Type    string // of the entity, its first or another one
	Speaker string // host, guest, other
	Kind    string // ad, noise, meta; or talk for a mention that has no kind
	Episode string
}

// Mentions returns the mentions that fit, ordered by episode, place and entity.
func (s *Store) Mentions(ctx context.Context, f MentionFilter) ([]Mention, error) {
	if s.remote != nil {
		return ask[[]Mention](ctx, s.remote, askMentions, f)
	}
	var all []Mention
	err := s.view(ctx, func(r *reader) error {
		tables, err := r.tables(f)
		if err != nil {
			return err
		}
		return r.places(tables, func(m *Mention) {
			if f.fits(m) {
				all = append(all, *m)
			}
		})
	})
	slices.SortFunc(all, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Episode, b.Episode), cmp.Compare(a.At, b.At), cmp.Compare(a.Entity, b.Entity),
			cmp.Compare(a.Speaker, b.Speaker), cmp.Compare(a.Person, b.Person), cmp.Compare(a.Text, b.Text))
	})
	return all, err
}

// places calls f with each mention in tables.
func (r *reader) places(tables []edge, f func(m *Mention)) error {
	var missing []edge
	for _, t := range tables {
		found, ok := r.memory.tables.get(t)
		if !ok {
			missing = append(missing, t)
		}
		for i := range found {
			f(&found[i])
		}
	}
	if err := r.ends(missing); err != nil {
		return err
	}
	for _, t := range missing {
		found, err := readMentions(r.text(t.object), entityID(r.iri(t.subject)), episodeID(r.iri(t.label)))
		if err != nil {
			return err
		}
		r.memory.tables.put(t, found, len(found))
		for i := range found {
			f(&found[i])
		}
	}
	return nil
}

func (f *MentionFilter) fits(m *Mention) bool {
	kind := cmp.Or(m.Kind, "talk")
	return (f.Speaker == "" || f.Speaker == m.Speaker) && (f.Kind == "" || f.Kind == kind)
}
