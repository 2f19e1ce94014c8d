package claim

import "unicode/utf8"

// Spoken is how and when words come to the ear, where the place of their text
// does not tell it.
type Spoken struct {
	Parts []Part `json:"parts,omitempty"` // the stretches of words broken over several cues; the first is the place's own
	Said  string `json:"said,omitempty"`  // the words as they are said, where the text has only a part of them, or escapes
	Start string `json:"start,omitempty"` // media time, where the transcript tells any
	End   string `json:"end,omitempty"`   // of the last cue or word, where that is told
}

// Part is a stretch of the source.
type Part struct {
	At   int    `json:"at"`
	Text string `json:"text"`
}

// Reach is the code point behind the last of the words whose text is at a place.
func (s Spoken) Reach(at int, text string) int {
	if n := len(s.Parts); n > 0 {
		at, text = s.Parts[n-1].At, s.Parts[n-1].Text
	}
	return at + utf8.RuneCountInString(text)
}

// Whole is what is said where the text is at least the beginning of it.
func (s Spoken) Whole(text string) string {
	if s.Said != "" {
		return s.Said
	}
	return text
}

// Last is the code point behind the mention.
func (m *Mention) Last() int { return m.Reach(m.At, m.Text) }

// Words is the name as it is said.
func (m *Mention) Words() string { return m.Whole(m.Text) }

// Last is the code point behind the evidence.
func (e *Evidence) Last() int { return e.Reach(e.At, e.Text) }

// Words is what is said.
func (e *Evidence) Words() string { return e.Whole(e.Text) }
