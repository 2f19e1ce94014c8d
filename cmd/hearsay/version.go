package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

type versionRow struct {
	Version string `json:"version"`
	Seeds   string `json:"seeds"`
}

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version, and the hash of the seeds in use",
		Example: "  hearsay version",
		Args:    none,
		RunE: func(*cobra.Command, []string) error {
			s, err := a.seeds()
			if err != nil {
				return err
			}
			version := builtVersion()
			if a.format == "table" {
				_, err = fmt.Fprintf(a.out, "hearsay %s seeds %s\n", version, s.Hash())
				return err
			}
			t := table{columns: []string{"VERSION", "SEEDS"}}
			t.add(version, s.Hash())
			row := versionRow{version, s.Hash()}
			return emitWhole(a, t, row, []versionRow{row})
		},
	}
}

// builtVersion is the version of the program.
func builtVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return "unknown"
}
