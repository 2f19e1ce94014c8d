package api

import (
	"context"
	"fmt"

	"hearsay/extract/text"
)

// Surround gives mentions what is said before and behind them, up to reach code
// points on each side. Those of an episode whose source is not found, or has
// changed, stay as they are.
func (g *Graph) Surround(ctx context.Context, heard []Heard, reach int) error {
	all, err := g.whole(ctx)
	if err != nil {
		return err
	}
	texts := map[string]*text.Text{}
	for i := range heard {
		m := &heard[i]
		t, read := texts[m.Episode]
		if !read {
			e := all.episodes[m.Episode]
			if e == nil {
				return fmt.Errorf("episode %s: %w", m.Episode, ErrNotFound)
			}
			t = g.Text(*e)
			texts[m.Episode] = t
		}
		if t == nil {
			continue
		}
		s := span{text: t}
		m.Before = s.said(max(0, m.At-reach), m.At)
		m.Behind = s.said(m.Last(), min(m.Last()+reach, t.Len()))
	}
	return nil
}
