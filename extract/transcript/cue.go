package transcript

import (
	"strconv"
	"strings"
	"time"

	"hearsay/extract/strict"
)

// cue is words that are shown together for a time.
type cue struct {
	at         int // where its number, name or times begin
	start, end time.Duration
	time       string // start, as written
	lines      []caption
}

// dialect is a way of writing cues: blocks of lines, each with a line of times.
type dialect struct {
	markup markup
	number bool     // what stands before the times is a number; else it is any name
	silent []string // words that begin a block that nobody says
}

// cues reads all cues among lines. A line of times begins one wherever it
// stands, so that empty lines inside a cue, or none between two, do no harm.
func (d *dialect) cues(file *strict.File, lines []line) []cue {
	var list []cue
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		switch {
		case l.text == "" || d.names(lines, i, len(list)):
		case d.isSilent(lines, i):
			for i+1 < len(lines) && lines[i+1].text != "" && !isTimes(lines[i+1].text) {
				i++
			}
		case isTimes(l.text):
			c, wrong := readTimes(l.text)
			if wrong != "" {
				file.AddAt(i+1, 1, "%s%s", wrong, cutHint(lines[i+1:]))
			}
			c.at = l.at
			if i > 0 && d.names(lines, i-1, len(list)) {
				c.at = lines[i-1].at
			}
			list = append(list, c)
		case len(list) == 0:
			file.AddAt(i+1, 1, "these words stand before the first cue: write the times they are said at in the line above, as in 00:00:01.000 --> 00:00:04.000")
		default:
			c := &list[len(list)-1]
			c.lines = append(c.lines, readCaption(l, d.markup))
		}
	}
	return list
}

// names reports whether line i is the number or name of the cue that begins in
// the next line. At the end of a file that is cut, the next number is one too.
func (d *dialect) names(lines []line, i, cues int) bool {
	alone := i == 0 || lines[i-1].text == ""
	if i+1 < len(lines) && isTimes(lines[i+1].text) {
		return !isTimes(lines[i].text) && (d.number && isNumber(lines[i].text) || !d.number && alone && lines[i].text != "")
	}
	return d.number && alone && cues > 0 && lines[i].text == strconv.Itoa(cues+1) && allBlank(lines[i+1:])
}

// isSilent reports whether a block that nobody says begins in line i.
func (d *dialect) isSilent(lines []line, i int) bool {
	if i > 0 && lines[i-1].text != "" {
		return false
	}
	word, _, _ := strings.Cut(strings.ReplaceAll(lines[i].text, "\t", " "), " ")
	for _, s := range d.silent {
		if word == s {
			return true
		}
	}
	return false
}

func isNumber(s string) bool { return s != "" && digits(s, 0, len(s)) == len(s) }

func allBlank(lines []line) bool {
	for _, l := range lines {
		if l.text != "" {
			return false
		}
	}
	return true
}

func cutHint(rest []line) string {
	if allBlank(rest) {
		return "; the file seems to be cut here"
	}
	return ""
}
