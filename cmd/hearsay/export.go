package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/strict"
	"hearsay/graph"
	"hearsay/graph/export"

	"github.com/spf13/cobra"
)

// exportOptions are the flags of export, as they are written.
type exportOptions struct {
	format, output                              string
	force, mentions, lexicon, lonely            bool
	episodes, about, types, predicates, persons []string
	polarities                                  []string
	depth, most                                 int
	confidence                                  float64
	how                                         export.Options
}

func newExport(a *app) *cobra.Command {
	var o exportOptions
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the graph, or a part of it, for another program",
		Long: `Write the graph, or a part of it, for another program: entities are nodes and
relations are edges, each with its quote, speaker, episode, time and confidence.

` + formatTable() + `
Without --format the ending of the file tells. Formats of several files (marked *)
go into the folder that -o names, or into an archive if it ends in .zip.`,
		Example: `  hearsay export --format gexf -o talks.gexf
  hearsay export --about GaLore --depth 2 -o galore.graphml
  hearsay export -f obsidian -o vault --type Person --type Paper
  hearsay export -f mermaid --speaker guest --polarity asserted`,
		Args: none,
		RunE: func(c *cobra.Command, _ []string) error { return runExport(c.Context(), a, o) },
	}
	f := c.Flags()
	f.StringVarP(&o.format, "format", "f", "", "which format: "+strings.Join(exportNames(), ", "))
	f.StringVarP(&o.output, "output", "o", "", "file or folder to write; without it, standard output")
	f.BoolVar(&o.force, "force", false, "write over what is there")
	f.StringArrayVarP(&o.episodes, "episode", "e", nil, "this episode only; may be given several times, as those that follow")
	f.StringArrayVar(&o.about, "about", nil, "what is near this entity")
	f.IntVar(&o.depth, "depth", 1, "how many relations away from it")
	f.StringArrayVar(&o.types, "type", nil, "entities of this type")
	f.StringArrayVar(&o.predicates, "predicate", nil, "this relation")
	f.StringArrayVar(&o.persons, "speaker", nil, "said by host, guest, other or a person")
	f.StringArrayVar(&o.polarities, "polarity", nil, "asserted, negated, hedged or asked; without it, all but asked")
	f.Float64Var(&o.confidence, "confidence", 0, "as sure as this at least, from 0 to 1")
	f.IntVar(&o.most, "most", 0, "so many entities at most, those with most relations; 0 is all")
	f.BoolVar(&o.mentions, "mentions", false, "who mentions what as well")
	f.BoolVar(&o.lexicon, "lexicon", false, "what the lexicon knows as well, though nobody says it")
	f.BoolVar(&o.lonely, "lonely", false, "entities without relations as well")
	f.BoolVar(&o.how.YEd, "yed", false, "GraphML with the labels and shapes of yEd")
	f.StringVar(&o.how.GEXF, "gexf-version", "1.3", "of GEXF: 1.3, or 1.2 for networkx")
	return c
}

func runExport(ctx context.Context, a *app, o exportOptions) error {
	format, err := o.chosen()
	if err != nil {
		return err
	}
	if err := o.check(&format); err != nil {
		return err
	}
	// All of a large graph is in memory while it is written: collecting garbage
	// earlier costs a tenth of the time and saves a fifth of the memory.
	debug.SetGCPercent(50)
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	want, err := a.selection(ctx, store, &o)
	if err != nil {
		return err
	}
	target := target{path: o.output, force: o.force, out: a.out}
	if format.Name == "nquads" && want.Everything() {
		return target.file(func(w io.Writer) error { return store.WriteNQuads(ctx, w) })
	}
	network, err := export.Read(ctx, store, want)
	if err != nil {
		return err
	}
	if err := target.write(&format, network, o.how); err != nil {
		return err
	}
	a.say("%s, %s%s", counted(len(network.Nodes), "entity", "entities"), count(len(network.Edges), "relation"), left(network.Cut))
	return nil
}

// left tells what a limit left out.
func left(c export.Cut) string {
	if c.Nodes == 0 {
		return ""
	}
	return fmt.Sprintf("; %s and %s left out", counted(c.Nodes, "entity", "entities"), count(c.Edges, "relation"))
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// chosen is the format that was named, or that the file's ending tells: of
// formats with the same ending the first.
func (o *exportOptions) chosen() (export.Format, error) {
	if o.format != "" {
		if f, ok := export.FormatOf(o.format); ok {
			return f, nil
		}
		return export.Format{}, usageError{fmt.Errorf("there is no format %q%s", o.format, strict.Suggest(o.format, exportNames()))}
	}
	var best export.Format
	for _, f := range export.Formats() {
		if !f.Folder() && len(f.Extension) > len(best.Extension) && strings.HasSuffix(strings.ToLower(o.output), f.Extension) {
			best = f
		}
	}
	if best.Name != "" {
		return best, nil
	}
	if o.output == "" {
		return best, usageError{fmt.Errorf("name a format with --format: %s", strings.Join(exportNames(), ", "))}
	}
	return best, usageError{fmt.Errorf("%s does not tell the format; name one with --format: %s", o.output, strings.Join(exportNames(), ", "))}
}

// check tells what is wrong with the flags by themselves.
func (o *exportOptions) check(f *export.Format) error {
	var errs []error
	fail := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if f.Folder() && (o.output == "" || o.output == "-") {
		fail("%s has several files: name a folder with -o, or a file that ends in .zip", f.Name)
	}
	if o.depth < 1 || o.most < 0 {
		fail("--depth is 1 or more, and --most 0 or more")
	}
	if o.confidence < 0 || o.confidence > 1 {
		fail("--confidence is from 0 to 1")
	}
	if v := o.how.GEXF; v != "1.3" && v != "1.2" {
		fail("--gexf-version %s: there are 1.3 and 1.2", v)
	}
	known := []string{claim.Asserted, claim.Negated, claim.Hedged, claim.Asked}
	for _, p := range o.polarities {
		if !slices.Contains(known, p) {
			fail("--polarity %s: there are %s", p, strings.Join(known, ", "))
		}
	}
	if len(errs) > 0 {
		return usageError{errors.Join(errs...)}
	}
	return nil
}

// selection finds what the flags name.
func (a *app) selection(ctx context.Context, store *graph.Store, o *exportOptions) (export.Selection, error) {
	want := export.Selection{
		Depth: o.depth, Polarities: o.polarities, Kinds: []export.Kind{export.Said}, Confidence: o.confidence, Lonely: o.lonely, MaxNodes: o.most,
	}
	if o.mentions {
		want.Kinds = append(want.Kinds, export.Names)
	}
	if o.lexicon {
		want.Kinds = append(want.Kinds, export.Lexicon)
	}
	var errs []error
	for _, find := range []func() error{
		func() (err error) { want.Episodes, err = a.episodesNamed(ctx, store, o.episodes); return err },
		func() (err error) { want.About, err = a.entitiesNamed(ctx, store, o.about); return err },
		func() (err error) { want.Types, err = a.typesNamed(o.types); return err },
		func() (err error) { want.Predicates, err = a.predicatesNamed(o.predicates); return err },
		func() (err error) { want.Speakers, err = a.speakersNamed(ctx, store, o.persons); return err },
	} {
		errs = append(errs, find())
	}
	return want, errors.Join(errs...)
}
