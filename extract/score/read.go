package score

import (
	"strconv"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// ReadGold reads a gold file. All its mistakes are reported at once, joined,
// each with file, line and column. Keys at the top that are not known here are
// the annotators' own and are passed over; inside a row they are mistakes.
func ReadGold(name string, data []byte) (*Gold, error) {
	r := goldReader{file: strict.File{Name: name}, known: map[string]bool{}}
	gold := r.gold(r.file.Root(data))
	if err := r.file.Err(); err != nil {
		return nil, err
	}
	return gold, nil
}

type goldReader struct {
	file  strict.File
	known map[string]bool // names of entities
}

func (r *goldReader) gold(root *yaml.Node) *Gold {
	if root == nil || root.Kind != yaml.MappingNode {
		if !r.file.Failed() {
			r.file.AddAt(1, 1, "a gold file has the keys transcript, part, entities, mentions and claims, and may have turns and questions")
		}
		return nil
	}
	top := map[string]*yaml.Node{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key := root.Content[i]
		if top[key.Value] != nil {
			r.file.Add(key, "key %q is given twice; keep one", key.Value)
		}
		top[key.Value] = root.Content[i+1]
	}
	for _, key := range []string{"part", "entities", "mentions", "claims"} {
		if top[key] == nil {
			r.file.Add(root, "the gold has no %s; an empty list is [], no entities are {}", key)
		}
	}
	g := &Gold{Transcript: r.file.Text(top["transcript"], "transcript")}
	g.From, g.To = r.part(top["part"])
	g.Entities = r.entities(top["entities"]) // first: the others refer to them
	g.Mentions = rows(r, top["mentions"], "mentions", r.mention)
	g.Claims = rows(r, top["claims"], "claims", r.claim)
	g.Turns = rows(r, top["turns"], "turns", r.turn)
	g.Questions = rows(r, top["questions"], "questions", r.question)
	return g
}

func (r *goldReader) part(n *yaml.Node) (from, to int) {
	if n == nil {
		return 0, 0
	}
	if n.Kind != yaml.SequenceNode || len(n.Content) != 2 {
		r.file.Add(n, "part must be [first position, position after the last]")
		return 0, 0
	}
	from, to = r.position(n.Content[0], "part"), r.position(n.Content[1], "part")
	if to < from {
		r.file.Add(n, "part ends at %d, before it begins at %d", to, from)
	}
	return from, to
}

// rows reads a list of mappings; a missing or empty node is an empty list.
func rows[Row any](r *goldReader, n *yaml.Node, what string, read func(*yaml.Node) Row) []Row {
	if n == nil || n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		r.file.Add(n, "%s must be a list", what)
		return nil
	}
	list := make([]Row, 0, len(n.Content))
	for _, item := range n.Content {
		list = append(list, read(item))
	}
	return list
}

// position reads a whole number of code points, 0 or more.
func (r *goldReader) position(n *yaml.Node, what string) int {
	if n == nil {
		return 0
	}
	at, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || at < 0 {
		r.file.Add(n, "%s must count code points: a whole number, 0 or more", what)
		return 0
	}
	return at
}
