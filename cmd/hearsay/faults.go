package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"hearsay/extract/strict"
	"hearsay/seeds"

	"github.com/mattn/go-runewidth"
)

// faultRow is a mistake as editors read it. Lines and columns count from 1, in
// characters; end is the column behind the mistake.
type faultRow struct {
	File     string   `json:"file"`
	Line     int      `json:"line"`
	Column   int      `json:"column"`
	End      int      `json:"end,omitempty"`
	Code     string   `json:"code"`
	Severity string   `json:"severity"`
	Message  string   `json:"message"`
	Fix      *editRow `json:"fix,omitempty"`
}

// editRow is what mends a mistake: a text in the place of a stretch.
type editRow struct {
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Text      string `json:"text"`
}

func severity(c strict.Code) string {
	if c.Warning() {
		return "warning"
	}
	return "error"
}

// emitFaults writes faults in the format that was asked for; for people with the
// line that each stands in.
func emitFaults(a *app, s *seeds.Seeds, faults []strict.Fault) error {
	if a.format == "table" {
		return writeFaults(a.out, sourceLines(s), faults)
	}
	t := table{columns: []string{"FILE", "LINE", "COLUMN", "CODE", "SEVERITY", "MESSAGE"}, cut: 5}
	var rows []faultRow
	for _, f := range faults {
		row := faultRow{f.File, f.Line, f.Column, f.End, string(f.Code), severity(f.Code), f.Message, nil}
		if e := f.Fix; e != nil {
			row.Fix = &editRow{e.Line, e.Column, e.EndLine, e.EndColumn, e.Text}
		}
		rows = append(rows, row)
		t.add(f.File, strconv.Itoa(f.Line), strconv.Itoa(f.Column), string(f.Code), row.Severity, f.Message)
	}
	return emit(a, t, rows)
}

// sourceLines returns a function that gives a line of a file of the seeds or the
// queries, from 1.
func sourceLines(s *seeds.Seeds) func(file string, line int) string {
	lines := map[string][]string{}
	for _, f := range s.All() {
		lines[f.Name] = strings.Split(string(f.Data), "\n")
	}
	for _, f := range queryFiles(s) {
		lines[f.Name] = strings.Split(string(f.Data), "\n")
	}
	return func(file string, line int) string {
		if line < 1 || line > len(lines[file]) {
			return ""
		}
		return strings.TrimSuffix(lines[file][line-1], "\r")
	}
}

// writeFaults writes each fault with the line it stands in and a mark under the
// place.
func writeFaults(w io.Writer, line func(string, int) string, faults []strict.Fault) error {
	var b strings.Builder
	for i, f := range faults {
		if i > 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%s:%d:%d: %s %s\n", f.File, f.Line, f.Column, f.Code, f.Message)
		if source := line(f.File, f.Line); source != "" {
			writeQuote(&b, source, f)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// quoteWidth is how wide a quoted line may be: of a longer one the part around
// the mistake is shown.
const quoteWidth = 100

// writeQuote writes a line, and carets under the mistake, by the width that
// characters have on a terminal.
func writeQuote(b *strings.Builder, source string, f strict.Fault) {
	runes := []rune(strings.ReplaceAll(source, "\t", " "))
	from := min(max(f.Column-1, 0), len(runes))
	to := min(max(f.End-1, from+1), max(len(runes), from+1))
	first := 0
	for first < from && runewidth.StringWidth(string(runes[first:from])) > quoteWidth*2/3 {
		first++
	}
	last := len(runes)
	for last > min(to, len(runes)) && runewidth.StringWidth(string(runes[first:last])) > quoteWidth {
		last--
	}
	before, behind := "", ""
	if first > 0 {
		before = "…"
	}
	if last < len(runes) {
		behind = "…"
	}
	fmt.Fprintf(b, "  %5d | %s%s%s\n", f.Line, before, string(runes[first:last]), behind)
	indent := runewidth.StringWidth(before + string(runes[first:from]))
	marked := max(1, runewidth.StringWidth(string(runes[from:min(to, last)])))
	fmt.Fprintf(b, "        | %s%s\n", strings.Repeat(" ", indent), strings.Repeat("^", marked))
}
