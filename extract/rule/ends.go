package rule

import (
	"sort"

	"hearsay/extract/schema"
)

// end is an entity that stands at one end of a claim.
type end struct {
	entity string
	types  schema.Mask
	score  float64
	except schema.Mask // what the other end must not be
}

// ends lists the entities that a reference of a claim stands for: what its slot
// took, several for a list, or what is implied.
func (m *matcher) ends(ref Reference, f *found) []end {
	l := m.lattice
	for _, b := range f.bindings {
		if b.slot != ref.Slot {
			continue
		}
		var out []end
		for _, i := range b.items {
			it := l.Items[i]
			out = append(out, end{it.Entity, it.Types, it.Score, it.Except})
			if it.several() {
				out = append(out, m.besides(i, ref.Types)...)
			}
		}
		return out
	}
	turn := l.Turns[l.turn[f.span.Start]]
	switch ref.Slot {
	case "EPISODE":
		return known(l.Episode, ref.Types, 1)
	case "ME":
		return known(turn.Person, ref.Types, impliedScore)
	case "YOU":
		return known(turn.Other, ref.Types, impliedScore)
	case "THIS":
		if it := m.recent(f.span.Start, ref); it != nil {
			return known(it.Entity, it.Types, it.Score*impliedScore)
		}
	}
	return nil
}

// several reports whether the words of an item may stand for more than one
// entity at once: 我们 for a founder and the company, 他们 for all of a list.
func (it *Item) several() bool { return it.Except != 0 || it.Kind == They }

// besides lists what the words of a reference stand for as well: 我们 said by a
// founder is the company for some claims and the founder for others.
func (m *matcher) besides(item int32, types schema.Mask) []end {
	l := m.lattice
	span := l.Items[item].Span
	var out []end
	for i := l.starts[span.Start]; i < l.starts[span.Start+1]; i++ {
		if it := &l.Items[i]; i != item && it.Span == span && it.several() && (types == 0 || it.Types&types != 0) {
			out = append(out, end{it.Entity, it.Types, it.Score, it.Except})
		}
	}
	return out
}

// impliedScore is how much surer a claim is of an end that stands in its
// sentence than of one that has to be added.
const impliedScore = 0.9

func known(entity string, types schema.Mask, score float64) []end {
	if entity == "" {
		return nil
	}
	return []end{{entity: entity, types: types, score: score}}
}

// recentReach is how far back an unspoken subject may have been named, in
// units: some six spoken sentences of one speaker.
const recentReach = 150

// recent returns what was last named or referred to before a position, of the
// types that are wanted, in the same turn. A companion is passed over, and an
// owner taken only where nobody else was named.
func (m *matcher) recent(at int, ref Reference) *Item {
	l := m.lattice
	i := sort.Search(len(l.Items), func(i int) bool { return l.Items[i].Span.Start >= at })
	var owner *Item
	for i--; i >= 0; i-- {
		it := &l.Items[i]
		if l.turn[it.Span.Start] != l.turn[at] || int(l.units[at]-l.units[it.Span.Start]) > recentReach {
			break
		}
		if it.Kind > This || it.Types&ref.Types == 0 || it.Span.End > at {
			continue
		}
		switch {
		case !ref.Whom || !l.companion(it) && !l.owner(it, at):
			return it
		case owner == nil && !l.companion(it):
			owner = it
		}
	}
	return owner
}
