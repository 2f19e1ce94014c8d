package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A Chinese character is two columns wide, so columns are padded by width and
// not by length.
func TestTableAlignsByWidth(t *testing.T) {
	tab := table{columns: []string{"NAME", "SAID BY", "PLACE"}}
	tab.add("GaLore", "guest 田渊栋", "a.md:1:2")
	tab.add("破晓之钟", "host", "a.md:1:30")
	tab.add("two\nlines", "", "b.md:3:4")
	var out strings.Builder
	if err := tab.write(&out); err != nil {
		t.Fatal(err)
	}
	want := `NAME       SAID BY       PLACE
GaLore     guest 田渊栋  a.md:1:2
破晓之钟   host          a.md:1:30
two lines                b.md:3:4
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestTableLeavesOutEmptyColumns(t *testing.T) {
	tab := table{columns: []string{"NAME", "TIME", "WORDS"}, cut: 2}
	tab.add("a", "", "x")
	tab.add("b", "", "")
	got := tab.compact()
	if diff := cmp.Diff([]string{"NAME", "WORDS"}, got.columns); diff != "" {
		t.Error(diff)
	}
	if got.cut != 1 {
		t.Errorf("the column to cut is now %d, want 1", got.cut)
	}
}

// The column that may be cut is narrowed to what the others leave, but stays
// readable.
func TestTableFits(t *testing.T) {
	tab := table{columns: []string{"A", "WORDS"}, cut: 1}
	long := strings.Repeat("词", 40)
	tab.add("x", long)
	for _, tt := range []struct{ width, want int }{{0, 80}, {200, 80}, {43, 40}, {10, 16}} {
		widths := []int{1, 80}
		tab.fit(tt.width, widths)
		if widths[1] != tt.want {
			t.Errorf("on %d columns the words get %d, want %d", tt.width, widths[1], tt.want)
		}
	}
	if got, want := tab.line([]string{"x", long}, []int{1, 9}), "x  词词词词…\n"; got != want {
		t.Errorf("cut to 9 columns: %q, want %q", got, want)
	}
}
