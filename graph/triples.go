package graph

import (
	"context"
	"strconv"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// Triples selects triples by their terms, an IRI or a literal as N-Triples
// writes it (brackets and those of a datatype may be left out); an empty term is
// any.
type Triples struct{ Subject, Predicate, Object string }

// TriplePage is a part of the triples that fit.
type TriplePage struct {
	Lines []string // canonical N-Triples, line ends included
	Total int      // of all that fit
}

// Triples returns up to limit of the triples that fit, leaving out as many as
// skip says. The order is the same as long as the graph is. What several
// episodes say is one triple; what somebody denies or asks is none.
func (s *Store) Triples(ctx context.Context, want Triples, skip, limit int) (TriplePage, error) {
	if s.remote != nil {
		return ask[TriplePage](ctx, s.remote, askTriples, triplesQuestion{want, skip, limit})
	}
	var page TriplePage
	err := s.view(ctx, func(r *reader) error {
		pattern, ok := r.pattern(want)
		if !ok {
			return nil
		}
		found, err := r.triples(pattern)
		if err != nil {
			return err
		}
		page.Total = len(found)
		from := min(max(skip, 0), len(found))
		quads, err := r.full(found[from:min(from+max(limit, 0), len(found))])
		for _, q := range quads {
			q.Label = nil
			page.Lines = append(page.Lines, canonical(q))
		}
		return err
	})
	return page, err
}

// pattern finds the nodes of terms, and says whether the graph has them all.
func (r *reader) pattern(want Triples) (e edge, ok bool) {
	for _, end := range []struct {
		term string
		node *node
	}{{want.Subject, &e.subject}, {want.Predicate, &e.predicate}, {want.Object, &e.object}} {
		if end.term == "" {
			continue
		}
		if *end.node = r.node(term(end.term)); *end.node == 0 {
			return e, false
		}
	}
	return e, true
}

// triples lists, once each, the quads that fit and are said to be so.
func (r *reader) triples(want edge) ([]edge, error) {
	denied := map[node]bool{r.node(itself): true}
	for _, polarity := range []string{claim.Negated, claim.Asked} {
		found, err := r.edges(nil, hasPolarity, quad.String(polarity), nil)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			denied[e.subject] = true
		}
	}
	var all []edge
	seen := map[edge]bool{}
	it := r.db.quads.QuadsAllIterator()
	if want != (edge{}) && (want.subject != 0 || want.object != 0) {
		it = r.iterator(want)
	}
	err := iterate(r.ctx, it, func(q cayley.Ref) error {
		e := r.edge(q)
		triple := edge{e.subject, e.predicate, e.object, 0}
		if fits(want.subject, e.subject) && fits(want.predicate, e.predicate) && fits(want.object, e.object) && !denied[e.label] && !seen[triple] {
			seen[triple] = true
			all = append(all, e)
		}
		return nil
	})
	return all, err
}

// term reads a term of N-Triples.
func term(s string) quad.Value {
	if !strings.HasPrefix(s, `"`) {
		return quad.IRI(strings.TrimSuffix(strings.TrimPrefix(s, "<"), ">"))
	}
	end := strings.LastIndex(s, `"`)
	text, datatype := s[1:max(end, 1)], strings.Trim(strings.TrimPrefix(s[end+1:], "^^"), "<>")
	if plain, err := strconv.Unquote(`"` + text + `"`); err == nil {
		text = plain
	}
	switch datatype {
	case xsd + "integer":
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return quad.Int(n)
		}
	case xsd + "double":
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			return quad.Float(f)
		}
	case xsd + "boolean":
		if b, err := strconv.ParseBool(text); err == nil {
			return quad.Bool(b)
		}
	}
	return quad.String(text)
}
