package seeds

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/extract/strict"
)

// The parts of a seeds folder.
var (
	parts      = []string{"schema.yaml", "decisions.yaml", "cues.yaml", "function-words.yaml"}
	subfolders = []string{"lexicon", "rules", "queries", "gold", "transcripts"}
)

// known reports whether a file has a known place in a seeds folder.
func known(p string) bool {
	folder, file := path.Split(p)
	if strings.HasPrefix(file, ".") {
		return false
	}
	extension := path.Ext(file)
	switch folder {
	case "":
		return slices.Contains(parts, file)
	case "lexicon/", "rules/", "queries/", "gold/":
		return extension == ".yaml" || extension == ".yml"
	case "transcripts/":
		return true
	}
	return false
}

// open reads a user's folder. One that holds nothing to read, and a part whose
// name is misspelt, are mistakes: what is written there would never be heard of.
func (s *Seeds) open(folder string, layer int) error {
	info, err := os.Stat(folder)
	switch {
	case err != nil:
		return fmt.Errorf("seeds folder %s: %w (hearsay init %s makes one)", folder, errors.Unwrap(err), folder)
	case !info.IsDir():
		return fmt.Errorf("seeds folder %s: not a folder", folder)
	}
	before := len(s.files)
	if err := s.add(os.DirFS(folder), filepath.ToSlash(folder), layer); err != nil {
		return err
	}
	if err := misspelt(folder); err != nil || len(s.files) > before {
		return err
	}
	hint := fmt.Sprintf("hearsay init %s writes an example of each", folder)
	if parent, base := filepath.Split(filepath.Clean(folder)); slices.Contains(subfolders, base) {
		hint = fmt.Sprintf("did you mean --seeds %s?", filepath.Clean(parent+"."))
	}
	return fmt.Errorf("seeds folder %s: there is nothing to read in it; it can hold %s, and .yaml files in %s (%s)",
		folder, strings.Join(parts, ", "), strings.Join(subfolders, "/, ")+"/", hint)
}

// misspelt finds the parts of a folder whose names are surely misspelt.
func misspelt(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var errs []error
	for _, e := range entries {
		names, mark := parts, ""
		if e.IsDir() {
			names, mark = subfolders, "/"
		}
		meant, sure := strict.Meant(e.Name(), names)
		if sure && meant != e.Name() && !exists(filepath.Join(folder, meant)) {
			errs = append(errs, fmt.Errorf("seeds folder %s: %s%s is not read; rename it to %s%s", folder, e.Name(), mark, meant, mark))
		}
	}
	return errors.Join(errs...)
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return !errors.Is(err, fs.ErrNotExist)
}
