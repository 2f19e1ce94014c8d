package api

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
	"hearsay/graph/export"
)

// Search says which entities are looked for.
type Search struct {
	Text    string // in any of an entity's names, whatever the case; empty is any
	Type    string
	Episode string
}

// Search lists entities, those whose name is nearest to the text first, and of
// two as near the one that is mentioned more.
func (g *Graph) Search(ctx context.Context, s Search) ([]*export.Node, error) {
	all, err := g.whole(ctx)
	if err != nil {
		return nil, err
	}
	wanted := text.FoldString(strings.TrimSpace(s.Text))
	type hit struct {
		node *export.Node
		rank int
	}
	var hits []hit
	for i := range all.Nodes {
		n := &all.Nodes[i]
		if s.Type != "" && s.Type != n.Type && !slices.Contains(n.Types, s.Type) || s.Episode != "" && !slices.Contains(n.Episodes, s.Episode) {
			continue
		}
		if rank, ok := likeness(wanted, all.keys[i]); ok {
			hits = append(hits, hit{n, rank})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.node.Mentions, a.node.Mentions), cmp.Compare(a.node.ID, b.node.ID))
	})
	found := make([]*export.Node, len(hits))
	for i, h := range hits {
		found[i] = h.node
	}
	return found, nil
}

// likeness ranks names that have a text in them: 0 the name itself, 1 its
// beginning, 2 the beginning of a word in it, 3 anywhere.
func likeness(wanted string, names []string) (rank int, ok bool) {
	rank = 4
	for _, name := range names {
		at := strings.Index(name, wanted)
		switch {
		case at < 0:
		case wanted == "" || name == wanted:
			return 0, true
		case at == 0:
			rank = min(rank, 1)
		case strings.ContainsRune(" -·.:", before(name, at)):
			rank = min(rank, 2)
		default:
			rank = min(rank, 3)
		}
	}
	return rank, rank < 4
}

func before(s string, at int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return r
}
