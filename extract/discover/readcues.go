package discover

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay/extract/scan"
	"hearsay/extract/text"
)

//go:embed cues.txt
var cueList string

var theCues = sync.OnceValue(func() *cues { return must(readCues(cueList)) })

// A cueReader reads a file of cues line by line.
type cueReader struct {
	*cues
	before, behind map[string]int // by word: its ID
}

func readCues(file string) (*cues, error) {
	c := &cues{ends: map[string]int{}, particles: map[rune]bool{}, linking: map[string]bool{}, joining: map[string]bool{}, determiners: map[string]bool{}, titling: map[string]bool{}, authoring: map[string]bool{}, lecturing: map[string]bool{}}
	r := cueReader{c, map[string]int{}, map[string]int{}}
	err := eachLine("cues.txt", file, r.line)
	c.person, c.organization = c.kind("Person"), c.kind("Organization")
	c.compile()
	return c, err
}

// compile builds the sets of the words.
func (c *cues) compile() {
	var endings [][]rune
	for _, end := range slices.Sorted(maps.Keys(c.ends)) {
		if runes := []rune(end); text.Han(runes[0]) {
			endings = append(endings, runes)
		}
	}
	c.endings = scan.Compile(endings)
	c.before.set, c.behind.set = scan.Compile(c.before.keys), scan.Compile(c.behind.keys)
}

// line reads a list of words, or a type with words of one kind.
func (r cueReader) line(line string) error {
	head, rest, _ := strings.Cut(line, ":")
	var words []string
	for word := range strings.SplitSeq(rest, ",") {
		word = text.FoldString(strings.TrimSpace(word))
		if word == "" {
			return fmt.Errorf("%q has an empty word; take out the comma", head)
		}
		words = append(words, word)
	}
	switch fields := strings.Fields(head); {
	case len(fields) == 1:
		return r.list(fields[0], words)
	case len(fields) == 2 && fields[1] == "ends":
		for _, end := range words {
			r.ends[end] = r.kind(fields[0])
		}
	case len(fields) == 3:
		return r.beside(fields[0], fields[1], fields[2], words)
	default:
		return fmt.Errorf("%q is not a list, a type and ends, or a type, before or behind, and odds", head)
	}
	return nil
}

// list reads words that belong to no type.
func (r cueReader) list(name string, words []string) error {
	set := map[string]bool{}
	switch name {
	case "particles":
		for _, p := range strings.Join(words, "") {
			r.particles[p] = true
		}
	case "linking":
		set = r.linking
	case "joining":
		set = r.joining
	case "authoring":
		set = r.authoring
	case "titling":
		set = r.titling
	case "lecturing":
		set = r.lecturing
	case "determiners":
		set = r.determiners
	case "contracted":
		r.contracted = words
	default:
		return fmt.Errorf("there is no list %q", name)
	}
	for _, w := range words {
		set[w] = true
	}
	return nil
}

// beside reads the words on one side of a name of some type.
func (r cueReader) beside(kind, where, tells string, words []string) error {
	odds, err := strconv.ParseFloat(tells, 64)
	if err != nil {
		return fmt.Errorf("%q is no number", tells)
	}
	s, known := &r.cues.before, r.before
	switch where {
	case "before":
	case "behind":
		s, known = &r.cues.behind, r.behind
	default:
		return fmt.Errorf("words stand before or behind a name, not %q", where)
	}
	for _, word := range words {
		id, ok := known[word]
		if !ok {
			id = len(s.keys)
			known[word] = id
			s.keys, s.votes = append(s.keys, []rune(word)), append(s.votes, nil)
		}
		s.votes[id] = append(s.votes[id], vote{r.kind(kind), odds})
	}
	return nil
}
