package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// formats are what --format takes.
var formats = []string{"table", "json", "jsonl", "csv", "tsv"}

// newRoot assembles the command tree.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "hearsay",
		Short: "Listen to podcast transcripts and keep what was said as a graph",
		Long: `hearsay reads podcast transcripts, finds people, papers, companies, models and
what is said of them, and keeps it as a graph in which every fact names the
words it stands on. No model, no network: the same transcripts give the same
graph.`,
		Example:       `  hearsay ask "which papers did the guest mention"`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.graphPath, "graph", ".hearsay", "folder of the graph")
	flags.StringVar(&a.storeURL, "store", "", "another store for the graph, as in postgres://user@host/database")
	flags.StringArrayVar(&a.seedDirs, "seeds", nil, "folder with your own schema, lexicon, rules and queries; may be given several times")
	flags.StringVarP(&a.format, "format", "f", "table", "how to print: "+strings.Join(formats, ", "))
	flags.StringVarP(&a.episode, "episode", "e", "", "look at this episode only")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "say nothing but errors beside the data")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		a.started = true // what fails from here on is no matter of usage, unless it says so
		if a.storeURL != "" && !strings.Contains(a.storeURL, "://") {
			return usageError{fmt.Errorf("--store %s: a store is named by a URL, and a folder by --graph", a.storeURL)}
		}
		return a.checkFormat(c)
	}
	for _, g := range []struct {
		title    string
		commands []*cobra.Command
	}{
		{"Ask the graph:", []*cobra.Command{newAsk(a), newQuery(a), newShow(a), newWhy(a), newServe(a), newMCP(a)}},
		{"Keep episodes in it:", []*cobra.Command{newAdd(a), newRefresh(a), newForget(a), newList(a), newStats(a), newDiff(a), newVerify(a)}},
		{"Take it elsewhere:", []*cobra.Command{newExport(a)}},
		{"Hear, and improve on it:", []*cobra.Command{newExtract(a), newWatch(a), newRules(a), newLexicon(a), newSchema(a), newInit(a), newEval(a), newVersion(a)}},
	} {
		root.AddGroup(&cobra.Group{ID: g.title, Title: g.title})
		for _, c := range g.commands {
			c.GroupID = g.title
			root.AddCommand(c)
		}
	}
	root.SetHelpCommand(newHelp(a))
	root.CompletionOptions.HiddenDefaultCmd = true
	return root
}

// moreFormats are the formats that one command has beside the usual ones, under
// this key of its annotations.
const moreFormats = "formats"

func (a *app) checkFormat(c *cobra.Command) error {
	allowed := formats
	if more := c.Annotations[moreFormats]; more != "" {
		allowed = append(slices.Clone(formats), strings.Split(more, ",")...)
	}
	if !slices.Contains(allowed, a.format) {
		return usageError{fmt.Errorf("--format %s: there are %s", a.format, strings.Join(allowed, ", "))}
	}
	return nil
}
