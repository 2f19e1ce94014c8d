package lexicon

import "slices"

// Neighbours returns the ids of the entities that are known to have to do with
// this one, in either direction, sorted.
func (l *Lexicon) Neighbours(id string) []string { return l.beside.of(id) }

// neighbours are the ids that relations lead to, over those of a lexicon below.
type neighbours struct {
	below *neighbours
	byID  map[string][]string // sorted
}

// besides collects both ends of every relation of the entities.
func besides(below *neighbours, entities []*Entity) *neighbours {
	n := &neighbours{below: below, byID: map[string][]string{}}
	for _, e := range entities {
		for _, r := range e.Known {
			n.byID[r.Subject] = append(n.byID[r.Subject], r.Object)
			n.byID[r.Object] = append(n.byID[r.Object], r.Subject)
		}
	}
	for id, others := range n.byID {
		n.byID[id] = sortedSet(others)
	}
	return n
}

func (n *neighbours) of(id string) []string {
	switch own := n.byID[id]; {
	case n.below == nil:
		return own
	case len(own) == 0:
		return n.below.of(id)
	default:
		return sortedSet(slices.Concat(n.below.of(id), own))
	}
}

func sortedSet(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
