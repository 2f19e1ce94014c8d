package text

import "unicode"

// Piece is a stretch of a source that somebody says. Captions have numbers,
// times and tags between their words; what is said there is a list of pieces.
type Piece struct {
	Span         // code points of the source, at least one
	Says  string // what it says where it is an escape (&amp;); empty: its own words
	Joins bool   // only a tag stands before it, so that no space is heard between
}

// Of folds what is said in a decoded source: the pieces, which must be in order
// and not overlap. Between two pieces that do not touch there is one space, and
// none where either side is written without spaces (Chinese, Japanese), has a
// space of its own, or Joins. Without pieces the whole source is said.
func Of(source string, speech []Piece) *Text {
	if speech == nil {
		return New(source)
	}
	t := &Text{source: []rune(source)}
	length := 0
	for _, p := range speech {
		length += p.Len() + 1
	}
	t.Runes, t.at = make([]rune, 0, length), make([]int32, 0, length)
	j := joiner{Text: t}
	for _, p := range speech {
		j.add(p)
	}
	return t
}

// joiner puts pieces together.
type joiner struct {
	*Text
	end    int  // of the last piece
	gap    int  // where what is left out behind the last rune begins
	broken bool // a gap lies behind the last rune …
	spaced bool // … in which a space may be heard
	last   rune // as written
}

func (j *joiner) add(p Piece) {
	if p.Start != j.end {
		j.broken = true
		j.spaced = j.spaced || !p.Joins
	}
	if p.Says == "" {
		for i, r := range j.source[p.Start:p.End] {
			j.say(r, p.Start+i)
		}
	} else {
		j.escape(p)
	}
	j.end = p.End
}

// escape says other runes than those that are written.
func (j *joiner) escape(p Piece) {
	var says []rune
	for _, r := range p.Says {
		if j.say(r, p.Start) {
			says = append(says, r)
		}
	}
	if len(says) > 0 {
		j.escapes = append(j.escapes, escape{len(j.Runes) - len(says), p.End, says})
		j.gap = p.End
	}
}

// say adds a rune that is written at a place, and before it what is heard in
// the gap behind the one before. It reports whether the rune is heard at all.
func (j *joiner) say(r rune, at int) bool {
	if invisible(r) {
		return false
	}
	if j.broken && len(j.Runes) > 0 {
		c := cut{at: len(j.Runes)}
		if j.spaced && Spaced(j.last, r) {
			c.space = true
			c.at++
			j.Runes = append(j.Runes, ' ')
			j.at = append(j.at, int32(j.gap))
		}
		j.cuts = append(j.cuts, c)
	}
	j.Runes = append(j.Runes, Fold(r))
	j.at = append(j.at, int32(at))
	j.broken, j.spaced, j.last, j.gap = false, false, r, at+1
	return true
}

// Spaced reports whether a space is heard between words that end in one rune and
// words that begin with another, though none is written. Behind a hyphen the word
// goes on.
func Spaced(end, begin rune) bool { return end != '-' && !spaceless(end) && !spaceless(begin) }

// spaceless reports whether no space is needed beside r: it is one, or belongs
// to a script that is written without.
func spaceless(r rune) bool {
	switch {
	case r < 0x2E80:
		return unicode.IsSpace(r)
	case Han(r), 0x2E80 <= r && r <= 0x30FF, 0xFF00 <= r && r <= 0xFF9F:
		return true
	}
	return false
}
