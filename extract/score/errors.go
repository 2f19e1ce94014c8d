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

// WriteErrors writes one line a miss and one an error.
func (r Report) WriteErrors(w io.Writer) error {
	var b strings.Builder
	for _, m := range r.Errors.MissedMentions {
		heard := ""
		if m.Garbled {
			heard = " (misheard)"
		}
		fmt.Fprintf(&b, "missed %s at %d: %s is %s%s\n", m.Class, m.At, m.Text, m.Entity, heard)
	}
	for _, m := range r.Errors.WrongMentions {
		fmt.Fprintf(&b, "wrong %s at %d: %s is not %s\n", m.Class, m.At, m.Text, m.Entity)
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
