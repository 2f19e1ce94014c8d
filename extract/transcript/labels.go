package transcript

import (
	"strings"
	"unicode/utf8"

	"hearsay/extract/text"
)

// candidate is a line that begins like a label.
type candidate struct {
	line  int    // index
	heads []head // as which it may be read, best first
}

// labels finds the labels among lines. One line that begins like a label is a
// line with a colon; a label is a form that recurs, with names that recur.
func labels(lines []line) []Label {
	candidates, filled := candidates(lines)
	uses := usesOf(candidates)
	var found []Label
	for _, c := range candidates {
		for _, h := range c.heads {
			if u := uses[h.form]; u.recurs(h.form, filled) && u.credible(h) {
				found = append(found, Label{
					At:      lines[c.line].at,
					End:     wordsAfter(lines, c.line, h.length),
					Speaker: h.speaker,
					Time:    h.time,
				})
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

// use is how a form is used in a transcript.
type use struct {
	lines     int
	names     map[string]int
	again     int // lines whose name is on another line too
	roles     int // lines whose name is a role
	last      int // second of the last time
	backwards int // times that are earlier than the one before
}

func usesOf(candidates []candidate) map[form]*use {
	uses := map[form]*use{}
	for _, c := range candidates {
		for _, h := range c.heads {
			u := uses[h.form]
			if u == nil {
				u = &use{names: map[string]int{}}
				uses[h.form] = u
			}
			u.add(h)
		}
	}
	return uses
}

func (u *use) add(h head) {
	u.lines++
	switch u.names[h.speaker]++; u.names[h.speaker] {
	case 1:
	case 2:
		u.again += 2
	default:
		u.again++
	}
	if isRole(h.speaker) {
		u.roles++
	}
	if h.time != "" {
		second := seconds(h.time)
		if second < u.last {
			u.backwards++
		}
		u.last = second
	}
}

// recurs reports whether a form is used as labels are: times that go forward,
// roles, or names of which nearly all come again and which begin at least one
// line in ten. Notes before a transcript (Link: …, Music: …) fail that.
func (u *use) recurs(f form, filled int) bool {
	forward := u.backwards*10 <= u.lines
	switch {
	case f.told:
		return u.lines >= 2 && forward
	case !f.named && f.bracketed:
		return u.lines >= 2 && forward
	case !f.named:
		return u.lines >= 3 && forward
	case u.roles*4 >= u.lines*3:
		return u.lines >= 2
	}
	return u.again >= 3 && u.again*4 >= u.lines*3 && u.lines*10 >= filled
}

// credible reports whether a head of a form that recurs names a speaker. Where
// a colon is all that tells, a name that never comes again must look like one:
// "My question is:" begins a line too.
func (u *use) credible(h head) bool {
	if !h.form.named || h.form.told || h.form.bold || u.names[h.speaker] > 1 || isRole(h.speaker) {
		return true
	}
	return !strings.ContainsFunc(h.speaker, text.Han) && looksLikeName(h.speaker)
}
