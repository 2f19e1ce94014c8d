package lexicon

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// Decision is somebody's word that entities are the same, or that they are not.
type Decision struct {
	Same    bool
	IDs     []string // of those that are the same the first one stays
	By      string
	Because string
	Date    string
	At      Position
}

// DecisionForm is a decision as it is written in a file.
type DecisionForm struct {
	Same      strict.List[strict.Text] `json:"same,omitempty" jsonschema:"ids of entities that are one; the first stays"`
	Different strict.List[strict.Text] `json:"different,omitempty" jsonschema:"ids of entities that are never taken for one another"`
	By        string                   `json:"by" jsonschema:"who says so"`
	Because   string                   `json:"because" jsonschema:"why"`
	Date      string                   `json:"date,omitempty" jsonschema:"when it was decided"`
}

var decisionKeys = strict.Keys[DecisionForm]()

// decisions reads a file of them.
func (r *reader) decisions(data []byte) {
	root := r.file.Root(data)
	if root == nil {
		return
	}
	if root.Kind != yaml.SequenceNode {
		r.file.Add(root, "decisions are a list: - {same: [person:a, person:b], by: …, because: …}").Code = strict.WrongShape
		return
	}
	for _, n := range root.Content {
		f := r.file.Fields(n, "a decision", decisionKeys...)
		if f == nil {
			continue
		}
		if (f["same"] == nil) == (f["different"] == nil) {
			r.file.Add(n, "a decision says either same or different: {same: [person:a, person:b], by: …, because: …}").Code = strict.WrongShape
			continue
		}
		d := decision{reader: r, Decision: Decision{
			Same: f["same"] != nil, By: r.file.Text(f["by"], "by"), Because: r.file.Text(f["because"], "because"), Date: r.file.Text(f["date"], "date"), At: r.position(n),
		}}
		for _, item := range slices.Concat(strict.Items(f["same"]), strict.Items(f["different"])) {
			if id := r.file.Text(item, "an id"); id != "" {
				d.IDs, d.ids = append(d.IDs, id), append(d.ids, r.position(item))
			}
		}
		for _, field := range []string{"by", "because"} {
			if f[field] == nil {
				r.file.Add(n, "a decision needs %s, so that others can judge it", field).Code = strict.Missing
			}
		}
		if len(d.IDs) < 2 {
			r.file.Add(n, "a decision names at least two ids").Code = strict.Missing
			continue
		}
		r.decided = append(r.decided, d)
	}
}

// A decision is one with the places of its ids, for as long as it is checked.
type decision struct {
	Decision
	ids    []Position
	reader *reader
}

func (d *decision) fault(at Position, format string, args ...any) *strict.Fault {
	return d.reader.file.AddAt(at.Line, at.Column, format, args...)
}

// String writes a decision for people.
func (d Decision) String() string {
	var b strings.Builder
	b.WriteString(strings.Join(d.IDs, ", "))
	b.WriteString(map[bool]string{true: " are one", false: " are not the same"}[d.Same])
	b.WriteString(": " + d.Because + " (" + d.By)
	if d.Date != "" {
		b.WriteString(", " + d.Date)
	}
	return b.String() + ", " + d.At.String() + ")"
}
