package rule

import (
	"hearsay/extract/scan"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// Cues are the words that mean the same to every rule: what a space in a
// pattern may pass over, what joins a list, and what makes a claim negated,
// asked or hedged.
type Cues struct {
	set     *scan.Set
	classes []cueClass
	silent  markSet // marks that a space in a pattern passes over
	clauses markSet // marks that no pattern passes over
}

// cueClass is what a cue word does; one word may do several things.
type cueClass uint16

const (
	skipCue    cueClass = 1 << iota // a space in a pattern passes over it
	joinCue                         // it may stand between the elements of a list
	negation                        // inside or right before: negated
	question                        // inside: asked
	askAfter                        // right behind: asked
	askBefore                       // right before: asked
	hedge                           // inside or shortly before: hedged
	hypothesis                      // inside or before: hedged
	contrast                        // behind a negation inside: what comes after it is so
	pseudoCue                       // looks like a cue and is none (不仅)
)

// cueKeys are the lists of a cue file and what their words do. Negations and
// hedges can be passed over, so that a negated claim is found and told as one.
var cueKeys = []struct {
	key   string
	class cueClass
}{
	{"skip", skipCue}, {"join", joinCue}, {"negation", negation | skipCue}, {"question", question | skipCue},
	{"question_after", askAfter}, {"question_before", askBefore}, {"hedge", hedge | skipCue}, {"hypothesis", hypothesis}, {"contrast", contrast}, {"pseudo", pseudoCue},
}

// LoadCues reads a cue file, with all its mistakes at once.
func LoadCues(name string, data []byte) (*Cues, error) {
	f := strict.File{Name: name}
	c := readCues(&f, data)
	return c, f.Err()
}

// CheckCues lists what is wrong with a cue file, or works and is hardly meant.
func CheckCues(name string, data []byte) []strict.Fault {
	f := strict.File{Name: name}
	readCues(&f, data)
	return f.Faults()
}

// readCues is nil where the file has mistakes.
func readCues(f *strict.File, data []byte) *Cues {
	c := &Cues{}
	root := f.Root(data)
	if root == nil && !f.Failed() {
		f.AddAt(1, 1, "the cue file is empty; it lists words under skip, join, negation, question, question_before, question_after, hedge, hypothesis, contrast, pseudo, silent and clause").Code = strict.Missing
	}
	if f.Failed() {
		return nil
	}
	known := []string{"silent", "clause"}
	for _, k := range cueKeys {
		known = append(known, k.key)
	}
	fields := f.Fields(root, "the cue file", known...)
	addMarks(f, "silent", fields["silent"], &c.silent)
	addMarks(f, "clause", fields["clause"], &c.clauses)
	keys := c.classify(f, fields)
	if f.Failed() {
		return nil
	}
	c.set = scan.Compile(keys)
	return c
}

// addMarks reads a list of single marks.
func addMarks(f *strict.File, key string, list *yaml.Node, marks *markSet) {
	for _, n := range strict.Items(list) {
		mark := []rune(text.FoldString(f.Text(n, "a mark")))
		if len(mark) > 1 {
			f.Add(n, "%s lists single marks, and %q is more than one", key, n.Value).Code = strict.WrongShape
			continue
		}
		for _, r := range mark {
			marks.add(r)
		}
	}
}

// classify reads the lists of words. It returns each word once, folded, in the
// order of c.classes.
func (c *Cues) classify(f *strict.File, fields map[string]*yaml.Node) [][]rune {
	index := map[string]int{}
	var words [][]rune
	for _, k := range cueKeys {
		for _, word := range f.Texts(fields[k.key], "a cue") {
			folded := text.FoldString(word)
			i, ok := index[folded]
			if !ok {
				i = len(words)
				index[folded] = i
				words = append(words, []rune(folded))
				c.classes = append(c.classes, 0)
			}
			c.classes[i] |= k.class
		}
	}
	return words
}
