package transcript

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// get returns the first member that has one of the keys and is not null.
func (v value) get(keys ...string) value {
	for _, key := range keys {
		for _, m := range v.members {
			if m.key == key && m.kind != 'n' {
				return m
			}
		}
	}
	return value{}
}

// words returns the text of a string; what is none is a fault.
func (j *jsonFile) words(v value) string {
	switch v.kind {
	case '"':
		return v.text
	case '?':
		j.add(v.at, "not UTF-8 in these words; write them as UTF-8 (a recogniser that cuts its words in the middle of characters should cut longer ones)")
	case 0:
	default:
		j.add(v.at, "this is no text, where words are wanted")
	}
	return ""
}

// duration reads a number of units, or a time as people write it.
func (j *jsonFile) duration(v value, unit time.Duration) (d time.Duration, ok bool) {
	switch n, err := strconv.ParseFloat(v.text, 64); {
	case v.kind == 0:
		return 0, false
	case (v.kind == '0' || v.kind == '"') && err == nil && 0 <= n && n*float64(unit) < float64(1000*time.Hour):
		return time.Duration(n * float64(unit)).Round(time.Millisecond), true
	case v.kind == '"':
		if _, d, rest, ok := readClock(v.text); ok && rest == "" {
			return d, true
		}
	}
	j.add(v.at, "%s is no time", fmt.Sprintf("%.40q", v.text))
	return 0, false
}

// isJSON reports whether a text begins like an object or a list of some.
func isJSON(s string) bool {
	s = strings.TrimLeft(s, space)
	if s == "" || s[0] != '{' && s[0] != '[' {
		return false
	}
	next := strings.TrimLeft(s[1:], space)
	return next != "" && (next[0] == '"' || s[0] == '[' && next[0] == '{')
}
