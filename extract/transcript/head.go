package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// head is what could be a label at the beginning of a line.
type head struct {
	speaker string
	time    string
	length  int // bytes of the line that it takes, with the space after it
	form    form
}

// form is how a head is written. People and programs keep to one or two forms
// throughout a transcript, which is what tells a label from a sentence.
type form struct {
	timed           bool // a time begins it
	named           bool // a speaker is in it
	told            bool // a time comes after the speaker
	mark            bool // a colon comes last
	bold, bracketed bool
}

// maxSpeaker is the length of the longest name of a speaker, in code points.
const maxSpeaker = 40

// readHeads reads what could be a label at the beginning of a line, in the order
// of belief: with a speaker, and as a mere time.
func readHeads(line string) []head {
	var heads []head
	var alone head
	rest := alone.skipMarks(line)
	alone.time, rest = alone.takeTime(rest)
	alone.form.timed = alone.time != ""
	if named, after, ok := alone.named(rest); ok {
		named.length = len(line) - len(after)
		heads = append(heads, named)
	}
	if alone.form.timed {
		alone.length = len(line) - len(alone.takeColon(rest))
		heads = append(heads, alone)
	}
	return heads
}

// named reads a speaker, a time and a colon behind a time, any of them in bold
// type (**…**), and the speaker or time in brackets. It is a label only where
// something tells the speaker from words: a colon, a time after it, or bold type
// alone on its line; brackets do for a role, since [Music] is no speaker.
func (h head) named(s string) (named head, rest string, ok bool) {
	if h.form.timed {
		s = h.skipMarks(s)
	}
	if h.speaker, rest = h.takeSpeaker(s); h.speaker == "" {
		return h, s, false
	}
	h.form.named = true
	rest = h.skipMarks(rest)
	if !h.form.timed {
		h.time, rest = h.takeTime(rest)
		h.form.told = h.time != ""
	}
	rest = h.skipMarks(h.takeColon(rest))
	switch {
	case h.form.mark:
		return h, rest, !strings.HasPrefix(rest, "//")
	case isRole(h.speaker):
		return h, rest, h.form.told || h.form.bracketed || rest == ""
	case h.form.told && h.form.bracketed:
		return h, rest, true
	}
	return h, rest, (h.form.told || h.form.bold) && rest == ""
}

// skipMarks skips white space and the marks of bold type.
func (h *head) skipMarks(s string) string {
	trimmed := strings.TrimLeft(s, space)
	for _, mark := range []string{"**", "__"} {
		if after, ok := strings.CutPrefix(trimmed, mark); ok {
			h.form.bold = true
			return strings.TrimLeft(after, space)
		}
	}
	return trimmed
}

// takeTime takes a time, in brackets of any kind or none. Of a range
// (00:12 - 00:15) it keeps the beginning.
func (h *head) takeTime(s string) (time, rest string) {
	inner, closing := openBracket(s)
	if time, rest = cutTime(inner); time == "" {
		return "", s
	}
	rest = skipRange(rest)
	if closing == "" {
		if r, _ := utf8.DecodeRuneInString(rest); rest != "" && !strings.ContainsRune(space+":：*_", r) {
			return "", s
		}
		return time, strings.TrimLeft(rest, space)
	}
	after, ok := strings.CutPrefix(rest, closing)
	if !ok {
		return "", s
	}
	h.form.bracketed = true
	return time, strings.TrimLeft(after, space)
}

// takeSpeaker takes what could be a name up to a colon, a time, bold type's end
// or the end of the line.
func (h *head) takeSpeaker(s string) (name, rest string) {
	if inner, closing := openBracket(s); closing != "" && closing != ")" && closing != "）" {
		name, rest, ok := strings.Cut(inner, closing)
		if ok && isSpeaker(name) {
			h.form.bracketed = true
			return name, rest
		}
		return "", s
	}
	length := 0
	for i, r := range s {
		if r == ':' || r == '：' || strings.HasPrefix(s[i:], "**") || strings.HasPrefix(s[i:], "__") || beginsTime(s, i) {
			return cutName(s, i)
		}
		if length++; length > maxSpeaker {
			return "", s
		}
	}
	return cutName(s, len(s))
}

func cutName(s string, end int) (name, rest string) {
	name = strings.Trim(s[:end], space)
	if !isSpeaker(name) {
		return "", s
	}
	return name, s[end:]
}

// takeColon takes the colon that ends a head.
func (h *head) takeColon(s string) string {
	for _, colon := range []string{":", "："} {
		if after, ok := strings.CutPrefix(s, colon); ok {
			h.form.mark = true
			return after
		}
	}
	return s
}

// isSpeaker reports whether s could name somebody: letters in it, at most five
// words, and nothing that ends or divides a sentence.
func isSpeaker(s string) bool {
	if utf8.RuneCountInString(s) > maxSpeaker || len(strings.Fields(s)) > 5 {
		return false
	}
	return !strings.ContainsAny(s, "，。！？；、,;!?\"“”[]{}<>【】《》|=@#*`\\") &&
		strings.IndexFunc(s, unicode.IsLetter) >= 0
}
