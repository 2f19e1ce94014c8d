package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/lexicon/exchange"
	"hearsay/extract/strict"

	"github.com/spf13/cobra"
)

type lexiconExportOptions struct {
	to    string
	kind  string
	own   bool
	out   string
	force bool
}

func newLexiconExport(a *app) *cobra.Command {
	var o lexiconExportOptions
	var names, lines []string
	for _, w := range lexiconWriters() {
		names, lines = append(names, w.Name), append(lines, fmt.Sprintf("  %-9s %s", w.Name, w.Describe))
	}
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the lexicon for other programs: " + strings.Join(names, ", "),
		Long:  "Write the lexicon, or what is of one type or your own, for other programs.\n\n" + strings.Join(lines, "\n"),
		Example: `  hearsay lexicon export --type Paper --format bibtex -o papers.bib
  hearsay --seeds mine lexicon export --own`,
		Args: none,
		RunE: func(*cobra.Command, []string) error { return runLexiconExport(a, o) },
	}
	f := c.Flags()
	f.StringVarP(&o.to, "format", "f", "csv", "the form: "+strings.Join(names, ", "))
	f.StringVar(&o.kind, "type", "", "only entities of this type")
	f.BoolVar(&o.own, "own", false, "only what stands in your --seeds folders")
	f.StringVarP(&o.out, "output", "o", "", "the file to write")
	f.BoolVar(&o.force, "force", false, "write over a file that is there")
	return c
}

// lexiconWriters are the forms in which the lexicon can be had.
func lexiconWriters() []exchange.Writer {
	return append(exchange.Writers(),
		exchange.Writer{Name: "jsonl", Describe: "an entity a line, as lexicon show --format json has it", Write: writeKnownLines},
		exchange.Writer{Name: "nquads", Describe: "RDF: types, names, identifiers and relations", Write: writeKnownGraph})
}

func runLexiconExport(a *app, o lexiconExportOptions) error {
	writers := lexiconWriters()
	at := slices.IndexFunc(writers, func(w exchange.Writer) bool { return w.Name == o.to })
	if at < 0 {
		var names []string
		for _, w := range writers {
			names = append(names, w.Name)
		}
		return usageError{fmt.Errorf("--format %s: no such form%s; there are %s", o.to, strict.Suggest(o.to, names), strings.Join(names, ", "))}
	}
	l, err := a.lexicon()
	if err != nil {
		return err
	}
	entities, err := a.exported(l, o)
	if err != nil {
		return err
	}
	to := target{path: o.out, force: o.force, out: a.out}
	return to.file(func(w io.Writer) error {
		b := bufio.NewWriter(w)
		return errors.Join(writers[at].Write(b, l, entities), b.Flush())
	})
}

// exported are the entities that are asked for.
func (a *app) exported(l *lexicon.Lexicon, o lexiconExportOptions) ([]*lexicon.Entity, error) {
	mask, known := l.Schema().Mask(o.kind)
	if o.kind != "" && !known {
		var names []string
		for _, t := range l.Schema().Types {
			names = append(names, t.Name)
		}
		return nil, usageError{fmt.Errorf("--type %s: no such type%s", o.kind, strict.Suggest(o.kind, names))}
	}
	s, err := a.seeds()
	if err != nil {
		return nil, err
	}
	own := map[string]bool{}
	for _, f := range s.Files("lexicon") {
		own[f.Name] = f.Layer > 0
	}
	var entities []*lexicon.Entity
	for _, e := range l.Entities() {
		if (o.kind == "" || e.Types&mask != 0) && (!o.own || own[e.At.File]) {
			entities = append(entities, e)
		}
	}
	return entities, nil
}
