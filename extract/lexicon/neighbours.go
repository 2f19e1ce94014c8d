package lexicon

import "slices"

// Neighbours returns the ids of the entities that are known to have to do with
// this one, in either direction, sorted.
func (l *Lexicon) Neighbours(id string) []string {
	if l.base == nil {
		return l.beside[id]
	}
	if len(l.beside[id]) == 0 {
		return l.base.Neighbours(id)
	}
	return sortedSet(slices.Concat(l.base.Neighbours(id), l.beside[id]))
}

// besides collects both ends of every relation of the entities.
func besides(entities []*Entity) map[string][]string {
	beside := map[string][]string{}
	for _, e := range entities {
		for _, r := range e.Known {
			beside[r.Subject] = append(beside[r.Subject], r.Object)
			beside[r.Object] = append(beside[r.Object], r.Subject)
		}
	}
	for id, others := range beside {
		beside[id] = sortedSet(others)
	}
	return beside
}

func sortedSet(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
