package export

import (
	"slices"

	"hearsay/extract/claim"
)

// Selection says which part of a graph is wanted; an empty field is all of it.
type Selection struct {
	Episodes   []string // ids
	About      []string // ids of entities in the middle of what is wanted
	Depth      int      // how many edges away from About; 0 is 1
	Types      []string // first or other types of entities; About stays whatever its type
	Predicates []string
	Speakers   []string // host, guest, other, or the id of a person
	Polarities []string // empty: all but asked
	Kinds      []Kind   // empty: Said
	Confidence float64  // at least
	Lonely     bool     // keep entities without any edge
	MaxNodes   int      // 0: no limit; the nearest to About, then those with most edges, then mentions, stay
}

// Everything says whether a selection leaves nothing out that is said.
func (w *Selection) Everything() bool {
	return len(w.Episodes)+len(w.About)+len(w.Types)+len(w.Predicates)+len(w.Speakers)+len(w.Polarities) == 0 &&
		w.Confidence == 0 && w.MaxNodes == 0
}

func (w *Selection) kinds() []Kind {
	if len(w.Kinds) == 0 {
		return []Kind{Said}
	}
	return w.Kinds
}

// polarity says whether claims that are made so are wanted.
func (w *Selection) polarity(p string) bool {
	if len(w.Polarities) == 0 {
		return p != claim.Asked
	}
	return slices.Contains(w.Polarities, p)
}
