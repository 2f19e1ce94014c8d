package schema

import (
	"maps"
	"slices"
	"strings"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// Limit is how many types a schema can have.
const Limit = 64

// Load reads a schema file onto another schema (nil for none): what has a new
// name is added, what has a known name replaces it. The other schema is not
// changed. All mistakes are reported at once, each with its position.
func Load(name string, data []byte, onto *Schema) (*Schema, error) {
	l := read(name, data, onto)
	if err := l.file.Err(); err != nil {
		return nil, err
	}
	return l.schema, nil
}

// Check is Load for a file that may be wrong: it lists its faults, and returns
// what could be understood, so that other files can be held against it.
func Check(name string, data []byte, onto *Schema) (*Schema, []strict.Fault) {
	l := read(name, data, onto)
	return l.schema, l.file.Faults()
}

func read(name string, data []byte, onto *Schema) *loader {
	l := &loader{file: strict.File{Name: name}, schema: copyOf(onto), mine: map[string]int{}}
	root := l.file.Root(data)
	if root == nil {
		return l
	}
	fields := l.file.Fields(root, "the schema", schemaKeys...)
	l.loadPrefixes(fields["prefixes"])
	for _, n := range strict.Items(fields["types"]) {
		l.loadType(n)
	}
	l.loadGroups(fields["groups"])
	for _, n := range strict.Items(fields["predicates"]) {
		l.loadPredicate(n)
	}
	return l
}

type loader struct {
	file   strict.File
	schema *Schema
	mine   map[string]int // lines of this file's types and predicates
}

// own reports a name that stands in this file already, and notes it otherwise.
func (l *loader) own(n *yaml.Node, kind, name string) bool {
	if line, twice := l.mine[kind+" "+fold(name)]; twice {
		l.file.Add(n, "%s %s stands in line %d already; keep one", kind, name, line).Code = strict.Twice
		return false
	}
	l.mine[kind+" "+fold(name)] = n.Line
	return true
}

func copyOf(s *Schema) *Schema {
	c := &Schema{groups: map[string]Mask{}, predicates: map[string]int{}, prefixes: map[string]string{}}
	if s == nil {
		return c
	}
	c.Types = append(c.Types, s.Types...)
	c.Predicates = append(c.Predicates, s.Predicates...)
	for k, v := range s.groups {
		c.groups[k] = v
	}
	for k, v := range s.predicates {
		c.predicates[k] = v
	}
	maps.Copy(c.prefixes, s.prefixes)
	return c
}

func (l *loader) loadPrefixes(n *yaml.Node) {
	for _, p := range l.file.Pairs(n, "prefixes must be written as name: IRI") {
		l.schema.prefixes[p.Key.Value] = l.file.Text(p.Value, "a prefix's IRI")
	}
}

// iri expands a prefixed name. What has no known prefix stays as it is written,
// for a whole IRI may be given too.
func (l *loader) iri(n *yaml.Node) string {
	s := l.file.Text(n, "an IRI")
	if prefix, rest, ok := strings.Cut(s, ":"); ok && l.schema.prefixes[prefix] != "" {
		return l.schema.prefixes[prefix] + rest
	}
	if n != nil && !strings.Contains(s, "://") {
		l.file.Add(n, "%q is no IRI and has no prefix from the list of prefixes", s).Code = strict.UnknownName
	}
	return s
}

func (l *loader) loadType(n *yaml.Node) {
	f := l.file.Fields(n, "a type", typeKeys...)
	t := Type{
		Name: l.file.Text(f["type"], "a type's name"), Doc: l.file.Text(f["doc"], "doc"), IRI: l.iri(f["iri"]),
		Label: Label{l.file.Text(f["zh"], "zh"), l.file.Text(f["en"], "en")},
	}
	switch {
	case t.Name == "":
		l.file.Add(n, "a type needs a name (type: Person)").Code = strict.Missing
		return
	case !word(t.Name):
		l.file.Add(f["type"], "a type's name is one word of Latin letters, because slots in rules are made of it").Code = strict.UnfitName
		return
	case t.Doc == "":
		l.file.Add(n, "type %s needs a doc: one sentence that says what belongs to it", t.Name).Code = strict.Missing
	}
	if !l.own(f["type"], "type", t.Name) {
		return
	}
	for i, old := range l.schema.Types {
		if fold(old.Name) == fold(t.Name) {
			t.Index = i
			l.schema.Types[i] = t
			return
		}
	}
	if len(l.schema.Types) == Limit {
		l.file.Add(n, "a schema can have %d types at most", Limit).Code = strict.WrongShape
		return
	}
	t.Index = len(l.schema.Types)
	l.schema.Types = append(l.schema.Types, t)
	l.schema.groups[fold(t.Name)] = 1 << uint(t.Index)
}

func (l *loader) loadGroups(n *yaml.Node) {
	for _, p := range l.file.Pairs(n, "groups must be written as Name: [Type, Type]") {
		name := p.Key.Value
		switch {
		case !word(name):
			l.file.Add(p.Key, "a group's name is one word of Latin letters, because slots in rules are made of it").Code = strict.UnfitName
		case l.isType(name):
			l.file.Add(p.Key, "%s is a type already; give the group another name", name).Code = strict.Twice
		default:
			l.schema.groups[fold(name)] = l.mask(p.Value)
		}
	}
}

func (l *loader) isType(name string) bool {
	return slices.ContainsFunc(l.schema.Types, func(t Type) bool { return fold(t.Name) == fold(name) })
}

func (l *loader) mask(n *yaml.Node) Mask {
	var m Mask
	for _, item := range strict.Items(n) {
		one, ok := l.schema.Mask(item.Value)
		if !ok {
			l.file.Unknown(strict.UnknownType, item, l.schema.GroupNames(), "unknown type %q", item.Value)
		}
		m |= one
	}
	return m
}

func (l *loader) loadPredicate(n *yaml.Node) {
	f := l.file.Fields(n, "a predicate", predicateKeys...)
	p := Predicate{
		Name: l.file.Text(f["predicate"], "a predicate's name"), Inverse: l.file.Text(f["inverse"], "inverse"),
		Doc: l.file.Text(f["doc"], "doc"), IRI: l.iri(f["iri"]), From: l.mask(f["from"]), To: l.mask(f["to"]),
		Label:      Label{l.file.Text(f["zh"], "zh"), l.file.Text(f["en"], "en")},
		Qualifiers: l.file.Texts(f["with"], "a qualifier"),
		Symmetric:  l.file.Flag(f["symmetric"], "symmetric"), Derived: l.file.Flag(f["derived"], "derived"),
	}
	switch {
	case p.Name == "":
		l.file.Add(n, "a predicate needs a name (predicate: works_for)").Code = strict.Missing
		return
	case p.From == 0 || p.To == 0:
		l.file.Add(n, "predicate %s needs from and to: the types that it goes between", p.Name).Code = strict.Missing
	case p.Doc == "":
		l.file.Add(n, "predicate %s needs a doc: one sentence that says when it holds", p.Name).Code = strict.Missing
	}
	if !l.own(f["predicate"], "predicate", p.Name) {
		return
	}
	if i, ok := l.schema.predicates[p.Name]; ok {
		l.schema.Predicates[i] = p
		return
	}
	l.schema.predicates[p.Name] = len(l.schema.Predicates)
	l.schema.Predicates = append(l.schema.Predicates, p)
}

func fold(name string) string { return strings.ToLower(name) }

func word(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return s != ""
}
