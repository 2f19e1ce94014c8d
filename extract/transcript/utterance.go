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
	at    int  // code points of words
	last  rune // of words
	file  *origin
}

// join makes the words of utterances the episode's source, with a space between
// two that need one. The file stays at hand for Line.
func (e *Episode) join(j *jsonFile, list []utterance) error {
	if err := j.Err(); err != nil {
		return err
	}
	all := joining{Episode: e, last: ' ', file: newOrigin(e.Source)}
	for i := range list {
		all.add(&list[i])
	}
	if blank(all.words.String()) {
		return e.silent()
	}
	e.Source, e.file = all.words.String(), all.file
	e.Speech = linesOf(e.Source)
	e.Body = e.Speech[0].Start
	e.Talk = e.Body
	return nil
}

// add adds an utterance, its label and its times.
func (j *joining) add(u *utterance) {
	first := true
	for _, v := range u.says {
		if blank(v.text) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(v.text); text.Spaced(j.last, r) {
			j.write(" ")
		}
		j.file.add(j.at, v.at+1)
		words := strings.TrimLeft(v.text, space)
		j.write(v.text[:len(v.text)-len(words)])
		if first {
			j.begin(u)
			first = false
		}
		j.addWords(u, words)
		j.write(words)
	}
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
