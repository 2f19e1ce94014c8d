package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
)

func newRules(a *app) *cobra.Command {
	c := group("rules", "Check, list, show, test and try the rules", "  hearsay rules list works_for")
	check := &cobra.Command{
		Use:     "check",
		Short:   "Check all rule files; every mistake is told with its place",
		Example: "  hearsay rules check --seeds my-seeds",
		Args:    none,
		RunE:    func(*cobra.Command, []string) error { return runRulesCheck(a) },
	}
	list := &cobra.Command{
		Use:     "list [WORD]",
		Short:   "List the rules, or those whose name, doc or predicate has a word",
		Example: "  hearsay rules list works_for",
		Args:    atMostOne,
		RunE:    func(_ *cobra.Command, args []string) error { return runRulesList(a, strings.Join(args, "")) },
	}
	show := &cobra.Command{
		Use:     "show RULE",
		Short:   "Show one rule: its phrasings, conditions, claims and examples",
		Example: "  hearsay rules show authorship/made",
		Args:    exactlyOne("a rule (hearsay rules list shows them)"),
		RunE:    func(_ *cobra.Command, args []string) error { return runRulesShow(a, args[0]) },
	}
	test := &cobra.Command{
		Use:     "test [RULE]",
		Short:   "Run the examples of all rules, or of one",
		Example: "  hearsay rules test authorship/made",
		Args:    atMostOne,
		RunE:    func(_ *cobra.Command, args []string) error { return runRulesTest(a, strings.Join(args, "")) },
	}
	c.AddCommand(check, list, show, test, newRulesTry(a))
	return c
}

func runRulesCheck(a *app) error {
	set, err := a.rules()
	_, cuesErr := a.cues()
	if err := errors.Join(err, cuesErr); err != nil {
		return err
	}
	say := 0
	for _, r := range set.Rules {
		say += len(r.Say)
	}
	a.say("%s with %s, no mistakes", count(len(set.Rules), "rule"), count(say, "phrasing"))
	return nil
}
