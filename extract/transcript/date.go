package transcript

import (
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// dayLayouts are the ways in which feeds, downloaders and people write a day,
// without its time.
var dayLayouts = []string{
	"2006-1-2", "2006/1/2", "2006.1.2", "20060102", "2006年1月2日", "2006年1月2号",
	"Jan 2, 2006", "Jan 2 2006", "January 2, 2006", "January 2 2006",
	"2 Jan 2006", "2 January 2006", "2-Jan-2006",
	"Mon, 2 Jan 2006", "Monday, 2 January 2006", "Mon, Jan 2, 2006", "Monday, January 2, 2006",
}

func setPublished(m *Metadata, file *strict.File, n *yaml.Node) {
	s := words(file, n)
	if s == "" {
		return
	}
	day, ok := readDay(s)
	if !ok {
		file.Add(n, "%q is no date that can be read one way only; write it as 2024-03-28", s)
		return
	}
	if m.Published == "" {
		m.Published = day
	}
}

// bothWays are the layouts that leave open which number is the day: 03/04/2024
// is refused, since reading it one way is a guess; 28/03/2024 is not.
var bothWays = []string{"1/2/2006", "2/1/2006"}

// readDay reads a date as metadata write it, with or without a time, and
// returns it as YYYY-MM-DD. The day is the one written, in whatever zone; only
// seconds since 1970 are counted in UTC.
func readDay(s string) (string, bool) {
	s = strings.Trim(s, space)
	if seconds, err := strconv.ParseInt(s, 10, 64); err == nil && (len(s) == 10 || len(s) == 13) {
		if len(s) == 13 {
			seconds /= 1000
		}
		return time.Unix(seconds, 0).UTC().Format(time.DateOnly), true
	}
	for _, layout := range dayLayouts {
		if t, ok := parseDay(layout, s); ok {
			return t.Format(time.DateOnly), true
		}
	}
	a, okA := parseDay(bothWays[0], s)
	b, okB := parseDay(bothWays[1], s)
	switch {
	case okA && (!okB || a.Equal(b)):
		return a.Format(time.DateOnly), true
	case okB && !okA:
		return b.Format(time.DateOnly), true
	}
	return "", false
}

// parseDay parses the words of s that a layout has room for; what follows may
// only be a time of day.
func parseDay(layout, s string) (time.Time, bool) {
	end := len(s)
	if n := strings.Count(layout, " "); n > 0 {
		if parts := strings.SplitAfterN(s, " ", n+2); len(parts) == n+2 {
			end -= len(parts[n+1])
		}
	} else if i := strings.IndexAny(s, "T "); i >= 0 {
		end = i
	}
	t, err := time.Parse(layout, strings.Trim(s[:end], " ,"))
	return t, err == nil && t.Year() >= 1900 && isClock(s[end:])
}

// isClock reports whether s is nothing, or a time of day after a T or a space,
// with or without a zone. Which time it is does not matter.
func isClock(s string) bool {
	s = strings.TrimLeft(s, "T ")
	return strings.Trim(s, "0123456789:.,+- ()ACDEGMPSTUZapm") == "" && (s == "" || '0' <= s[0] && s[0] <= '9')
}
