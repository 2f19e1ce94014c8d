package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// scoresFile keeps the figures beside the gold, so that a change of quality is
// seen where changes are reviewed.
const scoresFile = "scores.txt"

const scoresHead = "# How well hearsay hears, as hearsay eval --update wrote it here.\n"

// scores writes the scores file of each folder.
func scores(all []evaluation) map[string]string {
	files := map[string]string{}
	for _, e := range all {
		folder := filepath.Dir(e.Gold)
		if files[folder] == "" {
			files[folder] = scoresHead
		}
		files[folder] += fmt.Sprintf("\n%s\n%s", filepath.Base(e.Gold), e.Report)
	}
	return files
}

func sameScores(file, now string) error {
	kept, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("%w; hearsay eval --update writes it", err)
	}
	var changed []string
	was := strings.Split(string(kept), "\n")
	for i, line := range strings.Split(now, "\n") {
		if i >= len(was) || was[i] != line {
			changed = append(changed, "  now "+line)
			if i < len(was) {
				changed = append(changed, "  was "+was[i])
			}
		}
	}
	if string(kept) == now {
		return nil
	}
	return fmt.Errorf("%s is not up to date; hearsay eval --update writes it\n%s", file, strings.Join(changed, "\n"))
}
