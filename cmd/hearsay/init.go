package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"hearsay/seeds"

	"github.com/spf13/cobra"
)

// starter is a folder of one's own seeds, with one example of each.
//
//go:embed starter
var starter embed.FS

func newInit(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "init DIR",
		Short: "Write a folder for your own schema, lexicon, rules and queries, with one example of each",
		Long: `Write a folder for your own schema, lexicon, rules and queries, with one example of
each, ready to edit. Nothing that is there is overwritten. Use it with --seeds.
In editor/ are JSON Schemas, with which editors complete and mark while you write.`,
		Example: `  hearsay init my-seeds
  hearsay --seeds my-seeds rules test`,
		Args: exactlyOne("a folder"),
		RunE: func(_ *cobra.Command, args []string) error { return runInit(a, args[0]) },
	}
}

func runInit(a *app, folder string) error {
	files, err := fs.Sub(starter, "starter")
	if err != nil {
		return err
	}
	var names []string
	var there []error
	err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		names = append(names, name)
		if _, err := os.Lstat(filepath.Join(folder, filepath.FromSlash(name))); err == nil {
			there = append(there, fmt.Errorf("%s is there already; nothing was written", path.Join(filepath.ToSlash(folder), name)))
		}
		return nil
	})
	if err := errors.Join(append(there, err)...); err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			return err
		}
		fmt.Fprintln(a.out, path.Join(filepath.ToSlash(folder), name))
	}
	if err := writeSchemas(a, folder); err != nil {
		return err
	}
	a.say("edit these, then try hearsay --seeds %s rules test", folder)
	return nil
}

// writeSchemas writes the JSON Schemas of all kinds of files for editors, with
// the types and predicates of the folder.
func writeSchemas(a *app, folder string) error {
	s, err := seeds.Open(folder)
	if err != nil {
		return err
	}
	sc, err := s.Schema()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(folder, "editor"), 0o755); err != nil {
		return err
	}
	for _, kind := range fileKinds() {
		js, err := kind.schema(sc)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		if err := writeJSON(&b, js, "  "); err != nil {
			return err
		}
		name := path.Join("editor", kind.name+".json")
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), b.Bytes(), 0o644); err != nil {
			return err
		}
		fmt.Fprintln(a.out, path.Join(filepath.ToSlash(folder), name))
	}
	return nil
}
