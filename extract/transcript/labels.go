package transcript

import (
	"strings"
	"unicode/utf8"
)

// candidate is a line that begins like a label.
type candidate struct {
	line  int    // index
	heads []head // as which it may be read, best first
}

// belief is a head that is believed to be a label.
type belief struct {
	line int // index
	head head
}

// labels finds the labels among lines.
func labels(lines []line) []Label {
	var found []Label
	list, filled := candidates(lines)
	for _, b := range believed(list, lines, filled) {
		found = append(found, Label{
			At:      lines[b.line].at,
			End:     wordsAfter(lines, b.line, b.head.length),
			Speaker: b.head.speaker,
			Time:    b.head.time,
		})
	}
	return found
}

// believed chooses the labels among the lines that begin like one. A single such
// line is a line with a colon; a label is a form that recurs, with names that
// recur, among so many filled lines.
func believed(candidates []candidate, lines []line, filled int) []belief {
	if len(candidates) == 0 {
		return nil
	}
	uses := usesOf(candidates, lines)
	start, end := lines[0].at, wordsAfter(lines, len(lines)-1, len(lines[len(lines)-1].text))
	var found []belief
	for _, c := range candidates {
		for _, h := range c.heads {
			if u := uses[h.form]; u.recurs(h.form, filled) && u.goesOn(start, end) && u.credible(h) {
				found = append(found, belief{c.line, h})
				break
			}
		}
	}
	return found
}

// candidates reads the heads of each line, and counts the lines that have words.
func candidates(lines []line) (found []candidate, filled int) {
	for i, l := range lines {
		if l.text == "" {
			continue
		}
		filled++
		heads := readHeads(l.text)
		if isHeading(l.text) {
			heads = readHeadingHeads(l.text)
		}
		if len(heads) > 0 {
			found = append(found, candidate{i, heads})
		}
	}
	return found, filled
}

// readHeadingHeads reads the heads of a heading: it names a speaker only where
// it says nothing else, and takes the whole line, whose words nobody says.
func readHeadingHeads(line string) []head {
	words := strings.TrimLeft(line, "# \t")
	var heads []head
	for _, h := range readHeads(words) {
		if h.speaker == "" || h.length == len(words) {
			h.length = len(line)
			heads = append(heads, h)
		}
	}
	return heads
}

// wordsAfter is the position of the first word behind byte offset at of a line,
// maybe some lines below.
func wordsAfter(lines []line, i, at int) int {
	for l := lines[i]; ; l, at = lines[i], 0 {
		if at < len(l.text) {
			return l.at + utf8.RuneCountInString(l.text[:at])
		}
		if i++; i == len(lines) {
			return l.at + utf8.RuneCountInString(l.text)
		}
	}
}
