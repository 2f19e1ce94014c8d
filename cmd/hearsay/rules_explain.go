package main

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/extract/rule"

	"github.com/spf13/cobra"
)

func newRulesExplain(a *app) *cobra.Command {
	var o sceneOptions
	c := &cobra.Command{
		Use:   "explain RULE SENTENCE | explain RULE --file TRANSCRIPT PHRASE",
		Short: "Show piece by piece how far the phrasings of a rule come in a sentence",
		Long: `Show of each phrasing of a rule, piece by piece, how far it comes in a sentence at
best: what stands where, what is missing and what stands there instead, what
would mend it, and where all pieces stand there, the condition or the cue that
keeps the rule from asserting its claim. The phrasing that comes farthest is
first. Sentences and places are given as for "hearsay rules try".`,
		Example: `  hearsay rules explain authorship/made "[周明](Person)写的是[小满](System)"
  hearsay rules explain career/joined --file seeds/transcripts/guigu101-e145.md --at 12:5`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || blank(args[0]) {
				return usageError{fmt.Errorf("name a rule (hearsay rules list shows them) and a sentence")}
			}
			return o.check(args[1:])
		},
		RunE: func(_ *cobra.Command, args []string) error { return runRulesExplain(a, o, args[0], args[1:]) },
	}
	o.flags(c)
	return c
}

func runRulesExplain(a *app, o sceneOptions, name string, words []string) error {
	sentence, err := a.sentenceFrom(words)
	if err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	index, err := ruleIndex(x.Rules, name)
	if err != nil {
		return err
	}
	s, err := a.scene(x, o, sentence)
	if err != nil {
		return err
	}
	var rows []attempt
	for _, t := range farthestFirst(x.Rules.Explain(s.input, index, s.near)) {
		rows = append(rows, a.attempt(x, s, t))
	}
	return a.printAttempts(rows)
}

// ruleIndex is findRule for what wants the index.
func ruleIndex(set *rule.Set, name string) (int, error) {
	r, err := findRule(set, name)
	if err != nil {
		return 0, err
	}
	for i := range set.Rules {
		if &set.Rules[i] == r {
			return i, nil
		}
	}
	return 0, fmt.Errorf("no rule is named %q", name)
}

func (a *app) printAttempts(rows []attempt) error {
	t := table{columns: []string{"RULE", "SAY", "OUTCOME", "PIECE", "STATUS", "TEXT", "REASON", "ADVICE"}, cut: 1}
	for i := range rows {
		r := &rows[i]
		for _, p := range r.Pieces {
			t.add(r.Rule, r.Say, r.Outcome, p.Piece, p.Status, p.Text, p.Reason, p.Advice)
		}
		if r.Reason != "" {
			t.add(r.Rule, r.Say, r.Outcome, "", "", r.Words, r.Reason, r.Advice)
		}
	}
	if a.format != "table" {
		return emit(a, t, rows)
	}
	for i := range rows {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if err := rows[i].write(a.out, true); err != nil {
			return err
		}
	}
	return nil
}

// farthestFirst sorts attempts by what came of them, and then by how far they
// came.
func farthestFirst(list []rule.Attempt) []rule.Attempt {
	slices.SortStableFunc(list, func(a, b rule.Attempt) int {
		return cmp.Or(cmp.Compare(b.Outcome, a.Outcome), cmp.Compare(b.Score, a.Score))
	})
	return list
}
