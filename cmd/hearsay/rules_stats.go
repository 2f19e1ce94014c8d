package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"hearsay/extract/score"

	"github.com/spf13/cobra"
)

// statsOptions say how rules are measured.
type statsOptions struct {
	golds []string
	marks string
	sort  string
}

// statsOrders are what --sort takes.
var statsOrders = []string{"claims", "only", "tried", "conflicts", "precision", "time", "rule"}

func newRulesStats(a *app) *cobra.Command {
	var o statsOptions
	c := &cobra.Command{
		Use:   "stats [TRANSCRIPT|DIR...]",
		Short: "Measure each rule over a library: what it finds, what only it finds, and how often it is right",
		Long: `Measure each rule over a library: the transcripts given, else those of the graph,
else the shipped ones.

  TRIED      places where its rarest word stands and the rest was looked for
  MATCHED    matches; STOPPED of them by a condition; SUPPRESSED: negated, asked, hedged
  CLAIMS     asserted claims; ONLY it makes these; SHARED with other rules
  CONFLICTS  claims that another rule makes the other way round, or denies, of the same words
  MS/MB      what looking for it alone takes

With --gold, for a transcript in the library, or --marks, claims are right or
wrong, and PRECISION has its 95 % interval (Wilson). A file of marks has a line
for each claim: accept CLAIM-ID or reject CLAIM-ID; # begins a remark.`,
		Example: `  hearsay rules stats episodes/ --sort precision --gold gold.yaml
  hearsay rules stats -f json`,
		Args: func(*cobra.Command, []string) error {
			if !slices.Contains(statsOrders, o.sort) {
				return usageError{fmt.Errorf("--sort %s: there are %s", o.sort, joined(statsOrders))}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return runRulesStats(c.Context(), a, o, args) },
	}
	c.Flags().StringArrayVar(&o.golds, "gold", nil, "a gold file for a transcript of the library; may be given several times")
	c.Flags().StringVar(&o.marks, "marks", "", "a file of claims that were accepted and rejected")
	c.Flags().StringVar(&o.sort, "sort", "claims", "what to sort by: "+joined(statsOrders))
	return c
}

// ruleStats is what one rule does in a library.
type ruleStats struct {
	Rule       string         `json:"rule"`
	Tried      int            `json:"tried"`
	Matched    int            `json:"matched"`
	Stopped    int            `json:"stopped"`
	Suppressed int            `json:"suppressed"`
	Claims     int            `json:"claims"`
	Only       int            `json:"only"`
	Shared     map[string]int `json:"shared,omitempty"`
	Conflicts  map[string]int `json:"conflicts,omitempty"`
	Right      int            `json:"right"`
	Wrong      int            `json:"wrong"`
	Precision  *interval      `json:"precision,omitempty"`
	PerMB      float64        `json:"ms_per_mb"`
	time       time.Duration
}

func runRulesStats(ctx context.Context, a *app, o statsOptions, args []string) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	judge, err := newJudge(o)
	if err != nil {
		return err
	}
	episodes, err := a.library(ctx, args)
	if err != nil {
		return err
	}
	m := newMeasure(x.Rules)
	for _, h := range hearEach(x, episodes) {
		if err := ctx.Err(); err != nil {
			return err
		}
		m.episode(h, x, judge)
	}
	return a.printStats(m.finish(o.sort))
}

// judge knows which claims are right.
type judge struct {
	golds []*score.Gold
	marks map[string]score.Verdict // by claim
}

func newJudge(o statsOptions) (*judge, error) {
	j := &judge{}
	for _, path := range o.golds {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		g, err := score.ReadGold(path, data)
		if err != nil {
			return nil, err
		}
		j.golds = append(j.golds, g)
	}
	if o.marks == "" {
		return j, nil
	}
	data, err := os.ReadFile(o.marks)
	if err != nil {
		return nil, err
	}
	j.marks, err = readMarks(o.marks, string(data))
	return j, err
}

func (a *app) printStats(rows []ruleStats) error {
	t := table{columns: []string{"RULE", "TRIED", "MATCHED", "STOPPED", "SUPPRESSED", "CLAIMS", "ONLY", "SHARED", "CONFLICTS", "RIGHT", "WRONG", "PRECISION", "MS/MB"}, cut: -1}
	for _, r := range rows {
		var cells []string
		for _, n := range []int{r.Tried, r.Matched, r.Stopped, r.Suppressed, r.Claims, r.Only, r.Claims - r.Only, sum(r.Conflicts), r.Right, r.Wrong} {
			cells = append(cells, strconv.Itoa(n))
		}
		precision := ""
		if p := r.Precision; p != nil {
			precision = fmt.Sprintf("%.2f (%.2f–%.2f)", p.Mean, p.Low, p.High)
		}
		t.add(append(append([]string{r.Rule}, cells...), precision, strconv.FormatFloat(r.PerMB, 'f', 2, 64))...)
	}
	return emit(a, t, rows)
}

func sum(counts map[string]int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

// order compares two rules by what --sort names, the larger first; the names
// decide where that is equal.
func order(by string) func(a, b ruleStats) int {
	value := func(r ruleStats) float64 {
		switch by {
		case "only":
			return float64(r.Only)
		case "tried":
			return float64(r.Tried)
		case "conflicts":
			return float64(sum(r.Conflicts))
		case "time":
			return r.PerMB
		case "precision":
			if r.Precision == nil {
				return -2
			}
			return -r.Precision.Low // the worst first
		case "rule":
			return 0
		}
		return float64(r.Claims)
	}
	return func(a, b ruleStats) int {
		return cmp.Or(cmp.Compare(value(b), value(a)), strings.Compare(a.Rule, b.Rule))
	}
}
