package transcript

import (
	"sort"
	"strings"
	"time"
	"unicode/utf8"
)

// places is what finds a position's line and time again without reading the
// source once more for each.
type places struct {
	lines []int   // where each line begins
	timed []Label // the labels that tell a time
}

func newPlaces(e *Episode) *places {
	p := &places{lines: make([]int, 1, strings.Count(e.Source, "\n")+1)}
	at := 0
	for line := range strings.Lines(e.Source) {
		at += utf8.RuneCountInString(line)
		if strings.HasSuffix(line, "\n") {
			p.lines = append(p.lines, at)
		}
	}
	for _, l := range e.Labels {
		if l.Time != "" {
			p.timed = append(p.timed, l)
		}
	}
	return p
}

// Line returns the line and column in the file of a position in the source, both
// from 1; columns count code points, and only \n ends a line. A position outside
// the source is taken for its nearest end.
func (e *Episode) Line(at int) (line, column int) {
	at = max(at, 0)
	if e.file != nil {
		return e.file.place(at)
	}
	lines := e.index().lines
	line = sort.Search(len(lines), func(i int) bool { return lines[i] > at })
	return line, at - lines[line-1] + 1
}

// Time returns the time of the last label at or before a position, as written,
// or nothing where no label before it tells one.
func (e *Episode) Time(at int) string {
	timed := e.index().timed
	i := sort.Search(len(timed), func(i int) bool { return timed[i].At > at })
	if i == 0 {
		return ""
	}
	return timed[i-1].Time
}

// Times returns when the words at a position are said, and when the cue or word
// that they belong to ends, as HH:MM:SS.mmm. Marks in a text tell whole
// seconds and no end; both are empty where no time is told before.
func (e *Episode) Times(at int) (start, end string) {
	if len(e.Stamps) == 0 {
		if written := e.Time(at); written != "" {
			start = wholeSeconds(time.Duration(seconds(written)) * time.Second)
		}
		return start, ""
	}
	i := sort.Search(len(e.Stamps), func(i int) bool { return e.Stamps[i].At > at })
	if i == 0 {
		return "", ""
	}
	s := e.Stamps[i-1]
	if s.End > s.Start {
		end = clock(s.End)
	}
	return clock(s.Start), end
}

// index is the table that Read made; an episode put together by hand has none.
func (e *Episode) index() *places {
	if e.places != nil {
		return e.places
	}
	return newPlaces(e)
}
