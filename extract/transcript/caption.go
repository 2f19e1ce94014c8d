package transcript

import (
	"strings"
	"time"
	"unicode/utf8"

	"hearsay/extract/text"
)

// caption is one line of a cue.
type caption struct {
	pieces  []text.Piece // its words; none for a line of tags
	says    string       // what the pieces say
	voices  []voice
	moments []moment
}

// voice is a place where a tag says who speaks.
type voice struct {
	at   int // of the tag
	name string
}

// moment is a time that a tag tells inside a line.
type moment struct {
	said int // code points that the line says before it
	at   time.Duration
}

// captionReader takes a line apart.
type captionReader struct {
	caption
	markup markup
	at     int      // code point of the source
	words  []string // what each piece says
	said   int      // code points of words
	tagged bool     // a tag stands before the next words
}

func readCaption(l line, m markup) caption {
	r := captionReader{at: l.at, markup: m}
	rest := l.text
	for start := 0; start < len(rest); {
		n, says := 0, ""
		switch rest[start] {
		case '<', '{':
			n = m.tag(rest[start:])
		case '&':
			says, n = m.escape(rest[start:])
		}
		if n == 0 {
			start++
			continue
		}
		r.add(rest[:start], "")
		if marked := rest[start : start+n]; says != "" {
			r.add(marked, says)
		} else {
			r.tag(marked)
		}
		rest, start = rest[start+n:], 0
	}
	r.add(rest, "")
	r.trim()
	r.says = strings.Join(r.words, "")
	return r.caption
}

// add adds words as they are written, and what they say if that is different.
func (r *captionReader) add(written, says string) {
	if written == "" {
		return
	}
	end := r.at + utf8.RuneCountInString(written)
	r.pieces = append(r.pieces, text.Piece{Span: text.Span{Start: r.at, End: end}, Says: says, Joins: r.tagged})
	if says == "" {
		says = written
	}
	r.words = append(r.words, says)
	r.said += utf8.RuneCountInString(says)
	r.at, r.tagged = end, false
}

// tag takes a tag: it may tell a time or a voice.
func (r *captionReader) tag(tag string) {
	inner := strings.TrimSuffix(strings.TrimPrefix(tag, "<"), ">")
	if _, at, rest, ok := readClock(inner); ok && rest == "" {
		r.moments = append(r.moments, moment{r.said, at})
	} else if name, ok := voiceName(inner); ok && r.markup == allTags {
		r.voices = append(r.voices, voice{r.at, name})
	} else if at, ok := segmentTime(inner); ok && r.markup == xmlTags {
		r.moments = append(r.moments, moment{r.said, at})
	}
	r.at += utf8.RuneCountInString(tag)
	r.tagged = true
}

// trim takes white space off both ends.
func (r *captionReader) trim() {
	for len(r.words) > 0 {
		words := strings.TrimLeft(r.words[0], space)
		n := utf8.RuneCountInString(r.words[0]) - utf8.RuneCountInString(words)
		for i := range r.moments {
			r.moments[i].said = max(0, r.moments[i].said-n)
		}
		if words != "" {
			p := &r.pieces[0]
			p.Joins = false
			if p.Says == "" {
				p.Start += n
			} else {
				p.Says = words
			}
			r.words[0] = words
			break
		}
		r.words, r.pieces = r.words[1:], r.pieces[1:]
	}
	for last := len(r.words) - 1; last >= 0; last-- {
		words := strings.TrimRight(r.words[last], space)
		if words != "" {
			p := &r.pieces[last]
			if p.Says == "" {
				p.End -= utf8.RuneCountInString(r.words[last]) - utf8.RuneCountInString(words)
			} else {
				p.Says = words
			}
			r.words[last] = words
			return
		}
		r.words, r.pieces = r.words[:last], r.pieces[:last]
	}
}
