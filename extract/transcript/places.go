package transcript

import (
	"sort"
	"strings"
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

// Line returns the line and column of a position in the source, both from 1;
// columns count code points, and only \n ends a line. A position outside the
// source is taken for its nearest end.
func (e *Episode) Line(at int) (line, column int) {
	at = max(at, 0)
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

// index is the table that Read made; an episode put together by hand has none.
func (e *Episode) index() *places {
	if e.places != nil {
		return e.places
	}
	return newPlaces(e)
}
