package main

import (
	"strings"

	"github.com/spf13/cobra"
)

func newRules(a *app) *cobra.Command {
	c := group("rules", "Check, list, show, test and try the rules", "  hearsay rules list works_for")
	list := &cobra.Command{
		Use:     "list [WORD]",
		Short:   "List the rules by file, each with an example; or those whose name, doc or predicate has a word",
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
	c.AddCommand(newRulesCheck(a), newRulesExplainCode(a), newRulesFmt(a), list, show, newRulesTest(a), newRulesTry(a))
	c.AddCommand(newRulesExplain(a), newRulesDiff(a), newRulesWhyNot(a), newRulesStats(a), newRulesNew(a))
	return c
}
