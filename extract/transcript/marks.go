package transcript

import (
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
)

// sentenceEnds are what a line ends in where its last sentence does.
const sentenceEnds = `.!?…。！？;；:："'”’」』)）】]`

// readMarks leaves labels out of what is said where they break a sentence, for
// recognisers begin a line every few seconds, in the middle of names too: mere
// times, and the name of who is speaking already. All else is said as it stands,
// ends of lines included.
func (e *Episode) readMarks(lines []line) {
	from, next := 0, 0
	var speech []text.Piece
	before, speaks := -1, "" // the last line with words, and who says it
	for i, l := range lines {
		for next < len(e.Labels) && e.Labels[next].At < l.at {
			if speaker := e.Labels[next].Speaker; speaker != "" {
				speaks = speaker
			}
			next++
		}
		if l.text == "" {
			continue
		}
		if next < len(e.Labels) && before >= 0 {
			label, end := e.Labels[next], lines[before].end()
			same := label.Speaker == "" || label.Speaker == speaks
			if same && label.At == l.at && from < end && goesOn(lines[before].text) && (next == 0 || e.Labels[next-1].End < end) {
				speech = append(speech, text.Piece{Span: text.Span{Start: from, End: end}})
				from = label.End
			}
		}
		before = i
	}
	if total := utf8.RuneCountInString(e.Source); len(speech) > 0 && from < total {
		e.Speech = append(speech, text.Piece{Span: text.Span{Start: from, End: total}})
	}
}

// end is the code point behind a line's words.
func (l line) end() int { return l.at + utf8.RuneCountInString(l.text) }

// goesOn reports whether a line leaves its last sentence open.
func goesOn(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return !strings.ContainsRune(sentenceEnds, last) && !isHeading(line)
}
