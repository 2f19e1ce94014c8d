package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// group is a command that only holds others.
func group(name, short, example string) *cobra.Command {
	return &cobra.Command{
		Use:     name,
		Short:   short,
		Example: example,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("%s has no command %q", name, args[0])}
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
}

// orStandardInput goes with the noun of what a command also reads from there.
const orStandardInput = ", or - for standard input"

// atLeastOne, exactlyOne, atMostOne and none say how many arguments a command
// takes; what is the noun of what is missing. An empty argument is none: it is
// what a variable gives that was never set.
func atLeastOne(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) == 0 || slices.ContainsFunc(args, blank) {
			return usageError{fmt.Errorf("name %s", what)}
		}
		return nil
	}
}

func exactlyOne(what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 || blank(args[0]) {
			return usageError{fmt.Errorf("name %s, and nothing else", what)}
		}
		return nil
	}
}

func blank(arg string) bool { return strings.TrimSpace(arg) == "" }

func atMostOne(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usageError{fmt.Errorf("unexpected argument %q", args[1])}
	}
	return nil
}

func none(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("unexpected argument %q", args[0])}
	}
	return nil
}
