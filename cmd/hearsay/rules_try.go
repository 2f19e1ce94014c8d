package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"hearsay/extract"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"

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
		Args: func(_ *cobra.Command, args []string) error { return atLeastOne(args, "a sentence") },
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
	t, items, err := readMarks(x.Schema, sentence)
	if err != nil {
		return rule.Input{}, err
	}
	if len(items) == 0 {
		for _, m := range link.Link(x.Lexicon, t, link.Options{Words: x.Segmenter}).Mentions {
			e, _ := x.Lexicon.Entity(m.Entity)
			items = append(items, rule.Item{Span: m.Span, Kind: rule.Name, Entity: e.ID, Types: e.Types, Score: m.Score})
		}
	}
	return x.Complete(rule.Input{
		Text: t, Episode: rule.Episode, Items: items,
		Turns: []rule.Turn{{Span: text.Span{End: len(t.Runes)}, Person: rule.Speaker, Other: rule.Listener}},
	}), nil
}

// markForm is a marked-up name: [田渊栋](Person).
var markForm = regexp.MustCompile(`\[([^\]]+)\]\(([^)]*)\)`)

// readMarks takes the mark-up out of a sentence; a marked name stands for
// itself.
func readMarks(sc *schema.Schema, sentence string) (*text.Text, []rule.Item, error) {
	var plain strings.Builder
	var spans []text.Span // of the source
	var items []rule.Item
	rest, length := sentence, 0
	for {
		m := markForm.FindStringSubmatchIndex(rest)
		if m == nil {
			break
		}
		name, kind := rest[m[2]:m[3]], rest[m[4]:m[5]]
		types, ok := sc.Mask(kind)
		if !ok {
			return nil, nil, usageError{fmt.Errorf("no type is named %q%s", kind, strict.Suggest(kind, sc.GroupNames()))}
		}
		plain.WriteString(rest[:m[0]] + name)
		start := length + len([]rune(rest[:m[0]]))
		length = start + len([]rune(name))
		spans = append(spans, text.Span{Start: start, End: length})
		items = append(items, rule.Item{Kind: rule.Name, Entity: name, Types: types, Score: 1})
		rest = rest[m[1]:]
	}
	t := text.New(plain.String() + rest)
	for i, s := range spans {
		items[i].Span = text.Span{Start: t.Folded(s.Start), End: t.Folded(s.End)}
	}
	return t, items, nil
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
