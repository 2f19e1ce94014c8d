// Package exchange owns the forms in which other programs keep what a lexicon
// keeps: BibTeX, CSL-JSON, tables, Wikidata's entities. It reads them into items,
// tells which of these a lexicon knows, which are new and which are in conflict
// with it, and writes entities in such forms.
//
// It refuses to overwrite: what a lexicon says stays, and whatever contradicts it
// is listed. It refuses to guess, too: who is called like two others is neither.
package exchange

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/lexicon"
)

// Item is a thing as another collection describes it.
type Item struct {
	Key     string // what the collection calls it; empty where it gives no keys
	Type    string // of the schema
	Name    string
	Also    []string
	Links   []string // identifiers as IRIs
	Related []Related
	At      lexicon.Position
}

// Related is something that an item has to do with.
type Related struct {
	Predicate string // or an inverse, read from the item
	Item      *Item
}

// Format is a form in which items come.
type Format struct {
	Name     string
	Endings  []string // of files
	Describe string
	Read     func(file string, data []byte) ([]*Item, error) // with an error come those that could be read all the same
}

// Formats are those that can be read.
func Formats() []Format {
	return []Format{
		{"bibtex", []string{".bib", ".bibtex"}, "references, as Zotero, JabRef and Google Scholar write them", readBibTeX},
		{"csl-json", []string{".json"}, "references, as Zotero and pandoc write them", readCSL},
		{"csv", []string{".csv", ".tsv"}, "a table with the columns type and name, and if you like also, id, arxiv, doi, … and predicates", readTable},
		{"wikidata", []string{".json", ".jsonl", ".ndjson"}, "entities of Wikidata, as Special:EntityData and dumps give them", readWikidata},
	}
}

// Recognise tells which format a file has by its ending, and where that leaves
// several, by its content.
func Recognise(formats []Format, file string, data []byte) (Format, error) {
	var fitting []Format
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
		if slices.Contains(f.Endings, strings.ToLower(path.Ext(file))) {
			fitting = append(fitting, f)
		}
	}
	for _, f := range fitting {
		if len(fitting) == 1 || (f.Name == "wikidata") == looksLikeWikidata(data) {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("%s: its ending tells no format; say which with --from: %s", file, strings.Join(names, ", "))
}

// faults collects mistakes of a file.
type faults struct {
	file string
	errs []error
}

func (f *faults) add(line, column int, format string, args ...any) {
	f.errs = append(f.errs, fmt.Errorf("%s:%d:%d: %s", f.file, line, column, fmt.Sprintf(format, args...)))
}

func (f *faults) err() error { return errors.Join(f.errs...) }

// created says that people or organizations made an item.
func (i *Item) created(by ...*Item) {
	for _, maker := range by {
		i.Related = append(i.Related, Related{"created_by", maker})
	}
}

// tidy takes out of names what nobody says: characters that are not seen, and
// blanks beyond one.
func (i *Item) tidy() {
	i.Name = tidy(i.Name)
	for j, name := range i.Also {
		i.Also[j] = tidy(name)
	}
}

func tidy(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(name, " "), func(r rune) bool { return r == ' ' || !unicode.IsPrint(r) }), " ")
}

// positioned gives everything that an item leads to its place.
func positioned(items []*Item) []*Item {
	for _, item := range items {
		for _, r := range item.Related {
			if r.Item.At.Line == 0 {
				r.Item.At = item.At
			}
		}
	}
	slices.SortStableFunc(items, func(a, b *Item) int {
		return cmp.Or(cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column))
	})
	return items
}
