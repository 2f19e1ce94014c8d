package score

import (
	"fmt"
	"io"
	"strings"
)

// Report is how an extraction compares with the gold.
type Report struct {
	Named  PRF       `json:"named"`  // mentions of things that have names
	Clean  Recall    `json:"clean"`  // of the named ones that are written as they are
	Noisy  Recall    `json:"noisy"`  // of the named ones that were misheard
	Types  Precision `json:"types"`  // of right named mentions: whether the type fits
	Terms  PRF       `json:"terms"`  // mentions of methods and topics
	All    PRF       `json:"all"`    // named and terms together
	Sounds Sounds    `json:"sounds"` // names that were recognised by sound
	Claims PRF       `json:"claims"`
	With   Recall    `json:"with"` // of the qualifiers of the claims that were found
	Turns  Turns     `json:"turns"`
	Ask    Asked     `json:"ask"`
	Errors Errors    `json:"errors"`

	Distracted *Distracted `json:"distracted,omitempty"` // where it was measured
}

// Turns compares who speaks. It means nothing where Of is 0.
type Turns struct {
	Share      float64 `json:"share"` // of code points that are given to the right side
	Of         int     `json:"of"`    // code points that the gold gives to a side
	PerSide    []Side  `json:"per_side,omitempty"`
	Boundaries PRF     `json:"boundaries"` // places where a turn begins, six code points either way
}

// Side is the share of one side's code points that are given to it.
type Side struct {
	Speaker string  `json:"speaker"`
	Share   float64 `json:"share"`
}

// Asked is the mean F1 of the answers to the gold's questions.
type Asked struct {
	F1        float64       `json:"f1"`
	Questions int           `json:"questions"`
	Errors    []AnswerError `json:"errors,omitempty"`
}

// String is what WriteText writes.
func (r Report) String() string {
	var b strings.Builder
	r.WriteText(&b) // a Builder never errs
	return b.String()
}

// WriteText writes one line a figure. What the gold has nothing of is left out.
func (r Report) WriteText(w io.Writer) error {
	lines := []string{
		line("named", r.Named.text()),
		line("  clean", r.Clean.text()),
		line("  noisy", r.Noisy.text()),
		line("  types", r.Types.text()),
		line("terms", r.Terms.text()),
		line("all", r.All.text()),
		line("by sound", r.Sounds.text()),
		line("  distracted", r.Distracted.text()),
		line("claims", r.Claims.text()),
		line("  with", r.With.text()),
		line("turns", r.Turns.text()),
		line("  boundaries", r.Turns.boundaries()),
		line("ask", r.Ask.text()),
	}
	_, err := io.WriteString(w, strings.Join(lines, ""))
	return err
}

func line(measure, figures string) string {
	if figures == "" {
		return ""
	}
	return fmt.Sprintf("%-13s%s\n", measure, figures)
}

func (f PRF) text() string {
	return fmt.Sprintf("precision %.3f  recall %.3f  F1 %.3f  found %d  gold %d", f.Precision, f.Recall, f.F1, f.Found, f.Gold)
}

func (f Recall) text() string {
	if f.Gold == 0 {
		return ""
	}
	return fmt.Sprintf("recall %.3f  gold %d", f.Recall, f.Gold)
}

func (f Precision) text() string {
	if f.Found == 0 {
		return ""
	}
	return fmt.Sprintf("precision %.3f  found %d", f.Precision, f.Found)
}

func (s Sounds) text() string {
	if s.Found == 0 {
		return ""
	}
	return fmt.Sprintf("precision %.3f  found %d  wrong %.3f for 10,000 characters", s.Precision, s.Found, s.Wrong)
}

func (d *Distracted) text() string {
	if d == nil || d.Found == 0 {
		return ""
	}
	return fmt.Sprintf("%s, among %d invented names", d.Sounds.text(), d.Names)
}

func (t Turns) text() string {
	if t.Of == 0 {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "share %.3f", t.Share)
	for _, s := range t.PerSide {
		fmt.Fprintf(&b, "  %s %.3f", s.Speaker, s.Share)
	}
	return b.String()
}

func (t Turns) boundaries() string {
	if t.Boundaries.Gold == 0 {
		return ""
	}
	return t.Boundaries.text()
}

func (a Asked) text() string {
	if a.Questions == 0 {
		return ""
	}
	return fmt.Sprintf("F1 %.3f  questions %d", a.F1, a.Questions)
}
