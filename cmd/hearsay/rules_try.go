package main

import (
	"fmt"
	"io"
	"strings"

	"hearsay/extract"
	"hearsay/extract/link"
	"hearsay/extract/rule"

	"github.com/spf13/cobra"
)

func newRulesTry(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "try SENTENCE",
		Short: "Show what the rules claim of a sentence",
		Long: `Show what the rules claim of a sentence, and by which phrasing. Names are marked
up as in the rules' examples, [田渊栋](Person); in a sentence without marks they are
those that the lexicon knows. 我 and I are "speaker".`,
		Example: `  hearsay rules try "[周明](Person)是[小满](Paper)的第一作者"
  hearsay rules try "OpenAI released GPT-4 in 2023"`,
		Args: atLeastOne("a sentence" + orStandardInput),
		RunE: func(_ *cobra.Command, args []string) error { return runRulesTry(a, strings.Join(args, " ")) },
	}
}

// triedClaim is what a rule claims of a sentence.
type triedClaim struct {
	Claim      string  `json:"claim"`
	Rule       string  `json:"rule"`
	Say        string  `json:"say"`
	Words      string  `json:"words"`
	Confidence float64 `json:"confidence"`
}

func runRulesTry(a *app, sentence string) error {
	if sentence == "-" {
		data, err := io.ReadAll(io.LimitReader(a.in, 1<<20))
		if err != nil {
			return err
		}
		sentence = strings.TrimSpace(string(data))
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	in, err := sentenceInput(x, sentence)
	if err != nil {
		return err
	}
	t := table{columns: []string{"CLAIM", "RULE", "SAY", "WORDS"}, cut: 2}
	var rows []triedClaim
	for _, c := range x.Rules.Match(in) {
		r := &x.Rules.Rules[c.Rule]
		row := triedClaim{c.String(), r.ID, r.Say[c.Pattern].Text, in.Text.Quote(c.Span), c.Confidence}
		rows = append(rows, row)
		t.add(row.Claim, row.Rule, row.Say, row.Words)
	}
	if len(rows) == 0 {
		a.say("no rule claims anything of it; its names are %s", strings.Join(itemNames(in), ", "))
		if a.format == "table" {
			return nil
		}
	}
	return emit(a, t, rows)
}

// sentenceInput lays out a sentence for the rules as if a guest said it.
func sentenceInput(x *extract.Extractor, sentence string) (rule.Input, error) {
	marked, err := rule.ReadMarks(x.Schema, sentence)
	if err != nil {
		return rule.Input{}, usageError{err}
	}
	if len(marked.Names) == 0 {
		for _, m := range link.Link(x.Lexicon, marked.Text, link.Options{Words: x.Segmenter}).Mentions {
			e, _ := x.Lexicon.Entity(m.Entity)
			marked.Names = append(marked.Names, rule.Item{Span: m.Span, Kind: rule.Name, Entity: e.ID, Types: e.Types, Score: m.Score})
		}
	}
	return x.Complete(marked.Input("")), nil
}

// itemNames lists the names in an input, for people.
func itemNames(in rule.Input) []string {
	var names []string
	for _, it := range in.Items {
		if it.Kind == rule.Name {
			names = append(names, fmt.Sprintf("%s (%s)", in.Text.Quote(it.Span), it.Entity))
		}
	}
	if len(names) == 0 {
		return []string{"none"}
	}
	return names
}
