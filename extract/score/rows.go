package score

import (
	"maps"
	"slices"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// remark is a key that every row may have for the annotators' own use.
const remark = "note"

func (r *goldReader) entities(n *yaml.Node) []Entity {
	pairs := r.file.Pairs(n, "entities must be written as name: {type: …}")
	list := make([]Entity, 0, len(pairs))
	for _, p := range pairs {
		name := r.file.Text(p.Key, "an entity's name")
		r.known[name] = true
		row := r.row(p.Value, "entity "+name, []string{"type"}, "also", "alt_types")
		list = append(list, Entity{
			Name:  name,
			Type:  r.file.Text(row["type"], "type"),
			Also:  r.file.Texts(row["also"], "another name"),
			Types: r.file.Texts(row["alt_types"], "another type"),
		})
	}
	return list
}

func (r *goldReader) mention(n *yaml.Node) Mention {
	row := r.row(n, "a mention", []string{"at", "text", "entity"}, "sure", "garbled")
	return Mention{
		At:      r.position(row["at"], "at"),
		Text:    r.file.Text(row["text"], "text"),
		Entity:  r.entity(row["entity"], "entity"),
		Doubted: r.doubted(row["sure"]),
		Garbled: r.file.Flag(row["garbled"], "garbled"),
	}
}

func (r *goldReader) claim(n *yaml.Node) Claim {
	row := r.row(n, "a claim", []string{"subject", "predicate", "object"}, "with", "evidence", "sure")
	return Claim{
		Subject:   r.entity(row["subject"], "subject", Episode),
		Predicate: r.file.Text(row["predicate"], "predicate"),
		Object:    r.entity(row["object"], "object", Episode),
		With:      r.qualifiers(row["with"]),
		Evidence:  r.file.Text(row["evidence"], "evidence"),
		Doubted:   r.doubted(row["sure"]),
	}
}

func (r *goldReader) turn(n *yaml.Node) Turn {
	row := r.row(n, "a turn", []string{"at", "speaker"})
	return Turn{At: r.position(row["at"], "at"), Speaker: r.file.Text(row["speaker"], "speaker")}
}

func (r *goldReader) question(n *yaml.Node) Question {
	row := r.row(n, "a question", []string{"ask", "answer"}, "maybe")
	return Question{
		Ask:    r.file.Text(row["ask"], "ask"),
		Answer: r.file.Texts(row["answer"], "an answer"),
		Maybe:  r.file.Texts(row["maybe"], "a possible answer"),
	}
}

// row returns the values of a row by key, having reported what is missing.
func (r *goldReader) row(n *yaml.Node, what string, required []string, optional ...string) map[string]*yaml.Node {
	keys := append(append([]string{}, required...), optional...)
	fields := r.file.Fields(n, what, append(keys, remark)...)
	for _, key := range required {
		if fields != nil && fields[key] == nil {
			r.file.Add(n, "%s has no %s", what, key)
		}
	}
	return fields
}

// entity reads the name of an entity that must be among those of the file, or
// one of the other names that may stand there.
func (r *goldReader) entity(n *yaml.Node, what string, other ...string) string {
	name := r.file.Text(n, what)
	if name == "" || r.known[name] || len(other) > 0 && name == other[0] {
		return name
	}
	names := append(slices.Sorted(maps.Keys(r.known)), other...)
	r.file.Add(n, "%s %q is not among the entities%s", what, name, strict.Suggest(name, names))
	return name
}

// doubted reads the key sure: what does not say so is sure.
func (r *goldReader) doubted(sure *yaml.Node) bool {
	return sure != nil && !r.file.Flag(sure, "sure")
}

func (r *goldReader) qualifiers(n *yaml.Node) []Qualifier {
	if n == nil || n.Tag == "!!null" {
		return nil
	}
	pairs := r.file.Pairs(n, "with must be written as {role: …, year: …}")
	list := make([]Qualifier, 0, len(pairs))
	for _, p := range pairs {
		key := r.file.Text(p.Key, "a qualifier's key")
		list = append(list, Qualifier{key, r.file.Text(p.Value, key)})
	}
	return list
}
