package sound

// A lookup is one word that is looked for.
type lookup struct {
	*Index
	word    []Phone
	weight  Cost
	matches []Match
	before  int // how many matches are not of this word
	floor   floor
	floored bool
}

// Find appends the names that a word may be, each within its own limit and
// once; those of a base may come again. Of the word's consonants one may be wrong, or two where it has six or
// more. It does not allocate if there is room.
func (x *Index) Find(to []Match, word []Phone, wrong int) []Match {
	if x.base != nil {
		to = x.base.Find(to, word, wrong)
	}
	if len(word) == 0 || len(word) > longest || len(x.listed) == 0 {
		return to
	}
	l := lookup{Index: x, word: word, weight: x.alphabet.weigh(word), matches: to, before: len(to)}
	s, bones := x.alphabet.skeletonOf(word)
	l.compare(s, none)
	l.compare(s|dropped, none)
	budget := spare(l.weight, x.farthest)
	n := s.length()
	if n < fewest {
		return l.matches
	}
	for i := range n {
		p := bones[n-1-i]
		if Cost(x.alphabet.elsewhere[p]) <= budget {
			l.compare(s.open(i), s)
		}
		if n <= fewest || Cost(x.alphabet.drop[p]) > budget {
			continue
		}
		one := s.without(i)
		l.compare(one, none)
		for j := 0; wrong > 1 && n >= 6 && j < n-1; j++ {
			l.compare(one.open(j), one)
		}
	}
	return l.matches
}

// compare keeps those names under a key that are near enough to the word. Those
// of the skeleton seen were compared before: whatever is left open, a name is
// found under it for what it has there, too.
func (l *lookup) compare(key, seen skeleton) {
	for _, number := range l.byBones.get(uint64(key)) {
		e := &l.listed[number]
		if e.bones == seen || !comparable(l.weight, e.weight, e.limit) {
			continue
		}
		if !l.floored {
			l.floor, l.floored = l.alphabet.floorUnder(l.word), true
		}
		if d := l.alphabet.distance(l.phones[e.from:e.end], l.word, max(l.weight, e.weight), e.limit, &l.floor); d <= e.limit {
			l.keep(Match{e.name, d})
		}
	}
}

// comparable reports whether two words are near enough in weight: what one has
// more of must be dropped, and nothing is dropped for less than two fifths of
// its weight.
func comparable(a, b, limit Cost) bool {
	a, b = min(a, b), max(a, b)
	return 40*uint32(b-a) <= uint32(limit)*uint32(b)
}

// keep adds a match, or makes nearer the one that is there for its name.
func (l *lookup) keep(m Match) { l.matches = keep(l.matches, l.before, m) }

func keep(to []Match, from int, m Match) []Match {
	for i := from; i < len(to); i++ {
		if to[i].Name == m.Name {
			to[i].Distance = min(to[i].Distance, m.Distance)
			return to
		}
	}
	return append(to, m)
}
