package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"hearsay/extract/claim"
	"hearsay/graph"
)

// mentionsPredicate and episodeType are what edges of names are called, and the
// nodes that they begin at where nobody is known to speak.
const (
	mentionsPredicate = "mentions"
	episodeType       = "Episode"
)

// voice is who names something, as far as an edge tells them apart.
type voice struct{ episode, source, entity, speaker string }

// readNames makes one edge of all places where an episode, or a person who
// speaks in it, names an entity. In advertisements and the like nobody speaks
// for themselves.
func (d *draft) readNames(ctx context.Context, s *graph.Store) error {
	mentions, err := s.Mentions(ctx, graph.MentionFilter{})
	if err != nil {
		return err
	}
	edges := map[voice]*Edge{}
	var order []*Edge
	for i := range mentions {
		m := &mentions[i]
		episode := d.inside[m.Episode]
		if episode == nil || d.nodes[m.Entity] == nil {
			continue
		}
		source := episodePrefix + m.Episode
		if m.Person != "" && m.Kind == "" && d.nodes[m.Person] != nil {
			source = m.Person
		}
		v := voice{m.Episode, source, m.Entity, m.Speaker}
		e := edges[v]
		if e == nil {
			e = names(m, v, episode, d.nodes)
			edges[v] = e
			order = append(order, e)
		}
		e.Times++
		e.Confidence = max(e.Confidence, certainty(m))
	}
	for _, e := range order {
		d.addEpisode(e.Source)
		d.edges = append(d.edges, *e)
	}
	return nil
}

// names is the edge that begins with this mention.
func names(m *graph.Mention, v voice, episode *claim.Episode, nodes map[string]*Node) *Edge {
	e := &Edge{
		ID: "mention:" + digest(v.episode, v.source, v.entity, v.speaker), Kind: Names, Source: v.source, Target: v.entity,
		Predicate: mentionsPredicate, IRI: graph.PredicateIRI(mentionsPredicate), Speaker: m.Speaker, Person: m.Person,
		Episode: m.Episode, Title: episode.Title, File: episode.Source, Quote: m.Words(), At: m.At, Line: m.Line, Column: m.Column,
		Start: cmp.Or(m.Start, m.Time), End: m.End,
	}
	e.Link = episode.Link(e.Start)
	if p := nodes[m.Person]; p != nil {
		e.PersonName = p.Name
	}
	return e
}

// certainty of a name that is heard as it is written is not told.
func certainty(m *graph.Mention) float64 {
	if m.Score == 0 {
		return 1
	}
	return m.Score
}

// addEpisode makes a node of an episode that is named nowhere.
func (d *draft) addEpisode(id string) {
	episode, ok := strings.CutPrefix(id, episodePrefix)
	if !ok || d.nodes[id] != nil {
		return
	}
	d.nodes[id] = &Node{
		ID: id, IRI: graph.EntityIRI(id), Name: cmp.Or(d.inside[episode].Title, episode), Type: episodeType, Episodes: []string{episode},
	}
}

// readLexicon makes edges of what the lexicon knows of entities in the
// network.
func (d *draft) readLexicon(ctx context.Context, s *graph.Store) error {
	known, err := s.Known(ctx, graph.Pattern{})
	for _, k := range known {
		if d.nodes[k.Subject] != nil && d.nodes[k.Object] != nil {
			d.edges = append(d.edges, Edge{
				ID: "known:" + digest(k.Subject, k.Predicate, k.Object), Kind: Lexicon, Source: k.Subject, Target: k.Object,
				Predicate: k.Predicate, IRI: graph.PredicateIRI(k.Predicate), Confidence: 1, Times: 1,
			})
		}
	}
	return err
}

// digest is as stable as its parts.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
