package main

import (
	"fmt"
	"path"
)

// errorReach is how many characters a mistake is shown with on either side.
const errorReach = 10

// place says where words of the transcript stand, and among which others.
func (e *evaluation) place(at int, words string) (place, context string) {
	runes := []rune(e.transcript.Source)
	end := min(len(runes), at+len([]rune(words)))
	if at < 0 || at > end {
		return fmt.Sprint(at), words
	}
	before, behind := lineAround(runes, at, end, errorReach)
	line, column := e.transcript.Line(at)
	return fmt.Sprintf("%s:%d:%d", path.Base(e.transcript.Path), line, column), "…" + oneLine(before) + " «" + oneLine(words) + "» " + oneLine(behind) + "…"
}
