package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"hearsay/extract/lexicon/exchange"
	"hearsay/seeds"

	"github.com/spf13/cobra"
)

type importOptions struct {
	from   string
	dryRun bool
}

func newLexiconImport(a *app) *cobra.Command {
	var o importOptions
	c := &cobra.Command{
		Use:   "import FILE...",
		Short: "Take names from references, tables and Wikidata into your own lexicon",
		Long: `Take names from other collections into your own lexicon, in the last --seeds
folder, a file for each that is imported. What the lexicon knows already, by an
identifier or else by name and type, gets only what it lacks; a second import of
the same file adds nothing. Nothing is overwritten: what is in conflict with the
lexicon, or could be two things, is listed and left out.

` + a.formatLines(),
		Example: `  hearsay --seeds mine lexicon import library.bib
  hearsay --seeds mine lexicon import people.csv --dry-run`,
		Args: atLeastOne("a file"),
		RunE: func(_ *cobra.Command, files []string) error {
			if len(a.seedDirs) == 0 {
				return usageError{errors.New("name your own folder with --seeds; hearsay init makes one")}
			}
			return runLexiconImport(a, files, o)
		},
	}
	c.Flags().StringVar(&o.from, "from", "", "the format, where the ending does not tell it")
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, "print the lines that would be added, and write nothing")
	return c
}

func (a *app) formatLines() string {
	var lines []string
	for _, f := range a.importFormats() {
		lines = append(lines, fmt.Sprintf("  %-9s %s", f.Name, f.Describe))
	}
	return strings.Join(lines, "\n")
}

// runLexiconImport imports one file after the other; one that cannot be read does
// not keep the others from being.
func runLexiconImport(a *app, files []string, o importOptions) error {
	folder := a.seedDirs[len(a.seedDirs)-1]
	t := table{columns: []string{"NAME", "LEFT OUT BECAUSE", "PLACE"}}
	var rows []leftOut
	var errs []error
	for _, file := range files {
		m, err := a.importFile(folder, file, o)
		if errs = append(errs, err); m == nil {
			continue
		}
		for _, l := range m.Left {
			t.add(l.Name, l.Why, l.At.String())
			rows = append(rows, leftOut{l, l.At.String()})
		}
	}
	if len(rows) > 0 && (!o.dryRun || a.format != "table") {
		errs = append(errs, emit(a, t, rows))
	}
	return errors.Join(errs...)
}

// leftOut is what was not imported, as programs read it.
type leftOut struct {
	exchange.Left
	Place string `json:"place"`
}

func (a *app) importFile(folder, file string, o importOptions) (*exchange.Merged, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	format, err := a.formatOf(file, data, o.from)
	if err != nil {
		return nil, err
	}
	items, err := format.Items(file, data)
	if err != nil {
		return nil, err
	}
	names, err := a.lexicon()
	if err != nil {
		return nil, err
	}
	m := exchange.Merge(names, items)
	if len(m.Entries) == 0 {
		a.say("%s: nothing new; %s known, %d left out", file, count(m.Known, "thing"), len(m.Left))
		return m, nil
	}
	name := path.Join("lexicon", strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))+".yaml")
	added, err := importedFile(folder, name, file, m.Entries)
	if err != nil {
		return m, err
	}
	if o.dryRun {
		_, err = fmt.Fprint(a.out, string(added))
		return m, err
	}
	if err := a.keepImported(folder, name, added); err != nil {
		return m, err
	}
	fresh := 0
	for _, e := range m.Entries {
		if e.Type != "" {
			fresh++
		}
	}
	a.say("%s: %d new, %d known that get more, %d known, %d left out; written to %s", file, fresh, len(m.Entries)-fresh, m.Known, len(m.Left), path.Join(filepath.ToSlash(folder), name))
	return m, nil
}

func (a *app) formatOf(file string, data []byte, name string) (exchange.Format, error) {
	if name == "" {
		return exchange.Recognise(a.importFormats(), file, data)
	}
	var names []string
	for _, f := range a.importFormats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return exchange.Format{}, usageError{fmt.Errorf("--from %s: the formats are %s", name, strings.Join(names, ", "))}
}

// importedFile is what is added to a lexicon file.
func importedFile(folder, name, from string, entries []exchange.Entry) ([]byte, error) {
	var b bytes.Buffer
	switch old, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name))); {
	case err == nil && len(old) > 0 && old[len(old)-1] != '\n':
		b.WriteByte('\n')
	case os.IsNotExist(err):
		fmt.Fprintf(&b, "# Imported from %s.\n", filepath.Base(from))
	case err != nil:
		return nil, err
	}
	for i := range entries {
		b.WriteString(entries[i].Line() + "\n")
	}
	return b.Bytes(), nil
}

// keepImported adds to a file, once the lexicon with it is known to be right.
func (a *app) keepImported(folder, name string, added []byte) error {
	sc, err := a.schema()
	if err != nil {
		return err
	}
	s, err := a.seeds()
	if err != nil {
		return err
	}
	if _, err := s.Over([]seeds.File{{Name: name, Path: name, Data: added}}).Lexicon(sc); err != nil {
		return fmt.Errorf("nothing was written, as the lexicon would be wrong:\n%w", err)
	}
	file := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(added)
	a.forgetNames()
	return errors.Join(err, f.Close())
}
