package export

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
