package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
)

func newRulesTest(a *app) *cobra.Command {
	var damaged, surplus bool
	c := &cobra.Command{
		Use:   "test [RULE]",
		Short: "Run the examples of all rules, or of one",
		Long: `Run the examples of all rules, or of one: every ok must be claimed and no not.

With --noise the ok examples are damaged as speech and its recognition damage
sentences (fillers, stutters, lost punctuation, digits, homophones), always in the
same way; told is how many still make their claims, the rules first that lose
most. With --surplus, what other rules assert of the ok examples beside.`,
		Example: `  hearsay rules test authorship/made
  hearsay rules test --noise`,
		Args: func(c *cobra.Command, args []string) error {
			if damaged && surplus {
				return usageError{errors.New("--noise and --surplus exclude each other")}
			}
			return atMostOne(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			name := strings.Join(args, "")
			switch {
			case damaged:
				return runNoise(a, name)
			case surplus:
				return runSurplus(a, name)
			}
			return runRulesTest(a, name)
		},
	}
	c.Flags().BoolVar(&damaged, "noise", false, "damage the ok examples and tell how many still hold")
	c.Flags().BoolVar(&surplus, "surplus", false, "list what other rules assert of the ok examples beside")
	return c
}
