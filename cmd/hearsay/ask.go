package main

import (
	"context"
	"io"
	"runtime/debug"
	"strings"

	"hearsay/queries"

	"github.com/spf13/cobra"
)

type askOptions struct {
	question string
	all      bool
}

func newAsk(a *app) *cobra.Command {
	var o askOptions
	c := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Answer a question, in Chinese or English, with the words that each answer stands on",
		Long: `Answer a question, in Chinese or English, with the words that each answer stands
on. Where there is no graph yet, one is made from the sample transcript that
comes with hearsay. A question that is not understood is answered with the
nearest ones that are.`,
		Example: `  hearsay ask "which papers did the guest mention"
  hearsay ask 嘉宾提到了哪些论文
  hearsay ask "who founded OpenAI" --format json`,
		Args: atLeastOne("a question" + orStandardInput),
		RunE: func(c *cobra.Command, args []string) error {
			o.question = strings.Join(args, " ")
			return runAsk(c.Context(), a, o)
		},
	}
	c.Flags().BoolVar(&o.all, "all", false, "show every place that an answer stands on, not the first few")
	return c
}

func runAsk(ctx context.Context, a *app, o askOptions) error {
	if o.question == "-" {
		data, err := io.ReadAll(io.LimitReader(a.in, 1<<16))
		if err != nil {
			return err
		}
		o.question = strings.TrimSpace(string(data))
	}
	// A question is answered by a short life beside other programs: collecting
	// garbage earlier costs it little time and keeps it small.
	debug.SetGCPercent(40)
	go a.lexicon() // the largest part, loaded while the graph opens
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	set, err := a.questions()
	if err != nil {
		return err
	}
	finder, err := a.nameFinder(ctx, store, a.episode)
	if err != nil {
		return err
	}
	result, err := finder.ask(ctx, set, store, o.question, a.episode)
	if err != nil {
		return err
	}
	if len(result.Answers) == 0 {
		a.say("nothing in the graph answers this; it was understood as %s", reading(result))
	}
	return a.printResult(ctx, store, result, o.all)
}

// reading says how a question was taken: mentioned type=Paper who=guest, or
// where it was read word by word the conditions that answers had to meet.
func reading(r *queries.Result) string {
	if len(r.Params) == 0 && len(r.Find) > 0 {
		return strings.Join(r.Find, ", ")
	}
	parts := []string{r.Query}
	for _, k := range sortedKeys(r.Params) {
		parts = append(parts, k+"="+r.Params[k])
	}
	return strings.Join(parts, " ")
}
