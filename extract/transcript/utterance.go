package transcript

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"hearsay/extract/text"
)

// utterance is what one segment of a transcript in JSON says.
type utterance struct {
	says       []value // strings, in order
	speaker    string
	start, end time.Duration // both 0: not told
	words      []timedWord
}

// timedWord is a word of an utterance.
type timedWord struct {
	says       string
	start, end time.Duration
}

// joining puts utterances together into a source.
type joining struct {
	*Episode
	words strings.Builder
	at    int    // code points of words
	last  rune   // of words
	whole string // what is left of the words as the file joins them itself
	file  *origin
}

// join makes the words of utterances the episode's source: as the file itself
// joins them (whole), where that says the same, else with a space between two
// that need one. The file stays at hand for Line.
func (e *Episode) join(j *jsonFile, list []utterance, whole string) error {
	if err := j.Err(); err != nil {
		return err
	}
	all := joining{Episode: e, last: ' ', file: newOrigin(e.Source)}
	if saysAll(whole, list) {
		all.whole = whole
	}
	for i := range list {
		all.add(&list[i])
	}
	all.write(all.whole)
	if blank(all.words.String()) {
		return e.silent()
	}
	e.Source, e.file = all.words.String(), all.file
	e.Speech = linesOf(e.Source)
	e.Body = e.Speech[0].Start
	e.Talk = e.Body
	return nil
}

// saysAll reports whether a text is what utterances say, and has a space wherever
// one is heard between them.
func saysAll(whole string, list []utterance) bool {
	last := ' '
	for _, u := range list {
		for _, v := range u.says {
			words := strings.Trim(v.text, space)
			rest := strings.TrimLeft(whole, space)
			if words == "" {
				continue
			}
			first, _ := utf8.DecodeRuneInString(words)
			if !strings.HasPrefix(rest, words) || len(rest) == len(whole) && text.Spaced(last, first) {
				return false
			}
			whole = rest[len(words):]
			last, _ = utf8.DecodeLastRuneInString(words)
		}
	}
	return blank(whole)
}

// add adds an utterance, its label and its times.
func (j *joining) add(u *utterance) {
	first := true
	for _, v := range u.says {
		words := strings.TrimLeft(v.text, space)
		if words == "" {
			continue
		}
		lead := v.text[:len(v.text)-len(words)]
		place := v.at + 1
		for range lead {
			place += escapeLength(j.file.file[place:])
		}
		words = j.lead(lead, words)
		j.file.add(j.at, place)
		if first {
			j.begin(u)
			first = false
		}
		j.addWords(u, words)
		j.write(words)
	}
}

// lead writes what stands before words: what the file has there itself, or a
// space where none is written and one is heard. It returns what is left to write.
func (j *joining) lead(written, words string) string {
	if j.whole != "" {
		words = strings.TrimRight(words, space)
		rest := strings.TrimLeft(j.whole, space)
		j.write(j.whole[:len(j.whole)-len(rest)])
		j.whole = strings.TrimPrefix(rest, words)
		return words
	}
	if r, _ := utf8.DecodeRuneInString(written + words); text.Spaced(j.last, r) {
		j.write(" ")
	}
	j.write(written)
	return words
}

func (j *joining) write(s string) {
	if s != "" {
		j.words.WriteString(s)
		j.at += utf8.RuneCountInString(s)
		j.last, _ = utf8.DecodeLastRuneInString(s)
	}
}

// begin notes who says what comes next, and when.
func (j *joining) begin(u *utterance) {
	l := Label{At: j.at, End: j.at, Speaker: u.speaker}
	if u.start > 0 || u.end > 0 {
		l.Time = wholeSeconds(u.start)
		j.Stamps = append(j.Stamps, Stamp{j.at, u.start, u.end})
	}
	if l.Speaker != "" || l.Time != "" {
		j.Labels = append(j.Labels, l)
	}
}

// addWords notes the times of the words that are found in what is said next.
func (j *joining) addWords(u *utterance, said string) {
	at := 0
	for len(u.words) > 0 {
		w := u.words[0]
		i := strings.Index(said[at:], w.says)
		if i < 0 {
			return
		}
		at += i
		u.words = u.words[1:]
		s := Stamp{j.at + utf8.RuneCountInString(said[:at]), w.start, w.end}
		if n := len(j.Stamps); n > 0 && j.Stamps[n-1].At == s.At {
			j.Stamps[n-1] = s
		} else {
			j.Stamps = append(j.Stamps, s)
		}
		at += len(w.says)
	}
}

// linesOf lists the lines that say something: a line's end inside words is for
// the eye alone.
func linesOf(source string) []text.Piece {
	var pieces []text.Piece
	for _, l := range splitLines(source, 0) {
		if n := utf8.RuneCountInString(l.text); n > 0 {
			pieces = append(pieces, text.Piece{Span: text.Span{Start: l.at, End: l.at + n}})
		}
	}
	return pieces
}

// wholeSeconds writes a time as HH:MM:SS.
func wholeSeconds(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
}
