package link

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/parallel"
	"hearsay/extract/sound"
)

// A window has at most so many words: characters, or parts of Latin words. What
// weighs more than heaviest is longer than names are.
const (
	widest   = 8
	heaviest = 2400
)

// longHomophone is how many characters sound like a name by no chance, even
// where they are everyday words.
const longHomophone = 4

// A scanner goes over the windows of a text: stretches of words that begin and
// end where words do, with nothing in them that is linked.
type scanner struct {
	*search
	phones     []sound.Phone // of the window
	matches    []sound.Match
	soundings  []sounding
	homophones []sounding
}

// partWords is how many words are worth a scanner of their own.
const partWords = 512

// scan goes over the whole text, its parts at once.
func (s *search) scan() {
	s.glances = s.glanceAt(s.glances[:0])
	parts := parallel.Parts(len(s.glances), partWords)
	for len(s.scanners) < parts {
		s.scanners = append(s.scanners, scanner{search: s})
	}
	parallel.Do(len(s.glances), parts, func(part, from, to int) { s.scanners[part].scan(from, to) })
	for _, c := range s.scanners[:parts] {
		for _, n := range c.soundings {
			s.soundings = addSounding(s.soundings, n)
		}
		s.homophones = append(s.homophones, c.homophones...)
	}
}

// scan goes over the windows that begin with the words [from, to).
func (c *scanner) scan(from, to int) {
	c.soundings, c.homophones = c.soundings[:0], c.homophones[:0]
	for at := from; at < to; at++ {
		if g := c.glances[at]; g.has(begins) && !g.has(linked) {
			c.scanFrom(at)
		}
	}
}

// scanFrom goes over the windows that begin with a word, in each way that Latin
// words in them may be said.
func (c *scanner) scanFrom(from int) {
	for way := range c.voices {
		v := &c.voices[way]
		w := extent{from: from, way: way}
		for to := from; to < min(len(c.words), from+widest); to++ {
			g := c.glances[to]
			if to > from && !g.has(joint) || g.has(linked) {
				break
			}
			c.phones = v.phones[v.starts[from]:v.starts[to+1]]
			w.to = to + 1
			w.glance |= g
			if len(c.phones) > 60 {
				break
			}
			if g.has(ends) && w.ways() > way {
				c.look(w)
			}
		}
		if w.ways() <= way+1 {
			return
		}
	}
}

// An extent is a window while it grows, with all that its words have.
type extent struct {
	from, to int
	way      int
	glance
}

// look finds the names that a window sounds like. Everyday words are only looked
// at where they look like a name, or end like one that the episode speaks of.
func (c *scanner) look(w extent) {
	switch {
	case w.has(latin) && !w.has(han):
		strange := c.unspelled(w)
		if c.amongEnglish(w.from, w.to) && !(c.stands(w.from) && c.stands(w.to-1)) && !strange {
			return
		}
		if c.strangers != nil && strange {
			c.find(w, c.strangers, 2)
		}
		c.find(w, c.field.latin, 2)
		c.find(w, c.episode.latin, 2)
	case w.has(han) && w.to > w.from+1 && w.way == 0:
		c.findExact(w)
		if w.has(whole) && !c.glances[w.to-1].has(tail) || !w.has(whole) && !w.has(odd) {
			return
		}
		c.find(w, c.field.han, 1)
		c.find(w, c.episode.han, 1)
	}
}

// unspelled reports whether an extent holds a word that English does not have, or
// one in camel case.
func (c *scanner) unspelled(w extent) bool {
	for i := w.from; i < w.to; i++ {
		word := &c.words[i]
		camel := i > w.from && word.Start == c.words[i-1].End
		if camel || c.odd[i] && word.End-word.Start > 2 && !lexicon.Spelled(string(c.runes[word.Start:word.End])) {
			return true
		}
	}
	return false
}

// stands reports whether a Latin word or a digit stands out among English words.
func (c *scanner) stands(i int) bool {
	return c.odd[i] || c.capital[i] || c.words[i].Script == sound.Digit
}

func (c *scanner) findExact(w extent) {
	c.matches = c.names.homophones.Find(c.matches[:0], c.phones)
	for _, m := range c.matches {
		if c.names.replaced(m.Name) {
			continue
		}
		if c.active.of(c.name(m.Name).entity).level > unknown {
			c.soundings = addSounding(c.soundings, sounding{w.from, w.to, m.Name, 0})
		} else if w.has(odd) || w.to-w.from >= longHomophone {
			c.homophones = append(c.homophones, sounding{w.from, w.to, m.Name, 0})
		}
	}
}

func (c *scanner) find(w extent, names *sound.Index, wrong int) {
	if names == nil {
		return
	}
	c.matches = names.Find(c.matches[:0], c.phones, wrong)
	for _, m := range c.matches {
		if c.names.replaced(m.Name) {
			continue
		}
		c.soundings = addSounding(c.soundings, sounding{w.from, w.to, m.Name, m.Distance})
	}
}

// addSounding adds a sounding, or makes nearer the one that is there for its window and
// name.
func addSounding(to []sounding, n sounding) []sounding {
	for i := len(to) - 1; i >= 0 && to[i].from == n.from; i-- {
		if o := &to[i]; o.to == n.to && o.name == n.name {
			o.distance = min(o.distance, n.distance)
			return to
		}
	}
	return append(to, n)
}

// amongEnglish reports whether an English word in small letters adjoins a
// window: everyday words among others are what they seem.
func (e *ear) amongEnglish(from, to int) bool {
	small := func(i, of int) bool {
		return i >= 0 && i < len(e.words) && e.joint[max(i, of)] && e.words[i].Script == sound.Latin && !e.capital[i]
	}
	return small(from-1, from) || small(to, to-1)
}
