package discover

import (
	"slices"

	"hearsay/extract/scan"
)

// cues are the words that stand beside names and in them.
type cues struct {
	types                []string // names of types, in the order of the file
	person, organization int      // indexes into types
	before, behind       side
	ends                 map[string]int  // by what a name ends in: index into types
	endings              *scan.Set       // the Chinese ones among them
	particles            map[rune]bool   // characters of grammar
	linking              map[string]bool // words in small letters that stand inside names
	joining              map[string]bool // words that stand between names in a list
	titling              map[string]bool // words in small letters that stand inside titles
	authoring            map[string]bool // words between a title and whoever it is by
	lecturing            map[string]bool // words behind whoever gives the talk that a title names
	determiners          map[string]bool // words that stand before things and not before people
	contracted           []string        // what is left of a word that has lost its apostrophe
}

// A side is the words on one side of a name, with what each speaks for.
type side struct {
	set   *scan.Set
	keys  [][]rune
	votes [][]vote // by ID of set
}

// A vote is how much a word speaks for a type.
type vote struct {
	kind int // index into types
	odds float64
}

// kind is the index of a type.
func (c *cues) kind(name string) int {
	i := slices.Index(c.types, name)
	if i < 0 {
		i = len(c.types)
		c.types = append(c.types, name)
	}
	return i
}

// speaks reports whether a word of a side speaks for a type.
func (s *side) speaks(id int32, kind int) bool {
	return slices.ContainsFunc(s.votes[id], func(v vote) bool { return v.kind == kind })
}

// beside is where the words of a text stand: by position the longest word of
// one side that touches it, as ID+1.
type beside struct{ ends, starts []int32 }

func (c *cues) find(runes []rune) beside {
	b := beside{make([]int32, len(runes)+1), make([]int32, len(runes)+1)}
	hits := make([]scan.Hit, 0, len(runes)/4)
	for _, h := range c.before.set.All(hits, runes) {
		if b.ends[h.End] == 0 { // the first is the longest
			b.ends[h.End] = h.ID + 1
		}
	}
	for _, h := range c.behind.set.All(hits[:0], runes) {
		if b.starts[h.Start] == 0 {
			b.starts[h.Start] = h.ID + 1
		}
	}
	return b
}
