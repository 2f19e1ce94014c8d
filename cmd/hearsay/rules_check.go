package main

import (
	"errors"
	"fmt"

	"hearsay/extract/rule"
	"hearsay/extract/strict"
	"hearsay/queries"
	"hearsay/seeds"

	"github.com/spf13/cobra"
)

type checkOptions struct{ fix, dryRun bool }

func newRulesCheck(a *app) *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:   "check",
		Short: "Check all rule, schema, cue and query files; every mistake is told with its place",
		Long: `Check the rules, the schema, the cues and the queries, the shipped ones and those of
--seeds. All mistakes of all files are told at once, each with its place, a code
and what to do; hearsay rules explain-code E105 says more. An error (E) keeps a
file from being loaded, a warning (W) does not.

--fix mends what can be mended without a doubt, and shows what it changes.`,
		Example: `  hearsay rules check --seeds my-seeds
  hearsay rules check --seeds my-seeds --fix --dry-run`,
		Args: none,
		RunE: func(*cobra.Command, []string) error {
			if o.dryRun && !o.fix {
				return usageError{errors.New("--dry-run goes with --fix")}
			}
			return runRulesCheck(a, o)
		},
	}
	c.Flags().BoolVar(&o.fix, "fix", false, "mend what can be mended without a doubt")
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, "with --fix: show what would change, and write nothing")
	return c
}

func runRulesCheck(a *app, o checkOptions) error {
	s, err := a.seeds()
	if err != nil {
		return err
	}
	if o.fix {
		if s, err = mendSeeds(a, s, o.dryRun); err != nil || o.dryRun {
			return err
		}
	}
	faults := checkSeeds(s)
	if err := emitFaults(a, s, faults); err != nil {
		return err
	}
	wrong, doubtful := tally(faults)
	if wrong > 0 {
		a.say("%s, %s; hearsay rules explain-code says more of each", count(wrong, "error"), count(doubtful, "warning"))
		return errTold
	}
	sc, err := s.Schema()
	if err != nil {
		return err
	}
	set, err := s.Rules(sc)
	if err != nil {
		return err
	}
	a.say("%s, %s", rulesIn(set), mistakes(doubtful))
	return nil
}

func rulesIn(set *rule.Set) string {
	say := 0
	for _, r := range set.Rules {
		say += len(r.Say)
	}
	return count(len(set.Rules), "rule") + " with " + count(say, "phrasing")
}

func mistakes(warnings int) string {
	if warnings == 0 {
		return "no mistakes"
	}
	return fmt.Sprintf("no errors, %s", count(warnings, "warning"))
}

// checkSeeds lists what is wrong with the files of the seeds and the queries.
func checkSeeds(s *seeds.Seeds) []strict.Fault {
	sc, faults := s.Check()
	return append(faults, queries.Check(sc, queryFiles(s))...)
}

// queryFiles are the shipped queries and those of users' folders.
func queryFiles(s *seeds.Seeds) []queries.File {
	files := queries.Shipped()
	for _, f := range s.Files("queries") {
		files = append(files, queries.File{Name: f.Name, Data: f.Data, Layer: f.Layer})
	}
	return files
}

func tally(faults []strict.Fault) (wrong, doubtful int) {
	for _, f := range faults {
		if f.Code.Warning() {
			doubtful++
		} else {
			wrong++
		}
	}
	return wrong, doubtful
}
