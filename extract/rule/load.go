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
	l := &loader{schema: s, layers: map[string]int{}, rules: map[string]*Rule{}}
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b File) int { return cmp.Or(cmp.Compare(a.Layer, b.Layer), cmp.Compare(a.Name, b.Name)) })
	var errs []error
	for _, f := range files {
		errs = append(errs, l.read(f))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	set := &Set{Cues: cues, schema: s}
	for _, r := range l.rules {
		set.Rules = append(set.Rules, *r)
	}
	slices.SortFunc(set.Rules, func(a, b Rule) int { return cmp.Compare(a.ID, b.ID) })
	var alts []alternative
	for i := range set.Rules {
		for j := range set.Rules[i].Say {
			p := &set.Rules[i].Say[j]
			for _, elements := range p.alternatives {
				alts = append(alts, alternatives(i, j, elements)...)
			}
			p.nodes, p.alternatives = nil, nil
		}
	}
	set.engine = compile(alts)
	return set, nil
}

type loader struct {
	schema *schema.Schema
	layers map[string]int
	rules  map[string]*Rule
}

// ruleKeys are the keys of a rule.
var ruleKeys = []string{"rule", "doc", "say", "where", "unless", "claim", "with", "confidence", "priority", "examples"}

func (l *loader) read(file File) error {
	f := &strict.File{Name: file.Name}
	root := f.Root(file.Data)
	if root == nil {
		return f.Err()
	}
	if root.Kind != yaml.SequenceNode {
		f.Add(root, "a rule file is a list: each rule begins with \"- rule: its-name\"")
		return f.Err()
	}
	r := reader{file: f, lines: strings.Split(string(file.Data), "\n"), schema: l.schema, lets: map[string]*yaml.Node{}, parser: parser{schema: l.schema, macros: map[string][]node{}, used: map[string]bool{}}}
	for _, n := range root.Content {
		if n.Kind == yaml.MappingNode && len(n.Content) > 0 && n.Content[0].Value == "let" {
			r.lists(n)
			continue
		}
		rule := r.rule(n)
		if rule == nil {
			continue
		}
		name := rule.ID
		rule.ID = strings.TrimSuffix(path.Base(file.Name), path.Ext(file.Name)) + "/" + name
		if layer, ok := l.layers[rule.ID]; ok && layer == file.Layer {
			f.AddAt(rule.Place.Line, rule.Place.Column, "a rule %q stands above already; give this one another name", name)
			continue
		}
		l.layers[rule.ID] = file.Layer
		l.rules[rule.ID] = rule
	}
	r.unused()
	return f.Err()
}
