package transcript

import (
	"strings"
	"testing"
)

func TestLineAndTime(t *testing.T) {
	read, err := Read("a.txt", strings.NewReader("开头\n[00:01:00] 一二\n[00:02:00] 三\n"))
	if err != nil {
		t.Fatal(err)
	}
	made := &Episode{Source: read.Source, Labels: read.Labels}
	for _, c := range []struct {
		at, line, column int
		time             string
	}{
		{-1, 1, 1, ""},
		{0, 1, 1, ""},
		{2, 1, 3, ""},
		{3, 2, 1, "00:01:00"},
		{15, 2, 13, "00:01:00"},
		{17, 3, 1, "00:02:00"},
		{29, 3, 13, "00:02:00"},
	} {
		for _, e := range []*Episode{read, made} {
			if line, column := e.Line(c.at); line != c.line || column != c.column {
				t.Errorf("Line(%d) = %d:%d, want %d:%d", c.at, line, column, c.line, c.column)
			}
			if got := e.Time(c.at); got != c.time {
				t.Errorf("Time(%d) = %q, want %q", c.at, got, c.time)
			}
		}
	}
}
