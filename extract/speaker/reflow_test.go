package speaker_test

import (
	"strings"
	"testing"

	"hearsay/extract/speaker"
)

// Lines that were broken to fit a page, and commas, are no places where
// somebody else begins to speak, if sentences end in marks.
func TestTurnsBeginWithSentences(t *testing.T) {
	c := shipped(t)
	source := strings.Repeat("So what do you think about boats, and why did you build one?\nWell, I always wanted to sail,\nand to see the islands, you know, with\nmy own eyes. My father had a boat, right?\nSo I built one. ", 6)
	in := script(t, source)
	runes := in.Text.Runes
	turns, _ := speaker.Turns(in, c)
	if len(turns) < 6 {
		t.Fatalf("%d turns of six questions and six answers", len(turns))
	}
	for _, turn := range turns[1:] {
		before := strings.TrimRight(string(runes[:turn.Span.Start]), " \n")
		if !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "?") {
			t.Errorf("a turn begins inside a sentence: %q | %q", before[max(0, len(before)-20):], string(runes[turn.Span.Start:min(len(runes), turn.Span.Start+20)]))
		}
	}
}
