package main

import (
	"fmt"
	"strings"

	"hearsay/extract/strict"

	"github.com/spf13/cobra"
)

func newSchema(a *app) *cobra.Command {
	c := group("schema", "Describe the files that people write, for editors", "  hearsay schema json rules")
	c.AddCommand(&cobra.Command{
		Use:   "json KIND",
		Short: "Print the JSON Schema of a kind of file: " + strings.Join(fileKindNames(), ", "),
		Long: `Print the JSON Schema (draft 7) of a kind of file, with which editors complete and
mark while you write. The types and predicates are those of the shipped schema and
of --seeds. hearsay init writes the schemas into a new folder; print them again
after you have changed its schema.yaml.`,
		Example: "  hearsay schema json rules --seeds my-seeds",
		Args:    exactlyOne("a kind of file: " + strings.Join(fileKindNames(), ", ")),
		RunE:    func(_ *cobra.Command, args []string) error { return runSchemaJSON(a, args[0]) },
	})
	return c
}

func runSchemaJSON(a *app, name string) error {
	for _, kind := range fileKinds() {
		if kind.name != name {
			continue
		}
		sc, err := a.schema()
		if err != nil {
			return err
		}
		js, err := kind.schema(sc)
		if err != nil {
			return err
		}
		return writeJSON(a.out, js, "  ")
	}
	return usageError{fmt.Errorf("no kind of file is named %q%s", name, strict.Suggest(name, fileKindNames()))}
}
