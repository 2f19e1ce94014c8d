package main

import (
	"fmt"
	"strings"
)

// contextLines is how many lines of a file a diff shows around a change.
const contextLines = 3

// appending writes a unified diff that adds lines at the end of a text, or
// creates a file of them where there is none.
func appending(file, old string, exists bool, lines []string) string {
	var b strings.Builder
	before := strings.SplitAfter(old, "\n")
	open := before[len(before)-1] // the last line, if nothing ends it
	before = before[:len(before)-1]
	total := len(before)
	shown := before[max(0, total-contextLines):]
	removed, added := len(shown), len(shown)+len(lines)
	if open != "" {
		removed, added = removed+1, added+1
	}
	from := "--- " + file
	if !exists {
		from = "--- /dev/null"
	}
	fmt.Fprintf(&b, "%s\n+++ %s\n@@ -%s +%s @@\n", from, file, extentOf(total-len(shown), removed), extentOf(total-len(shown), added))
	for _, line := range shown {
		b.WriteString(" " + line)
	}
	if open != "" {
		b.WriteString("-" + open + "\n\\ No newline at end of file\n+" + open + "\n")
	}
	for _, line := range lines {
		b.WriteString("+" + line + "\n")
	}
	return b.String()
}

// extentOf writes so many lines behind another number of them as a hunk does.
func extentOf(behind, lines int) string {
	if lines > 0 {
		behind++
	}
	return fmt.Sprintf("%d,%d", behind, lines)
}
