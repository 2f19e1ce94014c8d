package sound

// Entry is one way to say a name.
type Entry struct {
	Name  int32 // whatever number the caller gives it
	Said  []Phone
	Limit Cost // how far off it is still found, in hundredths
}

// Match is a name that sounds like a word.
type Match struct {
	Name     int32
	Distance Cost
}

// Index finds names by how they sound: those whose skeleton is the word's, or
// differs from it by one consonant more, less, or another (symmetric deletion,
// Garbe 2012). It never changes, so goroutines may share it.
type Index struct {
	alphabet *alphabet
	entries  []Entry
	weights  []Cost
	farthest Cost // the largest limit
	byBones  *table
}

// fewest is how many consonants must be left of a skeleton: with one alone,
// nearly every word is like another.
const fewest = 2

// NewIndex makes an index. What weighs less than two consonants and a vowel is
// left out: it sounds like too much.
func NewIndex(entries []Entry) *Index {
	x := &Index{alphabet: theAlphabet()}
	var rows []row
	for _, e := range entries {
		weight := Weight(e.Said)
		if weight < 280 || len(e.Said) > longest {
			continue
		}
		rows = x.keys(rows, int32(len(x.entries)), e, weight)
		x.entries, x.weights = append(x.entries, e), append(x.weights, weight)
		x.farthest = max(x.farthest, e.Limit)
	}
	x.byBones = newTable(rows)
	return x
}

// keys lists the skeletons by which a name is found: its own, and those where a
// consonant is dropped, or open for another, so far as its limit lets it pay for
// that.
func (x *Index) keys(rows []row, number int32, e Entry, weight Cost) []row {
	s, bones := x.alphabet.skeletonOf(e.Said)
	rows = append(rows, row{uint64(s), number})
	n := s.length()
	if n < fewest {
		return rows
	}
	budget := spare(weight, e.Limit)
	for i := range n {
		p := bones[n-1-i]
		if n > fewest && Cost(x.alphabet.drop[p]) <= budget {
			rows = append(rows, row{uint64(s.without(i) | dropped), number})
		}
		if Cost(x.alphabet.elsewhere[p]) <= budget {
			rows = append(rows, row{uint64(s.open(i)), number})
		}
	}
	return rows
}

// spare is what a difference may cost between a word and others that are up to a
// fifth heavier.
func spare(weight, limit Cost) Cost { return Cost(uint32(weight) * uint32(limit) * 6 / 500) }

// Find appends the names that a word may be, each within its own limit and
// once. Of the word's consonants one may be wrong, or two where it has six or
// more. It does not allocate if there is room.
func (x *Index) Find(to []Match, word []Phone, wrong int) []Match {
	if len(word) == 0 || len(word) > longest {
		return to
	}
	l := lookup{x, word, Weight(word), len(to)}
	s, bones := x.alphabet.skeletonOf(word)
	to = l.compare(l.compare(to, s), s|dropped)
	budget := spare(l.weight, x.farthest)
	n := s.length()
	if n < fewest {
		return to
	}
	for i := range n {
		p := bones[n-1-i]
		if Cost(x.alphabet.elsewhere[p]) <= budget {
			to = l.compare(to, s.open(i))
		}
		if n <= fewest || Cost(x.alphabet.drop[p]) > budget {
			continue
		}
		one := s.without(i)
		to = l.compare(to, one)
		for j := 0; wrong > 1 && n >= 6 && j < n-1; j++ {
			to = l.compare(to, one.open(j))
		}
	}
	return to
}

// A lookup is one word that is looked for.
type lookup struct {
	*Index
	word   []Phone
	weight Cost
	from   int // where its matches begin
}

// compare appends those names of a skeleton that are near enough to the word.
func (l *lookup) compare(to []Match, s skeleton) []Match {
	for _, number := range l.byBones.get(uint64(s)) {
		e := &l.entries[number]
		if !comparable(l.weight, l.weights[number], e.Limit) {
			continue
		}
		if d := l.alphabet.distance(e.Said, l.word, max(l.weight, l.weights[number]), e.Limit); d <= e.Limit {
			to = keep(to, l.from, Match{e.Name, d})
		}
	}
	return to
}

// comparable reports whether two words are near enough in weight: what one has
// more of must be dropped, and nothing is dropped for less than two fifths of
// its weight.
func comparable(a, b, limit Cost) bool {
	a, b = min(a, b), max(a, b)
	return 40*uint32(b-a) <= uint32(limit)*uint32(b)
}

// keep adds a match, or makes nearer the one that is there for its name.
func keep(to []Match, from int, m Match) []Match {
	for i := from; i < len(to); i++ {
		if to[i].Name == m.Name {
			to[i].Distance = min(to[i].Distance, m.Distance)
			return to
		}
	}
	return append(to, m)
}
