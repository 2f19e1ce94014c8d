package main

import (
	"fmt"
	"io"
	"strings"

	"hearsay/extract"
	"hearsay/extract/rule"

	"github.com/mattn/go-runewidth"
)

// attempt is how far a phrasing of a rule came, for people and programs.
type attempt struct {
	Rule    string   `json:"rule"`
	Say     string   `json:"say"`
	Place   string   `json:"place"` // of the phrasing: file:line:column
	Outcome string   `json:"outcome"`
	Met     int      `json:"met"`
	Needed  int      `json:"needed"`
	Score   float64  `json:"score"`
	Words   string   `json:"words"`
	Where   string   `json:"where,omitempty"` // the words stand there in a transcript
	Pieces  []piece  `json:"pieces"`
	Claims  []string `json:"claims,omitempty"`
	Reason  string   `json:"reason,omitempty"`
	Advice  string   `json:"advice,omitempty"`
}

// piece is one piece of a phrasing. Offsets count code points of the sentence or
// the transcript.
type piece struct {
	Piece  string `json:"piece"`
	Place  string `json:"place"` // in the rule file
	Status string `json:"status"`
	At     int    `json:"at"`
	Text   string `json:"text"`
	Reason string `json:"reason,omitempty"`
	Advice string `json:"advice,omitempty"`
}

func (a *app) attempt(x *extract.Extractor, s *scene, t rule.Attempt) attempt {
	r := &x.Rules.Rules[t.Rule]
	say := r.Say[t.Pattern]
	out := attempt{
		Rule: r.ID, Say: say.Text, Place: placeOf(say.Place), Outcome: t.Outcome.String(), Met: t.Met, Needed: t.Needed, Score: float64(int(t.Score*100+0.5)) / 100,
		Words: s.input.Text.Quote(t.Span), Reason: t.Reason, Advice: t.Advice,
	}
	if t.Met > 0 {
		out.Where = s.place(t.Span)
	}
	for _, c := range t.Claims {
		out.Claims = append(out.Claims, c.String())
	}
	source := []rune(say.Text)
	for _, p := range t.Pieces {
		place := say.Place
		place.Column += p.From
		one := piece{
			Piece: string(source[p.From:min(p.To, len(source))]), Place: placeOf(place), Status: p.Status.String(),
			At: s.input.Text.Source(p.Span).Start, Text: s.input.Text.Quote(p.Span), Reason: p.Reason, Advice: p.Advice,
		}
		if better := likely(x, s, r, t.Pattern, p); better != "" {
			one.Advice = better
		}
		out.Pieces = append(out.Pieces, one)
	}
	return out
}

// write writes an attempt for people to read: whole, or only what is missing.
func (t *attempt) write(w io.Writer, whole bool) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s, %d of %d  %s\n", t.Rule, t.Outcome, t.Met, t.Needed, t.Place)
	fmt.Fprintf(&b, "  %s\n", t.Say)
	if t.Where != "" {
		fmt.Fprintf(&b, "  «%s» %s\n", oneLine(t.Words), t.Where)
	}
	width := 0
	for _, p := range t.Pieces {
		if whole || p.Status == rule.Missing.String() {
			width = max(width, min(runewidth.StringWidth(p.Piece), 24))
		}
	}
	for _, p := range t.Pieces {
		if whole || p.Status == rule.Missing.String() {
			p.write(&b, width)
		}
	}
	for _, c := range t.Claims {
		fmt.Fprintf(&b, "  → %s\n", c)
	}
	if t.Reason != "" {
		fmt.Fprintf(&b, "  %s\n", t.Reason)
	}
	if t.Advice != "" {
		fmt.Fprintf(&b, "  ⇒ %s\n", t.Advice)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (p *piece) write(b *strings.Builder, width int) {
	name := runewidth.Truncate(p.Piece, 24, "…")
	name += strings.Repeat(" ", max(0, width-runewidth.StringWidth(name)))
	switch p.Status {
	case rule.Met.String():
		fmt.Fprintf(b, "  ✓ %s  %d «%s»\n", name, p.At, oneLine(p.Text))
	case rule.Missing.String():
		fmt.Fprintf(b, "  ✗ %s  %d %s\n", name, p.At, p.Reason)
		if p.Advice != "" {
			fmt.Fprintf(b, "    %s  ⇒ %s\n", strings.Repeat(" ", width), p.Advice)
		}
	default:
		fmt.Fprintf(b, "  · %s  %s\n", name, p.Status)
	}
}

func joined(list []string) string { return strings.Join(list, ", ") }
