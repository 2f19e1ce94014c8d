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
	base     *Index // what is found as well, or nil
	alphabet *alphabet
	listed   []listed
	phones   []Phone // of all that is listed
	farthest Cost    // the largest limit
	byBones  *table
}

// listed is an entry as the index keeps it: close to the others, for most are
// looked at and refused.
type listed struct {
	bones         skeleton
	name          int32
	from, end     uint32 // among the phones of the index
	limit, weight Cost
}

// fewest is how many consonants must be left of a skeleton: with one alone,
// nearly every word is like another. The last one may yet be dropped of a name
// that weighs as much as two syllables or more by itself.
const (
	fewest = 2
	heavy  = 450
)

// NewIndex makes an index. What weighs less than two consonants and a vowel is
// left out: it sounds like too much.
func NewIndex(entries []Entry) *Index {
	x := &Index{alphabet: theAlphabet(), listed: make([]listed, 0, len(entries))}
	rows := make([]row, 0, 8*len(entries))
	for _, e := range entries {
		weight := x.alphabet.weigh(e.Said)
		if weight < 280 || len(e.Said) > longest {
			continue
		}
		s, bones := x.alphabet.skeletonOf(e.Said)
		rows = x.keys(rows, int32(len(x.listed)), s, &bones, spare(weight, e.Limit), weight >= heavy)
		from := uint32(len(x.phones))
		x.phones = append(x.phones, e.Said...)
		x.listed = append(x.listed, listed{s, e.Name, from, uint32(len(x.phones)), e.Limit, weight})
		x.farthest = max(x.farthest, e.Limit)
	}
	x.byBones = newTable(rows)
	return x
}

// Over is the index with all that another one finds.
func (x *Index) Over(base *Index) *Index {
	over := *x
	over.base = base
	return &over
}

// keys lists the skeletons by which a name is found: its own, and those where a
// consonant is dropped, or open for another, so far as its budget lets it pay for
// that.
func (x *Index) keys(rows []row, number int32, s skeleton, bones *[most]Phone, budget Cost, heavy bool) []row {
	rows = append(rows, row{uint64(s), number})
	n := s.length()
	if n < fewest {
		return rows
	}
	for i := range n {
		p := bones[n-1-i]
		if (n > fewest || n == fewest && i == 0 && heavy) && Cost(x.alphabet.drop[p]) <= budget {
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
