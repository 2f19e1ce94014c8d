package link

import (
	"hearsay/extract/sound"
)

// A window has at most so many words: characters, or parts of Latin words. What
// weighs more than heaviest is longer than names are.
const (
	widest   = 8
	heaviest = 2400
)

// A scanner goes over the windows of a text: stretches of words that begin and
// end where words do, with nothing in them that is linked.
type scanner struct {
	*search
	phones  []sound.Phone
	matches []sound.Match
}

func (s *search) scan() {
	c := &scanner{s, make([]sound.Phone, 0, 256), make([]sound.Match, 0, 256)}
	for from := range s.words {
		if s.opens[s.words[from].Start] && !s.linked[from] {
			c.scanFrom(from)
		}
	}
}

// scanFrom goes over the windows that begin with a word, in each way that Latin
// words in them may be said.
func (c *scanner) scanFrom(from int) {
	for way := 0; way < 3; way++ {
		c.phones = c.phones[:0]
		w := extent{from: from, way: way}
		for to := from; to < min(len(c.words), from+widest); to++ {
			if to > from && !c.joint[to] || c.linked[to] {
				break
			}
			word := &c.words[to]
			c.phones = word.Said(c.phones, way)
			w.to = to + 1
			w.add(word, c.odd[to], word.Script == sound.Han && !c.single(to))
			if len(c.phones) > 60 {
				break
			}
			if c.opens[word.End] && w.ways > way {
				c.look(w)
			}
		}
		if w.ways <= way+1 {
			return
		}
	}
}

// An extent is a window while it grows.
type extent struct {
	from, to int
	way      int
	ways     int  // in how many ways its words may be said
	odd      bool // something in it is no everyday word
	whole    bool // an everyday word of several characters is in it
	script   script
}

func (w *extent) add(word *sound.Word, odd, whole bool) {
	w.ways = max(w.ways, word.Ways())
	w.odd = w.odd || odd
	w.whole = w.whole || whole
	switch word.Script {
	case sound.Han:
		w.script |= inHan
	case sound.Latin:
		w.script |= inLatin
	}
}

// look finds the names that a window sounds like. Everyday words are only looked
// at where they look like a name, or end like one that the episode speaks of.
func (c *scanner) look(w extent) {
	switch {
	case w.script == inLatin:
		if c.amongEnglish(w.from, w.to) && !(c.stands(w.from) && c.stands(w.to-1)) {
			return
		}
		c.find(w, c.field.latin, 2)
		c.find(w, c.episode.latin, 2)
	case w.script&inHan != 0 && w.to > w.from+1 && w.way == 0:
		c.findExact(w)
		if w.whole && !c.heads[c.lastTwo(w.to)] || !w.whole && !w.odd {
			return
		}
		c.find(w, c.field.han, 1)
		c.find(w, c.episode.han, 1)
	}
}

// stands reports whether a Latin word stands out among English ones.
func (c *scanner) stands(i int) bool { return c.odd[i] || c.capital[i] }

func (c *scanner) findExact(w extent) {
	c.matches = c.names.homophones.Find(c.matches[:0], c.phones)
	for _, m := range c.matches {
		if c.active.of(c.name(m.Name).entity).level > unknown {
			c.keep(sounding{w.from, w.to, m.Name, 0})
		} else if w.odd {
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
		c.keep(sounding{w.from, w.to, m.Name, m.Distance})
	}
}

// keep adds a sounding, or makes nearer the one that is there for its window and
// name.
func (c *scanner) keep(n sounding) {
	for i := len(c.soundings) - 1; i >= 0 && c.soundings[i].from == n.from; i-- {
		if o := &c.soundings[i]; o.to == n.to && o.name == n.name {
			o.distance = min(o.distance, n.distance)
			return
		}
	}
	c.soundings = append(c.soundings, n)
}

// single reports whether a character is a word by itself.
func (c *scanner) single(i int) bool {
	return c.opens[c.words[i].Start] && c.opens[c.words[i].End]
}

// lastTwo is the two characters before the end of a window.
func (c *scanner) lastTwo(to int) [2]rune {
	end := c.words[to-1].End
	return [2]rune(c.text.Runes[end-2 : end])
}

// amongEnglish reports whether an English word in small letters adjoins a
// window: everyday words among others are what they seem.
func (e *ear) amongEnglish(from, to int) bool {
	small := func(i, of int) bool {
		return i >= 0 && i < len(e.words) && e.joint[max(i, of)] && e.words[i].Script == sound.Latin && !e.capital[i]
	}
	return small(from-1, from) || small(to, to-1)
}
