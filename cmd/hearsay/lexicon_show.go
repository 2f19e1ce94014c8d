package main

import (
	"fmt"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/strict"
)

// knownEntity is an entity of the lexicon as programs read it.
type knownEntity struct {
	ID      string           `json:"id"`
	Type    string           `json:"type"`
	Types   []string         `json:"also_types,omitempty"`
	Name    string           `json:"name"`
	Also    []knownName      `json:"also,omitempty"`
	Heard   []knownName      `json:"heard_as,omitempty"`
	Known   []lexiconRelated `json:"known,omitempty"`
	SameAs  []string         `json:"same_as,omitempty"`
	Decided []string         `json:"decided,omitempty"`
	Place   string           `json:"place"`
}

type knownName struct {
	Name    string   `json:"name"`
	Exact   bool     `json:"exact,omitempty"`
	Needs   []string `json:"needs,omitempty"`
	Refuses []string `json:"refuses,omitempty"`
}

type lexiconRelated struct {
	Subject   string `json:"subject"`
	Predicate string `json:"predicate"`
	Object    string `json:"object"`
}

func runLexiconShow(a *app, name string) error {
	l, err := a.lexicon()
	if err != nil {
		return err
	}
	found := l.Lookup(name)
	if e, ok := l.Entity(name); ok {
		found = []*lexicon.Entity{e}
	}
	if len(found) == 0 {
		var names []string
		for _, e := range l.Entities() {
			for _, n := range e.Names {
				names = append(names, n.Text)
			}
		}
		return fmt.Errorf("the lexicon knows nothing named %q%s", name, strict.Suggest(name, names))
	}
	t := table{columns: []string{"ID", "TYPE", "NAME", "ALSO", "HEARD AS", "KNOWN", "PLACE"}, cut: 3}
	var rows []knownEntity
	for _, e := range found {
		row := describe(l, e)
		rows = append(rows, row)
		var also, heard, known []string
		for _, n := range row.Also {
			also = append(also, n.Name)
		}
		for _, n := range row.Heard {
			heard = append(heard, n.Name)
		}
		for _, r := range row.Known {
			known = append(known, fmt.Sprintf("%s %s %s", r.Subject, r.Predicate, r.Object))
		}
		t.add(row.ID, strings.Join(append([]string{row.Type}, row.Types...), ", "), row.Name, strings.Join(also, ", "), strings.Join(heard, ", "), strings.Join(known, "; "), row.Place)
	}
	if a.format == "table" {
		return writeEntries(a, rows)
	}
	return emit(a, t, rows)
}

func describe(l *lexicon.Lexicon, e *lexicon.Entity) knownEntity {
	row := knownEntity{ID: e.ID, Type: l.Schema().Types[e.Type].Name, Name: e.Name, SameAs: e.Links, Place: e.At.String()}
	for _, t := range l.Schema().Names(e.Types) {
		if t != row.Type {
			row.Types = append(row.Types, t)
		}
	}
	for _, n := range e.Names[1:] {
		to := &row.Also
		if n.Heard {
			to = &row.Heard
		}
		*to = append(*to, knownName{n.Text, n.Exact, n.Needs, n.Refuses})
	}
	for _, d := range e.Decided {
		row.Decided = append(row.Decided, d.String())
	}
	for _, r := range e.Known {
		row.Known = append(row.Known, lexiconRelated(r))
	}
	return row
}

// writeEntries writes entities for people to read, a paragraph each.
func writeEntries(a *app, rows []knownEntity) error {
	for i, e := range rows {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		fmt.Fprintf(a.out, "%s  %s\n%s  %s\n", e.Name, strings.Join(append([]string{e.Type}, e.Types...), ", "), e.ID, e.Place)
		for _, n := range e.Also {
			fmt.Fprintf(a.out, "  also     %s%s\n", n.Name, conditions(n))
		}
		for _, n := range e.Heard {
			fmt.Fprintf(a.out, "  heard as %s%s\n", n.Name, conditions(n))
		}
		for _, r := range e.Known {
			fmt.Fprintf(a.out, "  known    %s %s %s\n", r.Subject, r.Predicate, r.Object)
		}
		for _, link := range e.SameAs {
			fmt.Fprintf(a.out, "  same as  %s\n", link)
		}
		for _, d := range e.Decided {
			fmt.Fprintf(a.out, "  decided  %s\n", d)
		}
	}
	return nil
}

func conditions(n knownName) string {
	var parts []string
	if n.Exact {
		parts = append(parts, "in this very case")
	}
	if len(n.Needs) > 0 {
		parts = append(parts, "beside "+strings.Join(n.Needs, ", "))
	}
	if len(n.Refuses) > 0 {
		parts = append(parts, "not beside "+strings.Join(n.Refuses, ", "))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}
