package lexicon

import (
	"fmt"
	"slices"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// An entry is an entity with the places of its parts, for as long as it is
// checked.
type entry struct {
	Entity
	names   []Position // of Names
	spelled [][]rune   // Names, squeezed
	known   []Position // of Known
	layer   int
	reader  *reader
	adds    bool // it says more of an entity that is described elsewhere
}

func (e *entry) fault(at Position, format string, args ...any) *strict.Fault {
	return e.reader.file.AddAt(at.Line, at.Column, format, args...)
}

func (p Position) String() string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// A reader turns one file into entries.
type reader struct {
	schema  *schema.Schema
	file    *strict.File
	layer   int
	entries []*entry
	decided []decision
}

func (r *reader) read(data []byte) {
	root := flow(data)
	if root == nil {
		root = r.file.Root(data)
	}
	if root == nil {
		return
	}
	if root.Kind != yaml.SequenceNode {
		r.file.Add(root, "a lexicon file is a list: each entity begins with a hyphen, - {id: …, type: …, name: …}").Code = strict.WrongShape
		return
	}
	for _, n := range root.Content {
		if e := r.entry(n); e != nil {
			r.entries = append(r.entries, e)
		}
	}
}

// entry reads one entity, or returns nil where it has no usable id.
func (r *reader) entry(n *yaml.Node) *entry {
	f := r.file.Fields(n, "an entity", entityKeys...)
	if f == nil {
		return nil
	}
	e := &entry{layer: r.layer, reader: r, adds: f["id"] != nil && len(f) > 1 && f["type"] == nil && f["also_types"] == nil && f["name"] == nil && f["pron"] == nil}
	e.At = r.position(n)
	e.ID = r.file.Text(f["id"], "id")
	e.Pron = r.file.Text(f["pron"], "pron")
	for _, field := range []string{"id", "type", "name"} {
		if f[field] == nil && !e.adds {
			r.file.Add(n, "an entity needs %s; write {id: person:ada-lovelace, type: Person, name: Ada Lovelace}", field).Code = strict.Missing
		}
	}
	r.types(e, f["type"], f["also_types"])
	if f["id"] != nil {
		e.At = r.position(f["id"])
		r.checkID(e, f["id"])
	}
	for _, name := range slices.Concat(strict.Items(f["name"]), strict.Items(f["also"])) {
		r.name(e, name, false)
	}
	for _, name := range strict.Items(f["heard_as"]) {
		r.name(e, name, true)
	}
	if f["name"] != nil && f["name"].Kind == yaml.SequenceNode {
		r.file.Add(f["name"], "name is one name; the others belong in also").Code = strict.WrongShape
	}
	if len(e.Names) > 0 && !e.adds {
		e.Name = e.Names[0].Text
	}
	r.known(e, f["known"])
	e.Links = r.links(f["ids"])
	e.spelled = e.spellings()
	if e.ID == "" || len(e.Names) == 0 && !e.adds {
		return nil
	}
	return e
}

func (r *reader) position(n *yaml.Node) Position {
	return Position{r.file.Name, n.Line, n.Column}
}

func (r *reader) types(e *entry, primary, others *yaml.Node) {
	e.Type = -1
	for i, n := range slices.Concat(strict.Items(primary), strict.Items(others)) {
		t := r.typeIndex(r.file.Text(n, "a type"))
		switch {
		case t < 0:
			r.file.Unknown(strict.UnknownType, n, typeNames(r.schema), "unknown type %q", n.Value)
			continue
		case i == 0 && primary != nil:
			e.Type = t
		}
		e.Types |= 1 << uint(t)
	}
}

func (r *reader) typeIndex(name string) int {
	return slices.IndexFunc(r.schema.Types, func(t schema.Type) bool { return t.Name == name })
}

func typeNames(s *schema.Schema) []string {
	names := make([]string, len(s.Types))
	for i, t := range s.Types {
		names[i] = t.Name
	}
	return names
}

// name reads a name or a misheard form: a bare text, or a map with its
// conditions.
func (r *reader) name(e *entry, n *yaml.Node, heard bool) {
	name := Name{Heard: heard}
	if n.Kind == yaml.MappingNode {
		f := r.file.Fields(n, "a name", nameKeys...)
		if f["name"] == nil {
			r.file.Add(n, "a name with conditions is written {name: Cursor, needs: [IDE, 编辑器]}").Code = strict.Missing
		}
		name.Text = r.file.Text(f["name"], "a name")
		name.Needs = r.file.Texts(f["needs"], "a word that the name needs")
		name.Refuses = r.file.Texts(f["refuses"], "a word that the name refuses")
		if c := f["case"]; c != nil {
			if name.Exact = c.Value == "exact"; !name.Exact {
				r.file.Add(c, "case can only be exact").Code = strict.WrongShape
			}
		}
	} else {
		name.Text = r.file.Text(n, "a name")
	}
	if name.Text != "" {
		e.Names = append(e.Names, name)
		e.names = append(e.names, r.position(n))
	}
}

// known reads what is known of the entity, turned into the schema's direction.
func (r *reader) known(e *entry, n *yaml.Node) {
	for _, pair := range r.file.Pairs(n, "known is written {predicate: [id, id]}") {
		p, inverse := r.predicate(pair.Key)
		for _, other := range strict.Items(pair.Value) {
			id := r.file.Text(other, "an id")
			if p == nil || id == "" {
				continue
			}
			relation := Relation{e.ID, p.Name, id}
			if inverse {
				relation.Subject, relation.Object = id, e.ID
			}
			e.Known = append(e.Known, relation)
			e.known = append(e.known, r.position(other))
		}
	}
}

// predicate finds a predicate by its name or its inverse's.
func (r *reader) predicate(n *yaml.Node) (p *schema.Predicate, inverse bool) {
	names := make([]string, 0, 2*len(r.schema.Predicates))
	for i := range r.schema.Predicates {
		p := &r.schema.Predicates[i]
		switch n.Value {
		case p.Name:
			return p, false
		case p.Inverse:
			return p, true
		}
		names = append(names, p.Name)
		if p.Inverse != "" {
			names = append(names, p.Inverse)
		}
	}
	r.file.Unknown(strict.UnknownName, n, names, "unknown predicate %q", n.Value)
	return nil, false
}
