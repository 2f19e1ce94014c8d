package rule

import (
	"cmp"
	"errors"
	"path"
	"slices"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// File is one rule file. A rule of a higher layer replaces that of the same id in
// a lower one; two rules of one id in the same layer are a mistake.
type File struct {
	Name  string
	Data  []byte
	Layer int
}

// Load reads, checks and compiles rule files. Every mistake of every file is
// reported at once, with its position, and then nothing is loaded. The order of
// the files makes no difference.
func Load(s *schema.Schema, cues *Cues, files []File) (*Set, error) {
	return NewLoader(s, cues).Load(files)
}

// Loader loads rule files time and again. A file whose content it has met is
// not read again, so that an edit costs what the edited file costs.
type Loader struct {
	schema *schema.Schema
	cues   *Cues
	read   map[fileKey]*read
	last   *Set // of the files that were read; nil after an error
	advise bool // look for what works and is hardly meant, too
}

// fileKey is what reading a file depends on, beside the schema.
type fileKey struct {
	name, data string
	layer      int
}

// read is what one file has in it.
type read struct {
	rules  []*Rule
	lists  []List
	err    error
	faults []strict.Fault // all, the warnings as well
}

// NewLoader begins with no file.
func NewLoader(s *schema.Schema, cues *Cues) *Loader {
	return &Loader{schema: s, cues: cues, read: map[fileKey]*read{}}
}

// Load is the function Load. The files of the load before are remembered, and
// no others; where all are as they were, so is the set.
func (l *Loader) Load(files []File) (*Set, error) {
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b File) int { return cmp.Or(cmp.Compare(a.Layer, b.Layer), cmp.Compare(a.Name, b.Name)) })
	known := map[fileKey]*read{}
	rules := map[string]layered{}
	set := &Set{Cues: l.cues, schema: l.schema}
	var errs []error
	for _, f := range files {
		key := fileKey{f.Name, string(f.Data), f.Layer}
		file := l.read[key]
		if file == nil {
			file, l.last = l.file(f), nil
		}
		known[key] = file
		errs = append(errs, file.err, enter(rules, file.rules, f))
		set.Lists = append(set.Lists, file.lists...)
	}
	if l.last != nil && len(known) == len(l.read) {
		return l.last, nil
	}
	l.read, l.last = known, nil
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	for _, r := range rules {
		set.Rules = append(set.Rules, *r.rule)
	}
	slices.SortFunc(set.Rules, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	set.compile()
	l.last = set
	return set, nil
}

// compile builds the engine of all rules.
func (s *Set) compile() {
	var alts []alternative
	for i := range s.Rules {
		alts = append(alts, s.Rules[i].search(i)...)
	}
	s.engine = compile(alts)
}

// search lists what is searched for to find a rule.
func (r *Rule) search(index int) []alternative {
	var alts []alternative
	for j := range r.Say {
		for _, elements := range r.Say[j].alternatives {
			for _, alt := range alternatives(index, j, slices.Clone(elements)) {
				alt.where = r.Where
				alts = append(alts, alt)
			}
		}
	}
	return alts
}

// layered is a rule with the layer of its file.
type layered struct {
	rule  *Rule
	layer int
}

// enter adds the rules of a file to those of other files, in the place of those
// of lower layers, and reports one that stands in this layer already.
func enter(all map[string]layered, rules []*Rule, file File) error {
	f := strict.File{Name: file.Name}
	for _, r := range rules {
		if old, ok := all[r.ID]; ok && old.layer == file.Layer {
			_, name, _ := strings.Cut(r.ID, "/")
			f.AddAt(r.Place.Line, r.Place.Column, "a rule %q stands above already; give this one another name", name).Code = strict.Twice
			continue
		}
		all[r.ID] = layered{r, file.Layer}
	}
	return f.Err()
}

// file reads one file.
func (l *Loader) file(file File) *read {
	f := &strict.File{Name: file.Name}
	root := f.Root(file.Data)
	if root != nil && root.Kind != yaml.SequenceNode {
		f.Add(root, "a rule file is a list: each rule begins with \"- rule: its-name\"").Code = strict.WrongShape
		root = nil
	}
	if root == nil {
		return &read{err: f.Err(), faults: f.Faults()}
	}
	r := reader{
		file: f, schema: l.schema, lets: map[string]strict.Pair{}, advise: l.advise,
		parser: parser{schema: l.schema, macros: map[string][]node{}, used: map[string]bool{}},
	}
	var rules []*Rule
	for _, n := range root.Content {
		if n.Kind == yaml.MappingNode && len(n.Content) > 0 && n.Content[0].Value == "let" {
			r.lists(n)
			continue
		}
		if rule := r.rule(n); rule != nil {
			rule.ID = strings.TrimSuffix(path.Base(file.Name), path.Ext(file.Name)) + "/" + rule.ID
			rules = append(rules, rule)
		}
	}
	r.unused()
	return &read{rules: rules, lists: r.found, err: f.Err(), faults: f.Faults()}
}
