package speaker

import (
	"fmt"

	"hearsay/extract/text"
)

// A transcript of which nearly every word carries the same label, though the
// words under it sound like a conversation, was not told apart by whoever
// labelled it.
const (
	loneLabel   = 600  // runes that may well be one speaker's
	loneShare   = 0.95 // of the words under one label
	loneChanges = 4    // times the speaker seems to change under it
	loneRate    = 2    // how many times oftener than the labels say
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

	presents bool // a guest, early in the talk
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

// byLabel tells the voices by the transcript's labels, or says why they are not
// to be trusted.
func (c *Cues) byLabel(in Input, w *words, hits []hit, list []clause) (said []voice, doubt string) {
	parties, of := gather(w, list)
	if k := lone(parties, of, w, list); k != none {
		return nil, fmt.Sprintf("nearly all words are labelled %s, though several people seem to talk: the labels are not believed, and turns are told by the words", parties[k].label)
	}
	c.name(in, w, hits, parties, of, list)
	c.presents(in, w, hits, parties, of, list)
	sure := c.cast(in, parties)
	said = make([]voice, len(list))
	for i := range list {
		p := parties[of[i]]
		said[i] = voice{p.side, p.person, sure}
	}
	return said, ""
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

// lone is the party under whose label nearly all words stand though they sound
// like a conversation, or none. Labels that tell as many changes as the words
// under it are those of somebody who talks a lot.
func lone(parties []party, of []int, w *words, list []clause) int {
	var total float64
	most, others := 0, 0
	for k, p := range parties {
		total += p.size
		if p.size > parties[most].size {
			most = k
		}
	}
	for k, p := range parties {
		if k != most {
			others += p.turns
		}
	}
	if p := parties[most]; p.size <= loneLabel || p.size < loneShare*total {
		return none
	}
	if changes(most, of, w, list) < max(loneChanges, loneRate*2*others) {
		return none
	}
	return most
}

// changes is how often the words alone change sides under the label of a party.
func changes(party int, of []int, w *words, list []clause) int {
	trial := append([]clause(nil), list...)
	weigh(trial, w)
	sides := newLattice(trial).decode()
	n := 0
	for i := 1; i < len(sides); i++ {
		if sides[i] != sides[i-1] && of[i] == party && of[i-1] == party {
			n++
		}
	}
	return n
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
