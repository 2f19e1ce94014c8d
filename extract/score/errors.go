package score

import (
	"fmt"
	"io"
	"strings"
)

// Errors lists what was missed and what is wrong, in the order of the gold and
// of the extraction.
type Errors struct {
	MissedMentions []MentionError `json:"missed_mentions,omitempty"`
	WrongMentions  []MentionError `json:"wrong_mentions,omitempty"`
	MissedClaims   []ClaimError   `json:"missed_claims,omitempty"`
	WrongClaims    []ClaimError   `json:"wrong_claims,omitempty"`
}

// MentionError is a gold mention that was not found, or a found one that is
// wrong.
type MentionError struct {
	Class   string `json:"class"` // Named or Terms
	At      int    `json:"at"`    // code points of the transcript
	Text    string `json:"text"`
	Entity  string `json:"entity"`            // the name of what it is, or was taken for
	Garbled bool   `json:"garbled,omitempty"` // missed ones: it was misheard
	Instead string `json:"instead,omitempty"` // what it was taken for where it was missed, or is where it is wrong; empty for nothing
	Via     string `json:"via,omitempty"`     // wrong ones: how it was recognised
}

// ClaimError is a gold claim that was not found, or a found one that is wrong.
// Its ends are names.
type ClaimError struct {
	Subject   string `json:"subject"`
	Predicate string `json:"predicate"`
	Object    string `json:"object"`
	Evidence  string `json:"evidence,omitempty"`
}

// AnswerError is a question whose answers are not all that is wanted and
// nothing else.
type AnswerError struct {
	Question string   `json:"question"`
	Got      []string `json:"got"`
	Want     []string `json:"want"`
	F1       float64  `json:"f1"`
	Failure  string   `json:"failure,omitempty"` // why there is no answer at all
}

func answerError(q Question, got []Answer, f1 float64, err error) AnswerError {
	e := AnswerError{Question: q.Ask, Want: q.Answer, F1: rounded(f1)}
	for _, a := range got {
		e.Got = append(e.Got, a.Name)
	}
	if err != nil {
		e.Failure = err.Error()
	}
	return e
}

// WriteErrors writes one line a miss and one an error. Where something stands
// and among which words is asked of place, given the words and their position in
// code points.
func (r Report) WriteErrors(w io.Writer, place func(at int, words string) (place, context string)) error {
	var b strings.Builder
	for _, m := range r.Errors.MissedMentions {
		at, context := place(m.At, m.Text)
		fmt.Fprintf(&b, "missed %s at %s: %s is %s\n", m.Class, at, context, m.missed())
	}
	for _, m := range r.Errors.WrongMentions {
		at, context := place(m.At, m.Text)
		fmt.Fprintf(&b, "wrong %s at %s: %s is %s\n", m.Class, at, context, m.wrong())
	}
	for _, c := range r.Errors.MissedClaims {
		fmt.Fprintf(&b, "missed claim: %s\n", c)
	}
	for _, c := range r.Errors.WrongClaims {
		fmt.Fprintf(&b, "wrong claim: %s\n", c)
	}
	for _, a := range r.Ask.Errors {
		fmt.Fprintf(&b, "ask: %s\n", a)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// missed says what was to be heard, and what was.
func (m MentionError) missed() string {
	s := m.Entity
	if m.Garbled {
		s += " (misheard)"
	}
	if m.Instead == "" {
		return s + ", and nothing was heard"
	}
	return s + ", and was taken for " + m.Instead
}

// wrong says what was heard, and what was to be.
func (m MentionError) wrong() string {
	s := "not " + m.Entity
	if m.Via != "" {
		s += " (by " + m.Via + ")"
	}
	if m.Instead == "" {
		return s + ", but nothing that was marked"
	}
	return s + ", but " + m.Instead
}

func (c ClaimError) String() string {
	s := c.Subject + " " + c.Predicate + " " + c.Object
	if c.Evidence != "" {
		s += " | " + c.Evidence
	}
	return s
}

func (a AnswerError) String() string {
	if a.Failure != "" {
		return fmt.Sprintf("%s F1 %.3f: %s", a.Question, a.F1, a.Failure)
	}
	return fmt.Sprintf("%s F1 %.3f: got [%s], want [%s]", a.Question, a.F1, strings.Join(a.Got, ", "), strings.Join(a.Want, ", "))
}
