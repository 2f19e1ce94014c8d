package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

func newLexiconSuggest(a *app) *cobra.Command {
	var episodes int
	c := &cobra.Command{
		Use:   "suggest",
		Short: "Propose what several episodes confirm as entries of your own lexicon, as a diff",
		Long: `Propose what several episodes confirm as entries of your own lexicon, in the last
--seeds folder, as a diff; nothing is written. Two kinds are proposed, each in a
file of its own:

  lexicon/heard.yaml  misheard forms that were linked to the same name in so many
                      episodes and never to another, no everyday words among them
  lexicon/found.yaml  names that are in no lexicon and were found in so many episodes

Look the diff over, apply it with patch -p0 or git apply -p0, and let hearsay
refresh hear the episodes again: the forms are then recognised as learned, and
never shown as names.`,
		Example: "  hearsay --seeds mine lexicon suggest",
		Args:    none,
		RunE: func(c *cobra.Command, _ []string) error {
			if len(a.seedDirs) == 0 {
				return usageError{errors.New("name your own folder with --seeds; hearsay init makes one")}
			}
			return runLexiconSuggest(c.Context(), a, episodes)
		},
	}
	c.Flags().IntVar(&episodes, "episodes", 2, "how many episodes must confirm a form or a name")
	return c
}

// suggestion is a line that a lexicon file might have.
type suggestion struct {
	File     string   `json:"file"` // in the user's folder
	Line     string   `json:"line"`
	Entity   string   `json:"entity"`
	Form     string   `json:"form"`
	Times    int      `json:"times"`
	Episodes []string `json:"episodes"`
}

const (
	heardFile = "lexicon/heard.yaml"
	foundFile = "lexicon/found.yaml"
)

// What a suggested file begins with.
var suggestedHeads = map[string]string{
	heardFile: "# What recognisers make of names. Nobody calls the things so; where it stands, they are meant.",
	foundFile: "# Names that were found in episodes. Check the spelling and the type, and add what else they are called.",
}

func runLexiconSuggest(ctx context.Context, a *app, episodes int) error {
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	p, err := a.newPlaces(ctx, store)
	if err != nil {
		return err
	}
	heard, err := a.confirmedForms(ctx, p, episodes)
	if err != nil {
		return err
	}
	found, err := a.confirmedNames(ctx, p, episodes)
	if err != nil {
		return err
	}
	if a.format != "table" {
		t := table{columns: []string{"FILE", "LINE", "ENTITY", "FORM", "TIMES", "EPISODES"}}
		for _, s := range append(heard, found...) {
			t.add(s.File, s.Line, s.Entity, s.Form, fmt.Sprint(s.Times), strings.Join(s.Episodes, " "))
		}
		return emit(a, t, append(heard, found...))
	}
	return a.printSuggestions(heard, found, episodes)
}

func (a *app) printSuggestions(heard, found []suggestion, episodes int) error {
	if len(heard)+len(found) == 0 {
		a.say("nothing to suggest: no form and no name is confirmed by %s", count(episodes, "episode"))
		return nil
	}
	folder := a.seedDirs[len(a.seedDirs)-1]
	base, option := patchBase(folder)
	for _, part := range [][]suggestion{heard, found} {
		if len(part) == 0 {
			continue
		}
		file := part[0].File
		old, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(file)))
		if err != nil && !os.IsNotExist(err) {
			return err
		}
		var lines []string
		if err != nil {
			lines = append(lines, suggestedHeads[file])
		}
		for _, s := range part {
			lines = append(lines, s.Line)
		}
		if _, err := fmt.Fprint(a.out, appending(path.Join(base, file), string(old), err == nil, lines)); err != nil {
			return err
		}
	}
	a.say("%s and %s; to take them: hearsay --seeds %s lexicon suggest | patch -p0%s, and then hearsay --seeds %[3]s refresh",
		count(len(heard), "misheard form"), count(len(found), "new name"), folder, option)
	return nil
}

// patchBase is what the paths of a diff begin with, and the option that patch
// needs: patch refuses what lies outside of the folder it works in.
func patchBase(folder string) (base, option string) {
	here, err := os.Getwd()
	if err == nil {
		if whole, err := filepath.Abs(folder); err == nil {
			if below, err := filepath.Rel(here, whole); err == nil && filepath.IsLocal(below) {
				return filepath.ToSlash(below), ""
			}
		}
	}
	return "", " -d " + folder
}
