package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/extract/strict"
	"hearsay/seeds"
)

// mendRounds is how often files are checked again after edits, because one
// mistake can hide another.
const mendRounds = 5

// mendSeeds mends users' files where that can be done without a doubt, shows
// what it changes and, but for a dry run, writes the files. An edit that would
// bring a new error is left out with the others of its file.
func mendSeeds(a *app, s *seeds.Seeds, dryRun bool) (*seeds.Seeds, error) {
	mended := s
	for range mendRounds {
		next := mendOnce(mended)
		if next == mended {
			break
		}
		mended = next
	}
	before, changed := s.All(), 0
	for i, f := range mended.All() {
		if string(f.Data) == string(before[i].Data) {
			continue
		}
		changed++
		if err := writeChange(a.out, f.Name, before[i].Data, f.Data); err != nil {
			return nil, err
		}
		if dryRun {
			continue
		}
		if err := replaceFile(filepath.FromSlash(f.Name), f.Data); err != nil {
			return nil, err
		}
	}
	switch {
	case changed == 0:
		a.say("nothing can be mended without a doubt")
	case dryRun:
		a.say("%s would be changed; nothing was written", count(changed, "file"))
	default:
		a.say("%s changed", count(changed, "file"))
	}
	return mended, nil
}

// mendOnce applies the edits of each file, if that makes the errors fewer and
// no others.
func mendOnce(s *seeds.Seeds) *seeds.Seeds {
	faults := checkSeeds(s)
	wrong, _ := tally(faults)
	for _, f := range s.All() {
		if f.Layer == 0 {
			continue
		}
		data := applyEdits(f.Data, editsOf(faults, f.Name))
		if string(data) == string(f.Data) {
			continue
		}
		next := s.With(f.Name, data)
		if still, _ := tally(checkSeeds(next)); still <= wrong {
			s, wrong = next, still
		}
	}
	return s
}

func editsOf(faults []strict.Fault, file string) []strict.Edit {
	var edits []strict.Edit
	for _, f := range faults {
		if f.File == file && f.Fix != nil {
			edits = append(edits, *f.Fix)
		}
	}
	return edits
}

// applyEdits replaces stretches of a file; of two that overlap the first counts.
func applyEdits(data []byte, edits []strict.Edit) []byte {
	lines := strings.SplitAfter(string(data), "\n")
	starts := make([]int, len(lines)+1)
	for i, line := range lines {
		starts[i+1] = starts[i] + len(line)
	}
	offset := func(line, column int) int {
		if line > len(lines) {
			return len(data)
		}
		text := lines[line-1]
		for i := range text {
			if column--; column == 0 {
				return starts[line-1] + i
			}
		}
		return starts[line-1] + len(text)
	}
	slices.SortStableFunc(edits, func(a, b strict.Edit) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	var out strings.Builder
	at := 0
	for _, e := range edits {
		from, to := offset(e.Line, e.Column), offset(e.EndLine, e.EndColumn)
		if from < at {
			continue
		}
		out.Write(data[at:from])
		out.WriteString(e.Text)
		at = to
	}
	out.Write(data[at:])
	return []byte(out.String())
}

// writeChange shows the lines that differ, the old ones before the new ones.
func writeChange(w io.Writer, name string, old, changed []byte) error {
	var b strings.Builder
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", name, name)
	for _, h := range differences(strings.Split(string(old), "\n"), strings.Split(string(changed), "\n")) {
		fmt.Fprintf(&b, "@@ line %d @@\n", h.line)
		for _, line := range h.old {
			b.WriteString("-" + line + "\n")
		}
		for _, line := range h.changed {
			b.WriteString("+" + line + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// replaceFile writes a file whole or not at all.
func replaceFile(name string, data []byte) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".hearsay-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(f.Name(), info.Mode().Perm())
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
