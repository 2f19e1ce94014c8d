package speaker

import (
	"hearsay/extract/text"
)

// A transcript whose every word carries the same label, though the words sound
// like a conversation, was not told apart by whoever labelled it.
const (
	loneLabel   = 600 // runes that may well be one speaker's
	loneChanges = 4   // times the speaker seems to change
)

// A party is everybody's words under one label.
type party struct {
	label  string
	first  int     // clause where it begins
	size   float64 // runes
	turns  int
	says   float64 // log odds that a host says its words, summed
	person string
	side   string
}

// labelled reports whether the transcript says who speaks.
func labelled(w *words) bool {
	for _, m := range w.marks {
		if m.Speaker != "" {
			return true
		}
	}
	return false
}

// byLabel tells the voices by the transcript's labels, or returns nil where
// they are not to be trusted.
func (c *Cues) byLabel(in Input, w *words, hits []hit, list []clause) []voice {
	parties, of := gather(w, list)
	if len(parties) == 1 && parties[0].size > loneLabel && changes(w, list) {
		return nil
	}
	c.name(in, w, hits, parties, of, list)
	sure := c.cast(in, parties)
	said := make([]voice, len(list))
	for i := range list {
		p := parties[of[i]]
		said[i] = voice{p.side, p.person, sure}
	}
	return said
}

// gather adds up what is said under each label, in order of first appearance,
// and returns for each clause the index of its party. Words before the first
// label belong to it.
func gather(w *words, list []clause) (parties []party, of []int) {
	index := map[string]int{}
	of = make([]int, len(list))
	last, first := none, w.firstSpeaker()
	for i, q := range list {
		name := first
		if q.label != none {
			name = w.marks[q.label].Speaker
		}
		k, known := index[name]
		if !known {
			k = len(parties)
			index[name] = k
			parties = append(parties, party{label: name, first: i})
		}
		p := &parties[k]
		of[i] = k
		if q.kind == Talk {
			p.size += float64(end(list, i, w) - q.start)
			p.says += q.says
		}
		if k != last {
			p.turns++
			last = k
		}
	}
	return parties, of
}

func (w *words) firstSpeaker() string {
	for _, m := range w.marks {
		if m.Speaker != "" {
			return m.Speaker
		}
	}
	return ""
}

// changes reports whether the words alone sound like a conversation.
func changes(w *words, list []clause) bool {
	trial := append([]clause(nil), list...)
	weigh(trial, w)
	sides := newLattice(trial).decode()
	n := 0
	for i := 1; i < len(sides); i++ {
		if sides[i] != sides[i-1] {
			n++
		}
	}
	return n >= loneChanges
}

// called is the side that a label's own words give it, or "".
func (c *Cues) called(label string) string {
	w := hear(Input{Text: text.New(label), Body: text.Span{End: len([]rune(label))}})
	for _, h := range c.find(w.runes) {
		if q := &c.cues[h.cue]; q.effect == calls {
			if q.side == host {
				return Host
			}
			return Guest
		}
	}
	return ""
}
