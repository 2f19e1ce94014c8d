package main

import (
	"fmt"

	"hearsay/extract/claim"
	"hearsay/extract/rule"

	"github.com/spf13/cobra"
)

func newRulesTry(a *app) *cobra.Command {
	var o sceneOptions
	misses := -1
	c := &cobra.Command{
		Use:   "try SENTENCE | try --file TRANSCRIPT PHRASE",
		Short: "Show what the rules claim of a sentence, and which rules came near",
		Long: `Show what the rules claim of a sentence, and by which phrasing; where nothing is
asserted, also the rules that came nearest, what each lacks, and what would mend
it. Names are marked up as in the rules' examples, [田渊栋](Person); in a sentence
without marks they are those that the lexicon knows. 我 and I are "speaker".

With --file the sentence is one of a transcript, with the names and the speakers
that were heard there: where a phrase first stands, or at --at LINE:COLUMN.`,
		Example: `  hearsay rules try "[周明](Person)是[小满](Paper)的第一作者"
  hearsay rules try "OpenAI released GPT-4 in 2023"
  hearsay rules try --file seeds/transcripts/guigu101-e145.md --at 12:5`,
		Args: func(_ *cobra.Command, args []string) error { return o.check(args) },
		RunE: func(_ *cobra.Command, args []string) error { return runRulesTry(a, o, misses, args) },
	}
	o.flags(c)
	c.Flags().IntVar(&misses, "misses", -1, "how many rules that came near to show (three where nothing is asserted)")
	return c
}

// tried is what the rules make of a sentence.
type tried struct {
	Sentence string       `json:"sentence"`
	Names    []string     `json:"names"`
	Claims   []triedClaim `json:"claims"`
	Misses   []attempt    `json:"misses"`
}

// triedClaim is what a rule claims of a sentence.
type triedClaim struct {
	Claim      string  `json:"claim"`
	Rule       string  `json:"rule"`
	Say        string  `json:"say"`
	Words      string  `json:"words"`
	Place      string  `json:"place,omitempty"`
	Confidence float64 `json:"confidence"`
}

func runRulesTry(a *app, o sceneOptions, misses int, words []string) error {
	sentence, err := a.sentenceFrom(words)
	if err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	s, err := a.scene(x, o, sentence)
	if err != nil {
		return err
	}
	out, asserted := try(x.Rules, s)
	if misses < 0 && (!asserted || a.format == "json") {
		misses = 3
	}
	for _, near := range x.Rules.Nearest(s.input, s.near, max(misses, 0), func(*rule.Rule) bool { return true }) {
		out.Misses = append(out.Misses, a.attempt(x, s, near))
	}
	return a.printTried(out)
}

// try collects what the rules claim of a scene, and whether anything of it is
// asserted.
func try(set *rule.Set, s *scene) (out tried, asserted bool) {
	out = tried{Sentence: s.input.Text.Quote(s.near), Names: itemNames(s.input, s.near), Claims: []triedClaim{}, Misses: []attempt{}}
	for _, c := range set.Match(s.input) {
		if !s.near.Overlaps(c.Span) {
			continue
		}
		r := &set.Rules[c.Rule]
		out.Claims = append(out.Claims, triedClaim{c.String(), r.ID, r.Say[c.Pattern].Text, s.input.Text.Quote(c.Span), s.place(c.Span), c.Confidence})
		asserted = asserted || c.Polarity == claim.Asserted
	}
	return out, asserted
}

func (a *app) printTried(out tried) error {
	t := table{columns: []string{"CLAIM", "RULE", "SAY", "WORDS", "PLACE"}, cut: 2}
	for _, c := range out.Claims {
		t.add(c.Claim, c.Rule, c.Say, c.Words, c.Place)
	}
	if a.format != "table" {
		return emitWhole(a, t, out, out.Claims)
	}
	if len(out.Claims) == 0 {
		a.say("no rule claims anything of it; its names are %s", joined(out.Names))
	} else {
		t = t.compact()
		if err := t.write(a.out); err != nil {
			return err
		}
	}
	for i, m := range out.Misses {
		if i > 0 || len(out.Claims) > 0 {
			fmt.Fprintln(a.out)
		}
		if err := m.write(a.out, false); err != nil {
			return err
		}
	}
	return nil
}
