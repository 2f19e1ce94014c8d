package main

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"hearsay/extract/schema"

	"github.com/spf13/cobra"
)

// rulesText is the language of rules on one page.
//
//go:embed help/rules.md
var rulesText string

// newHelp explains commands, and rules as a whole.
func newHelp(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command, or with rules the language that rules are written in",
		Example: `  hearsay help ask
  hearsay help rules`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 1 && args[0] == "rules" {
				return runHelpRules(a)
			}
			about, _, err := c.Root().Find(args)
			if err != nil || about == nil || len(args) > 0 && about == c.Root() {
				return usageError{fmt.Errorf("there is no command %q", strings.Join(args, " "))}
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

func runHelpRules(a *app) error {
	sc, err := a.schema()
	if err != nil {
		return err
	}
	if _, err := io.WriteString(a.out, rulesText); err != nil {
		return err
	}
	return writeSchema(a.out, sc)
}

// writeSchema lists the types and predicates, which the page ends with.
func writeSchema(w io.Writer, sc *schema.Schema) error {
	var b strings.Builder
	b.WriteString("\n## Types\n\n")
	for _, t := range sc.Types {
		fmt.Fprintf(&b, "    %-14s  %s\n", "$"+strings.ToUpper(t.Name), t.Doc)
	}
	b.WriteString("\nGroups of types:\n\n")
	for _, name := range sc.GroupNames()[len(sc.Types):] {
		types, _ := sc.Mask(name)
		fmt.Fprintf(&b, "    %-14s  %s\n", "$"+strings.ToUpper(name), strings.Join(sc.Names(types), ", "))
	}
	b.WriteString("\n## Predicates\n\n")
	for _, p := range sc.Predicates {
		if p.Derived {
			continue
		}
		fmt.Fprintf(&b, "    %-14s  %s\n", p.Name, p.Doc)
		fmt.Fprintf(&b, "    %-14s  %s → %s", "", strings.Join(sc.Names(p.From), ", "), strings.Join(sc.Names(p.To), ", "))
		if len(p.Qualifiers) > 0 {
			fmt.Fprintf(&b, "; with %s", strings.Join(p.Qualifiers, ", "))
		}
		b.WriteString("\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
