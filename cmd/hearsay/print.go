package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
	"golang.org/x/term"
)

// table is what a command prints where no machine reads it.
type table struct {
	columns []string
	rows    [][]string
	cut     int // the column that may be shortened to fit the terminal
}

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// emit writes a list in the format that was asked for. The table and the list
// say the same, one for people and one for programs.
func emit[T any](a *app, t table, rows []T) error {
	if rows == nil {
		rows = []T{} // [] in JSON, not null
	}
	return emitWhole(a, t, rows, rows)
}

// emitWhole is emit for what is more than a list of its rows as JSON.
func emitWhole[W, T any](a *app, t table, whole W, rows []T) error {
	switch a.format {
	case "json":
		return writeJSON(a.out, whole, " ")
	case "jsonl":
		for _, r := range rows {
			if err := writeJSON(a.out, r, ""); err != nil {
				return err
			}
		}
		return nil
	case "csv", "tsv":
		w := csv.NewWriter(a.out)
		if a.format == "tsv" {
			w.Comma = '\t'
		}
		w.Write(t.columns)
		w.WriteAll(t.rows)
		return w.Error()
	}
	return t.write(a.out)
}

func writeJSON[T any](w io.Writer, value T, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(value)
}

// compact leaves out the columns that are empty in every row.
func (t *table) compact() table {
	var kept []int
	for i := range t.columns {
		for _, r := range t.rows {
			if r[i] != "" {
				kept = append(kept, i)
				break
			}
		}
	}
	pick := func(cells []string) []string {
		var out []string
		for _, i := range kept {
			out = append(out, cells[i])
		}
		return out
	}
	c := table{columns: pick(t.columns), cut: slices.Index(kept, t.cut)}
	for _, r := range t.rows {
		c.rows = append(c.rows, pick(r))
	}
	return c
}

// write aligns the columns by the width that characters have on a terminal,
// where a Chinese one is two wide.
func (t *table) write(w io.Writer) error {
	widths := t.widths(terminalWidth(w))
	if _, err := io.WriteString(w, t.line(t.columns, widths)); err != nil {
		return err
	}
	for _, r := range t.rows {
		if _, err := io.WriteString(w, t.line(r, widths)); err != nil {
			return err
		}
	}
	return nil
}

// widths are the columns' widths, fitted to a terminal's.
func (t *table) widths(terminal int) []int {
	widths := make([]int, len(t.columns))
	for i, c := range t.columns {
		widths[i] = runewidth.StringWidth(c)
	}
	for _, r := range t.rows {
		for i, c := range r {
			widths[i] = max(widths[i], runewidth.StringWidth(oneLine(c)))
		}
	}
	t.fit(terminal, widths)
	return widths
}

// fit narrows the column that may be cut to a terminal's width; there is none
// where it is not positive.
func (t *table) fit(width int, widths []int) {
	if width <= 0 {
		return
	}
	total := 2 * (len(widths) - 1)
	for _, n := range widths {
		total += n
	}
	if total > width && t.cut >= 0 {
		widths[t.cut] = max(16, widths[t.cut]-(total-width))
	}
}

func (t *table) line(cells []string, widths []int) string {
	var b strings.Builder
	for i, c := range cells {
		c = oneLine(c)
		if i == t.cut && runewidth.StringWidth(c) > widths[i] {
			c = runewidth.Truncate(c, widths[i], "…")
		}
		b.WriteString(c)
		if i < len(cells)-1 {
			b.WriteString(strings.Repeat(" ", widths[i]-runewidth.StringWidth(c)+2))
		}
	}
	return strings.TrimRight(b.String(), " ") + "\n"
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// terminalWidth is 0 where w is no terminal.
func terminalWidth(w io.Writer) int {
	if o, ok := w.(*output); ok {
		w = o.Writer
	}
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// say tells something beside the data, unless told to be quiet.
func (a *app) say(format string, args ...any) {
	if !a.quiet {
		tell(a.err, fmt.Sprintf(format, args...))
	}
}
