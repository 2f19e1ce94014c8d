package discover

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay/extract/scan"
	"hearsay/extract/text"
)

//go:embed cues.txt
var cueList string

// cues are the words that stand beside names, by side.
type cues struct {
	types                []string // names of types, in the order of the file
	person, organization int      // indexes into types
	before, behind       side
	ends                 map[string]int // by what a name ends in: index into types
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

var theCues = sync.OnceValue(func() *cues { return must(readCues(cueList)) })

func readCues(file string) (*cues, error) {
	c := &cues{ends: map[string]int{}}
	ids := [2]map[string]int{{}, {}}
	err := eachLine("cues.txt", file, func(line string) error {
		head, words, _ := strings.Cut(line, ":")
		fields := strings.Fields(head)
		if len(fields) == 2 && fields[1] == "ends" {
			for end := range strings.SplitSeq(words, ",") {
				c.ends[text.FoldString(strings.TrimSpace(end))] = c.kind(fields[0])
			}
			return nil
		}
		if len(fields) != 3 || fields[1] != "before" && fields[1] != "behind" {
			return fmt.Errorf("%q is not a type, ends, or a type, before or behind, and odds", head)
		}
		odds, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			return fmt.Errorf("%q is no number", fields[2])
		}
		v := vote{c.kind(fields[0]), odds}
		s, known := &c.before, ids[0]
		if fields[1] == "behind" {
			s, known = &c.behind, ids[1]
		}
		for word := range strings.SplitSeq(words, ",") {
			s.add(known, text.FoldString(strings.TrimSpace(word)), v)
		}
		return nil
	})
	c.person, c.organization = c.kind("Person"), c.kind("Organization")
	c.before.set, c.behind.set = scan.Compile(c.before.keys), scan.Compile(c.behind.keys)
	return c, err
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

func (s *side) add(known map[string]int, word string, v vote) {
	id, ok := known[word]
	if !ok {
		id = len(s.keys)
		known[word] = id
		s.keys, s.votes = append(s.keys, []rune(word)), append(s.votes, nil)
	}
	s.votes[id] = append(s.votes[id], v)
}

// beside is where the words of a text stand: by position the longest word of
// one side that touches it, as ID+1.
type beside struct{ ends, starts []int32 }

func (c *cues) find(runes []rune) beside {
	b := beside{make([]int32, len(runes)+1), make([]int32, len(runes)+1)}
	for _, h := range c.before.set.All(nil, runes) {
		if b.ends[h.End] == 0 { // the first is the longest
			b.ends[h.End] = h.ID + 1
		}
	}
	for _, h := range c.behind.set.All(nil, runes) {
		if b.starts[h.Start] == 0 {
			b.starts[h.Start] = h.ID + 1
		}
	}
	return b
}
