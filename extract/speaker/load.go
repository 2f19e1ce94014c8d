package speaker

import (
	"hearsay/extract/scan"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// LoadCues reads a file of cues onto others (nil for none): a cue of a new name
// is added, one of a known name replaces it. The others are not changed. All
// mistakes are reported at once, each with its file, line and column.
func LoadCues(name string, data []byte, types *schema.Schema, onto *Cues) (*Cues, error) {
	l := loader{file: strict.File{Name: name}, types: types, index: map[string]int{}}
	if onto != nil {
		l.cues = append(l.cues, onto.cues...)
	}
	for i, q := range l.cues {
		l.index[q.name] = i
	}
	if root := l.file.Root(data); root != nil {
		fields := l.file.Fields(root, "the file of cues", "cues")
		l.list(strict.Items(fields["cues"]))
	}
	if err := l.file.Err(); err != nil {
		return nil, err
	}
	return compile(l.cues, types), nil
}

type loader struct {
	file  strict.File
	types *schema.Schema
	cues  []cue
	index map[string]int
}

// list loads cues in two rounds, since a cue may look for one further down.
func (l *loader) list(nodes []*yaml.Node) {
	fields := make([]map[string]*yaml.Node, len(nodes))
	lines := map[string]int{}
	for i, n := range nodes {
		fields[i] = l.file.Fields(n, "a cue", "cue", "doc", "says", "opens", "closes", "cuts", "presents", "calls", "refers", "begins", "brings",
			"weight", "beside", "unless", "within", "person", "types", "words", "except")
		name := l.file.Text(fields[i]["cue"], "a cue's name")
		if name == "" {
			l.file.Add(n, "a cue needs a name (cue: agreement)").Code = strict.Missing
			continue
		}
		if line, twice := lines[name]; twice {
			l.file.Add(fields[i]["cue"], "cue %s stands in line %d already; give one of them another name", name, line).Code = strict.Twice
		}
		lines[name] = n.Line
		if _, known := l.index[name]; !known {
			l.index[name] = len(l.cues)
			l.cues = append(l.cues, cue{})
		}
	}
	for i, n := range nodes {
		if name := fields[i]["cue"]; name != nil && name.Value != "" {
			l.cues[l.index[name.Value]] = l.cue(n, fields[i])
		}
	}
}

func (l *loader) cue(n *yaml.Node, f map[string]*yaml.Node) cue {
	q := cue{name: f["cue"].Value, beside: l.other(f["beside"]), unless: l.other(f["unless"])}
	if l.file.Text(f["doc"], "doc") == "" {
		l.file.Add(n, "cue %s needs a doc: one sentence that says why its words tell something", q.name).Code = strict.Missing
	}
	l.effect(n, f, &q)
	q.within = l.file.Whole(f["within"], "within", 0)
	if near := f["beside"] != nil || f["unless"] != nil || q.effect == presents || q.reaches(); near != (f["within"] != nil) {
		l.file.Add(n, "cue %s: within is a number of characters, and belongs to beside, unless, presents and refers", q.name).Code = strict.WrongShape
	}
	q.words = l.words(f["words"], "words")
	q.except = l.words(f["except"], "except")
	if len(strict.Items(f["words"])) == 0 {
		l.file.Add(n, "cue %s has no words", q.name).Code = strict.Missing
	}
	return q
}

// other is the index of the cue that a node names.
func (l *loader) other(n *yaml.Node) int {
	if n == nil {
		return none
	}
	i, ok := l.index[n.Value]
	if !ok {
		names := make([]string, 0, len(l.index))
		for name := range l.index {
			names = append(names, name)
		}
		l.file.Add(n, "there is no cue %q%s", n.Value, strict.Suggest(n.Value, names)).Code = strict.UnknownName
		return none
	}
	return i
}

// words folds the words of a list and writes out their alternatives.
func (l *loader) words(n *yaml.Node, what string) []string {
	var words []string
	for _, item := range strict.Items(n) {
		written := l.file.Text(item, what)
		all, err := spellings(written)
		if err != nil {
			l.file.Add(item, "%v", err).Code = strict.WrongShape
			continue
		}
		for _, word := range all {
			heard := spell(word)
			if heard == "" || heard == " " {
				l.file.Add(item, "%q can stand for nothing at all", written).Code = strict.WrongShape
				break
			}
			words = append(words, heard)
		}
	}
	return words
}

// spell writes a cue's word as the words of a transcript are: folded, every
// pause one space.
func spell(word string) string {
	t := text.New("." + word) // a full stop, so that a pause in front is heard
	w := hear(Input{Text: t, Body: text.Span{Start: 1, End: len(t.Runes)}})
	heard := string(w.runes)
	if word != "" && (word[0] == ' ') {
		heard = " " + heard
	}
	return heard
}

// compile builds the set of all words of all cues.
func compile(cues []cue, types *schema.Schema) *Cues {
	c := &Cues{cues: cues, wanted: make([]bool, len(cues))}
	c.person, _ = types.Mask("Person")
	c.organization, _ = types.Mask("Organization")
	c.built, c.written = types.Union("Model", "System", "Product"), types.Union("Paper", "Work", "Award", "Venue")
	var spelled [][]rune
	add := func(words []string, k key) {
		for _, word := range words {
			spelled = append(spelled, []rune(word))
			c.keys = append(c.keys, k)
		}
	}
	for i, q := range cues {
		add(q.words, key{cue: i})
		add(q.except, key{cue: i, except: true})
		for _, other := range []int{q.beside, q.unless} {
			if other != none {
				c.wanted[other] = true
			}
		}
	}
	c.set = scan.Compile(spelled)
	return c
}
