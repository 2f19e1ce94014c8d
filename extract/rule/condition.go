package rule

import (
	"slices"
	"strings"
)

// holds tests a rule's conditions on its slots.
func (m *matcher) holds(where []Condition, f *found) bool {
	for _, c := range where {
		for _, b := range f.bindings {
			if b.slot != c.Slot {
				continue
			}
			if len(b.items) == 0 && !c.allows(m.folded(b.span)) {
				return false
			}
			for _, i := range b.items {
				it := &m.lattice.Items[i]
				if !c.allows(m.folded(it.Span)) || c.Named && it.Kind != Name || it.Types&c.Bar != 0 {
					return false
				}
			}
		}
	}
	return true
}

// allows reports whether a slot may take these words.
func (c *Condition) allows(word string) bool {
	return !slices.Contains(c.Not, word) && (len(c.Only) == 0 || slices.Contains(c.Only, word))
}

// stopped tests the words that stop a rule.
func (m *matcher) stopped(c Context, f *found) bool {
	if len(c.Before)+len(c.Within)+len(c.After) == 0 {
		return false
	}
	before := m.window(f.span.Start, -1)
	after := m.window(f.span.End, 1)
	return contains(before, c.Before) || contains(m.folded(f.span), c.Within) || contains(after, c.After)
}

// window is the text of Near units beside a position, up to the edge of the
// sentence or the turn.
func (m *matcher) window(at, side int) string {
	l := m.lattice
	end := at
	here := int32(-1)
	if inside := at - int(btoi(side > 0)); inside >= 0 && inside < len(l.runes) {
		here = l.turn[inside]
	}
	for {
		next := end
		if side < 0 {
			next--
		}
		if next < 0 || next >= len(l.runes) || l.turn[next] < 0 || l.turn[next] != here || l.fullstop(next) || abs(int(l.units[end+side]-l.units[at])) > Near {
			break
		}
		end += side
	}
	return string(l.runes[min(at, end):max(at, end)])
}

// fullstop reports whether a sentence ends with the mark at i.
func (l *lattice) fullstop(i int) bool {
	return l.mark[i] && strings.ContainsRune("。！？!?.", l.runes[i])
}

func abs(n int) int { return max(n, -n) }

func contains(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
