package main

import (
	"context"
	"fmt"
	"os"

	"hearsay/extract/claim"
	"hearsay/extract/transcript"
	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newExtract(a *app) *cobra.Command {
	var unsure bool
	c := &cobra.Command{
		Use:   "extract FILE...",
		Short: "Print what is found in transcripts; touches no graph",
		Long: `Print what is found in transcripts; touches no graph. json and jsonl have everything,
nquads is what add would store, csv, tsv and the table list the claims.

--unsure lists instead what may be a misheard name and is not linked: where it
stands, whose name it may be, why it is not taken for it, and the line that makes
it so in a file of your own lexicon.`,
		Example: `  hearsay extract seeds/transcripts/guigu101-e145.md --format json
  hearsay extract seeds/transcripts/guigu101-e145.md --unsure`,
		Args:        atLeastOne("a transcript" + orStandardInput),
		Annotations: map[string]string{moreFormats: "nquads"},
		RunE:        func(c *cobra.Command, args []string) error { return runExtract(c.Context(), a, args, unsure) },
	}
	c.Flags().BoolVar(&unsure, "unsure", false, "list what may be a misheard name and is not linked")
	return c
}

func runExtract(ctx context.Context, a *app, paths []string, unsure bool) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	x.Unsure = unsure
	failed := 0
	rows := table{columns: []string{"CLAIM", "DETAILS", "SAID BY", "WORDS", "PLACE", "TIME"}, cut: 3}
	if unsure {
		rows.columns = unsureColumns
	}
	for i, path := range paths {
		if err := ctx.Err(); err != nil {
			return err
		}
		e, err := a.read(path)
		if err != nil {
			tell(a.err, err.Error())
			failed++
			continue
		}
		found := x.Extract(e)
		switch {
		case unsure && a.format != "json" && a.format != "jsonl" && a.format != "nquads":
			err = a.listUnsure(&rows, x, e, found)
		case a.format == "csv" || a.format == "tsv":
			addClaims(&rows, found)
		case a.format == "table" && i > 0:
			fmt.Fprintln(a.out)
			fallthrough
		default:
			err = a.printExtraction(found, rows)
		}
		if err != nil {
			return err
		}
	}
	if a.format == "csv" || a.format == "tsv" {
		if err := emit(a, rows, []string{}); err != nil {
			return err
		}
	}
	switch {
	case failed == len(paths):
		return errTold
	case failed > 0:
		return partialError{failed, len(paths)}
	}
	return nil
}

// read reads one transcript, - from standard input.
func (a *app) read(path string) (*transcript.Episode, error) {
	if path == "-" {
		return transcript.Read("-", a.in)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return transcript.Read(path, f)
}

func (a *app) printExtraction(x *claim.Extraction, claims table) error {
	switch a.format {
	case "nquads":
		return graph.WriteExtraction(a.out, x)
	case "json":
		return writeJSON(a.out, x, " ")
	case "jsonl":
		return writeJSON(a.out, x, "")
	}
	e := x.Episode
	fmt.Fprintf(a.out, "%s  %s\n%s, %s, %s, %s, %d unlinked\n", e.Source, e.Title,
		count(len(x.Claims), "claim"), count(len(x.Mentions), "mention"), count(len(x.Entities)-1, "named thing"), count(len(x.Turns), "turn"), len(x.Unresolved))
	if len(x.Claims) == 0 {
		return nil
	}
	addClaims(&claims, x)
	claims = claims.compact()
	fmt.Fprintln(a.out)
	return claims.write(a.out)
}

// addClaims lists the claims of an extraction by the names of their ends.
func addClaims(t *table, x *claim.Extraction) {
	names := map[string]string{}
	for _, e := range x.Entities {
		names[e.ID] = e.Name
	}
	for _, c := range x.Claims {
		said := c.Speaker
		if name := names[c.Person]; name != "" {
			said += " " + name
		}
		t.add(names[c.Subject]+" "+c.Predicate+" "+names[c.Object], details(c.With, c.Polarity), said, c.Evidence.Text,
			fmt.Sprintf("%s:%d:%d", x.Episode.Source, c.Evidence.Line, c.Evidence.Column), c.Evidence.Time)
	}
}
