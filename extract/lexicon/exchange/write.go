package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
)

// A Writer writes entities in a form that other programs read.
type Writer struct {
	Name     string
	Describe string
	Write    func(w io.Writer, l *lexicon.Lexicon, entities []*lexicon.Entity) error
}

// Writers are the forms in which entities can be written. Conditions of names and
// misheard forms stand in none but hearsay's own.
func Writers() []Writer {
	return []Writer{
		{"yaml", "a lexicon file", writeYAML},
		{"csv", "a table, as import reads it", writeTable},
		{"bibtex", "papers and books as references", writeBibTeX},
		{"csl-json", "papers and books as references", writeCSL},
	}
}

func writeYAML(w io.Writer, l *lexicon.Lexicon, entities []*lexicon.Entity) error {
	for _, e := range entities {
		entry := Entry{ID: e.ID, Type: l.Schema().Types[e.Type].Name, Name: e.Name, Links: e.Links, Known: relations(l, e)}
		for _, n := range e.Called()[1:] {
			entry.Also = append(entry.Also, n.Text)
		}
		entry.describe(l, e)
		if _, err := fmt.Fprintln(w, entry.Line()); err != nil {
			return err
		}
	}
	return nil
}

// relations are those of an entity as a lexicon file has them.
func relations(l *lexicon.Lexicon, e *lexicon.Entity) map[string][]string {
	known := map[string][]string{}
	for _, r := range e.Known {
		if r.Subject == e.ID {
			known[r.Predicate] = append(known[r.Predicate], r.Object)
		} else if p, ok := l.Schema().Predicate(r.Predicate); ok && p.Inverse != "" {
			known[p.Inverse] = append(known[p.Inverse], r.Subject)
		}
	}
	return known
}

// writeTable writes a column for each authority and for each relation that occurs.
func writeTable(w io.Writer, l *lexicon.Lexicon, entities []*lexicon.Entity) error {
	authorities, predicates := map[string]bool{}, map[string]bool{}
	for _, e := range entities {
		for _, link := range e.Links {
			authorities[lexicon.Authority(link)] = true
		}
		for p := range relations(l, e) {
			predicates[p] = true
		}
	}
	columns := slices.Concat([]string{"id", "type", "name", "also"}, sortedKeys(authorities), sortedKeys(predicates))
	c := csv.NewWriter(w)
	if err := c.Write(columns); err != nil {
		return err
	}
	for _, e := range entities {
		cells := map[string][]string{"id": {e.ID}, "type": {l.Schema().Types[e.Type].Name}, "name": {e.Name}}
		for _, n := range e.Called()[1:] {
			cells["also"] = append(cells["also"], n.Text)
		}
		for _, link := range e.Links {
			cells[lexicon.Authority(link)] = append(cells[lexicon.Authority(link)], lexicon.Identifier(link))
		}
		for p, ids := range relations(l, e) {
			cells[p] = ids
		}
		row := make([]string, len(columns))
		for i, column := range columns {
			row[i] = strings.Join(cells[column], ";")
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
