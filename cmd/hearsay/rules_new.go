package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"hearsay/extract"
	"hearsay/extract/rule"

	"github.com/spf13/cobra"
)

// newRuleOptions say what rule is to be written.
type newRuleOptions struct {
	from, claim, name, out string
	with                   map[string]string
}

func newRulesNew(a *app) *cobra.Command {
	var o newRuleOptions
	c := &cobra.Command{
		Use:   "new --from SENTENCE --claim PREDICATE [TRANSCRIPT|DIR...]",
		Short: "Write a rule from one sentence, and propose what else it could take",
		Long: `Write a rule from one sentence with two names marked up in it, with the sentence as
its example and a denial of it that must not be claimed. Below it, as remarks, stand
phrasings that take more: word lists of other rules, gaps, the other order; with
what each finds in the library, how much of that no rule finds yet, and three
samples. The library is the transcripts given, else those of the graph, else the
shipped ones.`,
		Example: `  hearsay rules new --from "[田渊栋](Person)是[GaLore](Paper)的一作" --claim created --with "role=first author"`,
		Args: func(*cobra.Command, []string) error {
			if blank(o.from) || blank(o.claim) {
				return usageError{errors.New("name a sentence and a predicate: --from SENTENCE --claim PREDICATE")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return runRulesNew(c.Context(), a, o, args) },
	}
	c.Flags().StringVar(&o.from, "from", "", "the sentence, with its names marked as [name](Type)")
	c.Flags().StringVar(&o.claim, "claim", "", "the predicate that it claims")
	c.Flags().StringToStringVar(&o.with, "with", nil, "qualifiers of the claim, as in role=lead")
	c.Flags().StringVar(&o.name, "name", "new", "the rule's name")
	c.Flags().StringVarP(&o.out, "output", "o", "", "write the rule to this file, which must not be there yet")
	return c
}

func runRulesNew(ctx context.Context, a *app, o newRuleOptions, args []string) error {
	p, inverse, err := a.predicate(o.claim)
	if err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	d, err := newDraft(x, o, p, inverse)
	if err != nil {
		return err
	}
	if err := d.deny(); err != nil {
		return err
	}
	episodes, err := a.library(ctx, args)
	if err != nil {
		return err
	}
	heard := hearEach(x, episodes)
	var all []proposal
	for _, v := range d.variants() {
		if v.trial, err = d.find(heard, v.say); err != nil {
			continue // a phrasing that is no good is not proposed
		}
		all = append(all, v)
	}
	if a.format != "table" {
		return emit(a, proposalTable(all), all)
	}
	text := d.text(d.say) + remarks(all)
	if o.out == "" {
		_, err := fmt.Fprint(a.out, text)
		return err
	}
	f, err := os.OpenFile(o.out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}

// proposal is a phrasing with what it would find.
type proposal struct {
	Why string `json:"why"`
	Say string `json:"say"`
	trial
	say string
}

// trial is what a phrasing finds in a library.
type trial struct {
	Claims  int      `json:"claims"`
	New     int      `json:"new"` // no rule finds them yet
	Samples []string `json:"samples"`
}

// samples is how many finds are shown of each phrasing.
const samples = 3

// find tries a phrasing on a library.
func (d *draft) find(heard []*extract.Hearing, say string) (trial, error) {
	out := trial{Samples: []string{}}
	set, err := d.load(say)
	if err != nil {
		return out, err
	}
	for _, h := range heard {
		known := map[string]bool{}
		for _, c := range d.x.Rules.Match(h.Input()) {
			known[c.String()] = true
		}
		for _, c := range set.Match(h.Input()) {
			out.Claims++
			if !known[c.String()] {
				out.New++
			}
			if len(out.Samples) < samples {
				line, column := h.Position(c.Span)
				out.Samples = append(out.Samples, fmt.Sprintf("%s «%s» %s:%d:%d", c, oneLine(h.Input().Text.Quote(c.Span)), h.Episode().Path, line, column))
			}
		}
	}
	return out, nil
}

// load compiles the draft with one phrasing.
func (d *draft) load(say string) (*rule.Set, error) {
	return rule.Load(d.x.Schema, d.x.Rules.Cues, []rule.File{{Name: d.options.name + ".yaml", Data: []byte(d.text(say))}})
}

// remarks lists proposals below a rule, so that the whole is still a rule file.
func remarks(all []proposal) string {
	var b strings.Builder
	for _, p := range all {
		fmt.Fprintf(&b, "# %s: %s, %d of them new\n#   say: %s\n", p.Why, count(p.Claims, "claim"), p.New, p.Say)
		for _, s := range p.Samples {
			fmt.Fprintf(&b, "#     %s\n", s)
		}
	}
	return b.String()
}

func proposalTable(all []proposal) table {
	t := table{columns: []string{"WHY", "SAY", "CLAIMS", "NEW"}, cut: 1}
	for _, p := range all {
		t.add(p.Why, p.Say, fmt.Sprint(p.Claims), fmt.Sprint(p.New))
	}
	return t
}
