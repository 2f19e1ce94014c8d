package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"hearsay/extract/claim"
	"hearsay/extract/lexicon"
	"hearsay/extract/lexicon/exchange"
	"hearsay/extract/transcript"
)

var unsureColumns = []string{"HEARD AS", "TIMES", "PLACE", "TIME", "WORDS", "MAY BE", "ID", "SCORE", "WHY", "TO ACCEPT"}

// unsureReach is how many characters a doubtful name is shown with on either
// side.
const unsureReach = 14

// listUnsure writes the unsure names of an episode for people, or adds them to
// the rows of a table for programs.
func (a *app) listUnsure(rows *table, e *transcript.Episode, found *claim.Extraction) error {
	if a.format == "table" {
		fmt.Fprintf(a.out, "%s  %s\n%s\n", found.Episode.Source, found.Episode.Title, count(len(found.Unsure), "unsure name"))
	}
	runes := []rune(e.Source)
	for _, u := range found.Unsure {
		place := u.Places[0]
		end := place.At + len([]rune(u.Text))
		before, behind := lineAround(runes, place.At, end, unsureReach)
		where := fmt.Sprintf("%s:%d:%d", found.Episode.Source, place.Line, place.Column)
		accept := acceptance(u)
		if a.format == "table" {
			if err := writeUnsure(a.out, u, where, before, behind, accept); err != nil {
				return err
			}
			continue
		}
		first := u.Candidates[0]
		rows.add(u.Text, strconv.Itoa(len(u.Places)), where, place.Time, before+u.Text+behind, first.Name, first.Entity, fmt.Sprintf("%.2f", first.Score), first.Why, accept)
	}
	return nil
}

// lineAround returns what stands before and behind a place in its line.
func lineAround(runes []rune, at, end, reach int) (before, behind string) {
	from, to := at, end
	for from > 0 && at-from < reach && runes[from-1] != '\n' {
		from--
	}
	for to < len(runes) && to-end < reach && runes[to] != '\n' {
		to++
	}
	return string(runes[from:at]), string(runes[end:to])
}

func writeUnsure(w io.Writer, u claim.Unsure, where, before, behind, accept string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s  …%s «%s» %s…", where, oneLine(before), oneLine(u.Text), oneLine(behind))
	if more := len(u.Places) - 1; more > 0 {
		fmt.Fprintf(&b, "  and %s", count(more, "more place"))
	}
	fmt.Fprintln(&b)
	for i, c := range u.Candidates {
		what := "may be"
		if i > 0 {
			what = "or"
		}
		fmt.Fprintf(&b, "  %-7s %s (%s): %s\n", what, c.Name, c.Type, whyUnsure(c))
	}
	if accept != "" {
		fmt.Fprintf(&b, "  accept  %s\n", accept)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// whyUnsure says how near a candidate is, and why it is not linked.
func whyUnsure(c claim.Candidate) string {
	var parts []string
	switch {
	case c.Limit > 0:
		parts = append(parts, fmt.Sprintf("%.2f apart of at most %.2f", c.Distance, c.Limit))
	case c.Distance > 0:
		parts = append(parts, fmt.Sprintf("%.2f apart", c.Distance))
	}
	if c.Active != "" {
		parts = append(parts, c.Active)
	}
	return strings.Join(append(parts, c.Why), "; ")
}

// acceptance is the line of a lexicon file that makes a form stand for its
// likeliest name. A form that is too common to stand for it by itself needs words
// near it, which only a person knows.
func acceptance(u claim.Unsure) string {
	form := exchange.Text(oneLine(u.Text))
	if lexicon.Unfit(u.Text) != "" {
		form = "{name: " + form + ", needs: [words of which one stands near it]}"
	}
	return fmt.Sprintf("- {id: %s, heard_as: [%s]}", u.Candidates[0].Entity, form)
}
