package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/score"
	"hearsay/extract/transcript"
	"hearsay/graph"

	"github.com/spf13/cobra"
)

type evalOptions struct {
	golds                 []string
	check, update, errors bool
	distractors           int
	telling
}

func newEval(a *app) *cobra.Command {
	var o evalOptions
	c := &cobra.Command{
		Use:   "eval GOLD...",
		Short: "Score what is extracted against what careful readers marked",
		Long: `Score what is extracted against what careful readers marked: mentions, claims,
turns, and the answers to the gold's questions. A gold file names its transcript,
which is looked for beside the gold, in the folder above it and among the shipped
ones. The graph is not touched.

"distracted" is how names are heard by sound when so many invented names that
nobody says are in the lexicon, too.

--update keeps the figures in scores.txt beside the gold; --check fails where
that file does not say what hearsay does now.`,
		Example: "  hearsay eval seeds/gold/guigu101-e145.yaml --errors",
		Args:    atLeastOne("a gold file"),
		RunE: func(c *cobra.Command, args []string) error {
			if o.check && o.update {
				return usageError{errors.New("--check and --update exclude each other")}
			}
			if o.distractors < 0 {
				return usageError{errors.New("--distractors cannot be less than 0")}
			}
			o.golds = args
			return runEval(c.Context(), a, o)
		},
	}
	c.Flags().BoolVar(&o.check, "check", false, "fail where scores.txt beside the gold says something else")
	c.Flags().BoolVar(&o.update, "update", false, "write scores.txt beside the gold")
	o.addFlags(c)
	c.Flags().IntVar(&o.distractors, "distractors", 5000, "how many invented names to try names by sound against; 0 tries none")
	c.Flags().BoolVar(&o.errors, "errors", false, "list what was missed and what is wrong")
	return c
}

// evaluation is how one gold file came out.
type evaluation struct {
	Gold   string       `json:"gold"`
	Report score.Report `json:"report"`

	transcript *transcript.Episode
}

func runEval(ctx context.Context, a *app, o evalOptions) error {
	told, err := o.read()
	if err != nil {
		return err
	}
	if ofOne(told) && len(o.golds) > 1 {
		return usageError{fmt.Errorf("%s can be told of one transcript only; name one gold file", flagsOf(told))}
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	slices.Sort(o.golds)
	distracted := distract(x, o.distractors)
	var all []evaluation
	var errs []error
	for _, gold := range o.golds {
		e, err := a.evaluate(ctx, x, distracted, gold, told)
		errs = append(errs, err)
		all = append(all, e)
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	if err := a.printEvaluations(all, o.errors); err != nil {
		return err
	}
	kept := scores(all)
	for _, folder := range sortedKeys(kept) {
		file, text := filepath.Join(folder, scoresFile), kept[folder]
		switch {
		case o.update:
			errs = append(errs, os.WriteFile(file, []byte(text), 0o644))
		case o.check:
			errs = append(errs, sameScores(file, text))
		}
	}
	return errors.Join(errs...)
}

// evaluate extracts the transcript of one gold file, once more with distractors
// where there are some, and puts the gold's questions to a graph of this episode
// alone.
func (a *app) evaluate(ctx context.Context, x *extract.Extractor, distracted *distraction, path string, told *claim.Told) (evaluation, error) {
	out := evaluation{Gold: path}
	data, err := os.ReadFile(path)
	if err != nil {
		return out, err
	}
	gold, err := score.ReadGold(path, data)
	if err != nil {
		return out, err
	}
	if out.transcript, err = a.goldTranscript(path, gold.Transcript, given(told)); err != nil {
		return out, err
	}
	heard := x.Extract(out.transcript)
	out.Report = score.Score(gold, heard)
	if distracted != nil {
		out.Report.Distracted = score.Distract(gold, distracted.Extract(out.transcript), distracted.invented)
	}
	out.Report.Ask, err = a.askGold(ctx, gold, heard)
	return out, err
}

func (a *app) goldTranscript(gold, name string, o transcript.Options) (*transcript.Episode, error) {
	folder := filepath.Dir(gold)
	for _, place := range []string{filepath.Join(folder, name), filepath.Join(folder, "..", name)} {
		data, err := readTranscript(place)
		switch {
		case err == nil:
			o.Beside = beside(place)
			return transcript.ReadWith(filepath.ToSlash(place), bytes.NewReader(data), o)
		case !os.IsNotExist(err):
			return nil, err
		}
	}
	s, _ := a.seeds()
	for _, f := range s.Files("transcripts") {
		if f.Path == path.Clean(name) {
			return transcript.ReadWith(f.Name, bytes.NewReader(f.Data), o)
		}
	}
	return nil, fmt.Errorf("%s: its transcript %s is neither beside it nor in the folder above", gold, name)
}

func (a *app) askGold(ctx context.Context, gold *score.Gold, heard *claim.Extraction) (score.Asked, error) {
	store, err := graph.Open(ctx, graph.Options{Memory: true})
	if err != nil {
		return score.Asked{}, err
	}
	defer store.Close()
	if _, err := store.Add(ctx, heard); err != nil {
		return score.Asked{}, err
	}
	set, err := a.questions()
	if err != nil {
		return score.Asked{}, err
	}
	finder, err := a.nameFinder(ctx, store, "")
	if err != nil {
		return score.Asked{}, err
	}
	asked := score.Ask(gold, func(question string) ([]score.Answer, error) {
		result, err := finder.ask(ctx, set, store, question, "")
		if err != nil {
			return nil, err
		}
		var answers []score.Answer
		for _, answer := range result.Answers {
			answers = append(answers, score.Answer{Name: answer.Name, Also: answer.Also})
		}
		return answers, nil
	})
	return asked, ctx.Err()
}

func (a *app) printEvaluations(all []evaluation, withErrors bool) error {
	if !withErrors {
		for i := range all {
			all[i].Report.Errors, all[i].Report.Ask.Errors = score.Errors{}, nil
		}
	}
	t := table{columns: []string{"GOLD", "MEASURE", "FIGURES"}}
	for _, e := range all {
		for line := range strings.Lines(e.Report.String()) {
			measure, figures, _ := strings.Cut(strings.TrimSpace(line), " ")
			t.add(e.Gold, measure, strings.TrimSpace(figures))
		}
	}
	if a.format != "table" {
		return emit(a, t, all)
	}
	for _, e := range all {
		if _, err := fmt.Fprintf(a.out, "%s\n%s", e.Gold, e.Report); err != nil {
			return err
		}
		if withErrors {
			if err := e.Report.WriteErrors(a.out, e.place); err != nil {
				return err
			}
		}
	}
	return nil
}
