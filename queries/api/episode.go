package api

import (
	"context"
	"fmt"
	"unicode/utf8"

	"hearsay/extract/claim"
	"hearsay/extract/text"
	"hearsay/graph"
)

// Episode is an episode with what was heard in it. HasText says whether its
// source was found, unchanged; turns have no text otherwise.
type Episode struct {
	claim.Episode
	HasText    bool               `json:"has_text"`
	Turns      []Turn             `json:"turns"`
	Claims     []Edge             `json:"claims"`
	Unresolved []claim.Unresolved `json:"unresolved"`
}

// Turn is what one speaker says, with the names in it.
type Turn struct {
	claim.Turn
	PersonName string `json:"person_name,omitempty"`
	Text       string `json:"text"`
	Marks      []Mark `json:"mentions"`
}

// Mark is a mention in a turn: Offset and Length count code points of the
// turn's text, and Length is 0 where there is no text.
type Mark struct {
	claim.Mention
	Name   string `json:"name"` // of the entity
	Type   string `json:"type"`
	Offset int    `json:"offset"`
	Length int    `json:"length"`
}

// Episodes lists the episodes, by date.
func (g *Graph) Episodes(ctx context.Context) ([]claim.Episode, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	return list(all.Episodes), nil
}

// Episode returns the episode of an id with everything that was heard in it.
func (g *Graph) Episode(ctx context.Context, id string) (*Episode, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	e := all.episodes[id]
	if e == nil {
		return nil, fmt.Errorf("episode %s: %w", id, ErrNotFound)
	}
	x := &Episode{Episode: *e, Turns: []Turn{}, Claims: []Edge{}, Unresolved: []claim.Unresolved{}}
	for i := range all.Edges {
		if all.Edges[i].Episode == id {
			x.Claims = append(x.Claims, NewEdge(&all.Edges[i]))
		}
	}
	names, err := g.Store.Unresolved(ctx, id)
	if err != nil {
		return nil, err
	}
	x.Unresolved = append(x.Unresolved, names...)
	t := g.Text(*e)
	x.HasText = t != nil
	x.Turns, err = g.turns(ctx, all, id, t)
	return x, err
}

// turns lays out what is said in an episode; t is nil where that is not known.
func (g *Graph) turns(ctx context.Context, all *index, episode string, t *text.Text) ([]Turn, error) {
	turns, err := g.Store.Turns(ctx, episode)
	if err != nil {
		return nil, err
	}
	mentions, err := g.Store.Mentions(ctx, graph.MentionFilter{Episode: episode})
	if err != nil {
		return nil, err
	}
	for len(mentions) > 0 && len(turns) > 0 && mentions[0].At < turns[0].At {
		mentions = mentions[1:] // in the metadata before all talk
	}
	laid := []Turn{}
	for i, u := range turns {
		s := span{text: t, at: u.At}
		if t != nil {
			s.end = t.Len()
		}
		if i+1 < len(turns) {
			s.end = turns[i+1].At
		}
		turn := Turn{Turn: u, Text: s.said(s.at, s.end), Marks: []Mark{}}
		if p := all.node(u.Person); p != nil {
			turn.PersonName = p.Name
		}
		for len(mentions) > 0 && (mentions[0].At < s.end || i+1 == len(turns)) {
			turn.Marks = append(turn.Marks, s.mark(all, &mentions[0].Mention, turn.Text))
			mentions = mentions[1:]
		}
		laid = append(laid, turn)
	}
	return laid, nil
}

// span is a stretch of a source, from one code point to another.
type span struct {
	text    *text.Text
	at, end int
}

func (s *span) said(from, to int) string {
	if s.text == nil || from < 0 || to > s.text.Len() || from > to {
		return ""
	}
	return s.text.Said(text.Span{Start: s.text.Folded(from), End: s.text.Folded(to)})
}

// mark finds a mention in the words of its turn.
func (s *span) mark(all *index, m *claim.Mention, words string) Mark {
	k := Mark{Mention: *m}
	if n := all.node(m.Entity); n != nil {
		k.Name, k.Type = n.Name, n.Type
	}
	until := s.said(s.at, m.Last())
	name := m.Words()
	if s.text != nil && len(until) >= len(name) && until[len(until)-len(name):] == name && len(until) <= len(words) {
		k.Length = utf8.RuneCountInString(name)
		k.Offset = utf8.RuneCountInString(until) - k.Length
	}
	return k
}
