package transcript

import (
	"strings"

	"hearsay/extract/text"
)

// use is how a form of heads is used in a transcript.
type use struct {
	lines     int
	names     map[string]int
	again     int // lines whose name is on another line too
	roles     int // lines whose name is a role
	numbered  int // lines whose name ends in a digit: SPEAKER_00
	last      int // second of the last time
	backwards int // times that are earlier than the one before
	at        int // where the last line is
}

func usesOf(candidates []candidate, lines []line) map[form]*use {
	uses := map[form]*use{}
	for _, c := range candidates {
		for _, h := range c.heads {
			u := uses[h.form]
			if u == nil {
				u = &use{names: map[string]int{}}
				uses[h.form] = u
			}
			u.add(h)
			u.at = lines[c.line].at
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
	if strings.TrimRight(h.speaker, "0123456789") != h.speaker {
		u.numbered++
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

// goesOn reports whether a form goes on through words that lie between two
// positions. A list of chapters (12:30 How it began) or of people (主持人：…)
// before an unlabelled transcript does not: more than nine tenths come behind
// its last line. Nobody numbers such a list.
func (u *use) goesOn(start, end int) bool {
	return (u.at-start)*10 >= end-start || u.numbered*4 >= u.lines*3
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
