package main

import (
	"context"
	"fmt"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/transcript"
	"hearsay/graph"

	"github.com/spf13/cobra"
)

func newExtract(a *app) *cobra.Command {
	var unsure bool
	var t telling
	c := &cobra.Command{
		Use:   "extract FILE...",
		Short: "Print what is found in transcripts; touches no graph",
		Long: `Print what is found in transcripts; touches no graph. json and jsonl have everything,
nquads is what add would store, csv, tsv and the table list the claims. Of
a podcast's feed the transcripts that lie beside it are read.

--unsure lists instead what may be a misheard name and is not linked: where it
stands, whose name it may be, why it is not taken for it, and the line that makes
it so in a file of your own lexicon.` + formatList(),
		Example: `  hearsay extract seeds/transcripts/guigu101-e145.md --format json
  hearsay extract seeds/transcripts/guigu101-e145.md --unsure`,
		Args:        atLeastOne("a transcript" + orStandardInput),
		Annotations: map[string]string{moreFormats: "nquads"},
		RunE: func(c *cobra.Command, args []string) error {
			files, err := inputs(args, &t)
			if err != nil {
				return err
			}
			return runExtract(c.Context(), a, files, unsure)
		},
	}
	c.Flags().BoolVar(&unsure, "unsure", false, "list what may be a misheard name and is not linked")
	t.addFlags(c)
	return c
}

func runExtract(ctx context.Context, a *app, files []input, unsure bool) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	x.Unsure = unsure
	p := extractPrinter{app: a, extractor: x, rows: table{columns: []string{"CLAIM", "DETAILS", "SAID BY", "WORDS", "PLACE", "TIME"}, cut: 3}}
	if unsure {
		p.rows.columns = unsureColumns
	}
	failed := 0
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		episodes, err := a.read(file)
		for _, err := range each(err) {
			tell(a.err, err.Error())
			failed++
		}
		for _, e := range episodes {
			if err := p.print(e); err != nil {
				return err
			}
		}
	}
	if a.format == "csv" || a.format == "tsv" {
		if err := emit(a, p.rows, []string{}); err != nil {
			return err
		}
	}
	switch {
	case p.printed == 0:
		return errTold
	case failed > 0:
		return partialError{failed, failed + p.printed}
	}
	return nil
}

// extractPrinter prints what is found in one transcript after the other.
type extractPrinter struct {
	*app
	extractor *extract.Extractor
	rows      table // what is written when all are read
	printed   int   // transcripts
}

func (p *extractPrinter) print(e *transcript.Episode) error {
	found := p.extractor.Extract(e)
	for _, d := range doubts(found.Episode) {
		p.say("%s", d)
	}
	p.printed++
	switch {
	case p.format == "nquads":
		return graph.WriteExtraction(p.out, found)
	case p.format == "json":
		return writeJSON(p.out, found, " ")
	case p.format == "jsonl":
		return writeJSON(p.out, found, "")
	case p.extractor.Unsure:
		return p.listUnsure(&p.rows, e, found)
	case p.format == "csv" || p.format == "tsv":
		addClaims(&p.rows, found)
		return nil
	case p.printed > 1:
		fmt.Fprintln(p.out)
	}
	return p.summary(found)
}

// summary writes for people what was found in one transcript.
func (p *extractPrinter) summary(x *claim.Extraction) error {
	e := x.Episode
	fmt.Fprintf(p.out, "%s  %s\n%s, %s, %s, %s, %d unlinked\n", e.Source, e.Title,
		count(len(x.Claims), "claim"), count(len(x.Mentions), "mention"), count(len(x.Entities)-1, "named thing"), count(len(x.Turns), "turn"), len(x.Unresolved))
	if len(x.Claims) == 0 {
		return nil
	}
	claims := table{columns: p.rows.columns, cut: p.rows.cut}
	addClaims(&claims, x)
	claims = claims.compact()
	fmt.Fprintln(p.out)
	return claims.write(p.out)
}

// doubts are what of a transcript was not believed, with its name.
func doubts(e claim.Episode) []string {
	var all []string
	for _, d := range e.Doubts {
		all = append(all, e.Source+": "+d)
	}
	return all
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
		t.add(names[c.Subject]+" "+c.Predicate+" "+names[c.Object], details(c.With, c.Polarity), said, c.Evidence.Words(),
			fmt.Sprintf("%s:%d:%d", x.Episode.Source, c.Evidence.Line, c.Evidence.Column), moment(c.Evidence.Time, c.Evidence.Start))
	}
}
