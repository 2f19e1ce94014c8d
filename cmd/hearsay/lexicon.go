package main

import (
	"strings"

	"github.com/spf13/cobra"
)

func newLexicon(a *app) *cobra.Command {
	c := group("lexicon", "Check the lexicon, show what it knows, and let it learn", "  hearsay lexicon show GaLore")
	check := &cobra.Command{
		Use:     "check",
		Short:   "Check all lexicon files; every mistake is told with its place",
		Example: "  hearsay lexicon check --seeds my-seeds",
		Args:    none,
		RunE:    func(*cobra.Command, []string) error { return runLexiconCheck(a) },
	}
	show := &cobra.Command{
		Use:     "show NAME",
		Short:   "Show the entities of a name or id: their names, relations and places",
		Example: "  hearsay lexicon show GaLore",
		Args:    atLeastOne("an entity"),
		RunE:    func(_ *cobra.Command, args []string) error { return runLexiconShow(a, strings.Join(args, " ")) },
	}
	c.AddCommand(check, show, newLexiconHeard(a), newLexiconSuggest(a), newLexiconImport(a), newLexiconExport(a))
	return c
}

func runLexiconCheck(a *app) error {
	l, err := a.lexicon()
	if err != nil {
		return err
	}
	names := 0
	for _, e := range l.Entities() {
		names += len(e.Names)
	}
	a.say("%d entities with %s, no mistakes", len(l.Entities()), count(names, "name"))
	return nil
}
