package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"hearsay/extract/layout"
	"hearsay/extract/rule"
	"hearsay/queries"

	"github.com/spf13/cobra"
)

func newRulesFmt(a *app) *cobra.Command {
	check := false
	c := &cobra.Command{
		Use:   "fmt [FILE...]",
		Short: "Lay out rule and query files in one form: order of keys, quotation marks, spaces",
		Long: `Lay out rule and query files in one form: the order of keys, quotation marks only
where they are needed, spaces and blank lines. Comments stay, and so do line breaks
within lists; what a file says is never changed. Without files, those of --seeds are
laid out. Prints the names of the files that change.`,
		Example: `  hearsay rules fmt --seeds my-seeds
  hearsay rules fmt --check my-seeds/rules/people.yaml`,
		RunE: func(_ *cobra.Command, args []string) error { return runRulesFmt(a, args, check) },
	}
	c.Flags().BoolVar(&check, "check", false, "write nothing, show what would change, and fail where a file would")
	return c
}

func runRulesFmt(a *app, files []string, check bool) error {
	files, err := a.laidOut(files)
	if err != nil {
		return err
	}
	changed := 0
	var errs []error
	for _, name := range files {
		did, err := layOut(a, name, check)
		if did {
			changed++
		}
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return err
	}
	if check && changed > 0 {
		return fmt.Errorf("%s would change; hearsay rules fmt changes them", count(changed, "file"))
	}
	a.say("%s, %d changed", count(len(files), "file"), changed)
	return nil
}

// laidOut are the files that were named, or the rule and query files of users'
// folders.
func (a *app) laidOut(files []string) ([]string, error) {
	if len(files) > 0 {
		return files, nil
	}
	s, err := a.seeds()
	if err != nil {
		return nil, err
	}
	for _, folder := range []string{"rules", "queries"} {
		for _, f := range s.Files(folder) {
			if f.Layer > 0 && filepath.Base(f.Name) != "words.yaml" {
				files = append(files, filepath.FromSlash(f.Name))
			}
		}
	}
	if len(files) == 0 {
		return nil, usageError{errors.New("name files, or a folder of your own with --seeds")}
	}
	return files, nil
}

// layOut lays out one file and reports whether that changes it.
func layOut(a *app, name string, check bool) (bool, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return false, err
	}
	out, err := layoutOf(data).Format(filepath.ToSlash(name), data)
	if err != nil || bytes.Equal(out, data) {
		return false, err
	}
	if check {
		return true, writeChange(a.out, filepath.ToSlash(name), data, out)
	}
	fmt.Fprintln(a.out, name)
	return true, replaceFile(name, out)
}

// layoutOf tells query files from rule files by their first key.
func layoutOf(data []byte) layout.Layout {
	for line := range bytes.Lines(data) {
		switch line = bytes.TrimSpace(line); {
		case bytes.HasPrefix(line, []byte("#")), len(line) == 0:
		case bytes.HasPrefix(bytes.TrimLeft(line, "-{ "), []byte("query")):
			return queries.FileLayout()
		default:
			return rule.FileLayout()
		}
	}
	return rule.FileLayout()
}
