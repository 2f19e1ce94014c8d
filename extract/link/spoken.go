package link

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/parallel"
	"hearsay/extract/schema"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// Names is how all names of a lexicon are said. It is made once for a lexicon,
// never changes, and serves any text that is linked against that lexicon or one
// that is laid over it.
type Names struct {
	lexicon    *lexicon.Lexicon
	base       *Names // of the lexicon that this one is laid over, or nil
	spoken     []spoken
	bounds     []bounds    // by entity: its names among the spoken
	familiar   []bool      // by entity: known in the field, whatever an episode is about
	field      ears        // the familiar names
	others     func() ears // the rest, which are not linked by sound; made when first asked for
	homophones *sound.Homophones
	parted     func() map[string][]parted // by the letters of a part; made when first asked for
	written    map[string]int32           // by what stands for itself wherever it stands, folded: whose name it is
	index      map[string]int             // of entities, by id
}

// bounds are where an entity's names are: [from, end).
type bounds struct{ from, end int32 }

// ears finds names that sound like a window, by what the window is written in.
type ears struct{ han, latin *sound.Index }

// spoken is one name of an entity, and how it is said.
type spoken struct {
	entity int32 // index into the lexicon's entities
	name   *lexicon.Name
	text   string // folded
	script script
	part   bool // a part of a person's name
	ways   [][]sound.Phone
}

// script is what a name is written in.
type script uint8

const (
	inHan script = 1 << iota
	inLatin
)

func scriptOf(folded string) (s script) {
	for _, r := range folded {
		switch {
		case text.Han(r):
			s |= inHan
		case 'a' <= r && r <= 'z':
			s |= inLatin
		}
	}
	return s
}

// Say finds out how all names of a lexicon are said.
func Say(l *lexicon.Lexicon) *Names { return SayAgain(l, nil) }

// SayAgain is Say for a lexicon that may be laid over one that was said before;
// what lies below is not said anew.
func SayAgain(l *lexicon.Lexicon, before *Names) *Names {
	n := &Names{lexicon: l}
	if below := l.Base(); below != nil {
		if n.base = before.of(below); n.base == nil {
			n.base = Say(below)
		}
		n.spoken, n.bounds = n.base.spoken, slices.Clone(n.base.bounds)
	}
	anew := n.getAcquainted()
	n.say(anew)
	n.list(anew)
	n.others = sync.OnceValue(n.strangeNames)
	n.parted = sync.OnceValue(n.partedNames)
	return n
}

// of is the names of a lexicon, where these lie over them or are they.
func (n *Names) of(l *lexicon.Lexicon) *Names {
	for n != nil && n.lexicon != l {
		n = n.base
	}
	return n
}

// getAcquainted finds out which entities are familiar, and returns those that the
// base does not have, or not so.
func (n *Names) getAcquainted() (anew []int) {
	types := n.lexicon.Schema()
	common := types.Union("Topic", "Method", "Venue")
	for i, e := range n.lexicon.Entities() {
		n.familiar = append(n.familiar, common.Has(e.Type) || len(n.lexicon.Neighbours(e.ID)) >= prominent)
		if n.base == nil || i >= len(n.base.bounds) || n.base.lexicon.Entities()[i] != e || n.base.familiar[i] != n.familiar[i] {
			anew = append(anew, i)
		}
	}
	return anew
}

// partEntities is how many entities are worth a goroutine of their own.
const partEntities = 256

// say says the names of some entities.
func (n *Names) say(places []int) {
	entities, people := n.lexicon.Entities(), n.lexicon.Schema().Union("Person")
	parts := parallel.Parts(len(places), partEntities)
	said := make([][]spoken, parts)
	counts := make([]int32, len(places))
	parallel.Do(len(places), parts, func(part, from, to int) {
		for i := from; i < to; i++ {
			had := len(said[part])
			said[part] = say(said[part], int32(places[i]), entities[places[i]], people)
			counts[i] = int32(len(said[part]) - had)
		}
	})
	end := int32(len(n.spoken))
	n.spoken = slices.Concat(n.spoken, slices.Concat(said...))
	n.bounds = append(n.bounds, make([]bounds, len(entities)-len(n.bounds))...)
	for i, place := range places {
		n.bounds[place] = bounds{end, end + counts[i]}
		end += counts[i]
	}
}

// list makes the names of some entities known to all that look for names.
func (n *Names) list(places []int) {
	terms := n.lexicon.Schema().Union("Topic", "Method")
	n.written, n.index = map[string]int32{}, make(map[string]int, len(places))
	var exact []sound.Entry
	field := &hearers{}
	for _, place := range places {
		e := n.lexicon.Entities()[place]
		n.index[e.ID] = place
		for _, misheard := range e.Names[len(e.Called()):] {
			if len(misheard.Needs) == 0 {
				n.written[text.FoldString(misheard.Text)] = int32(place)
			}
		}
		for number := n.bounds[place].from; number < n.bounds[place].end; number++ {
			s := &n.spoken[number]
			if len(s.name.Needs) == 0 && !s.part {
				n.written[s.text] = int32(place)
			}
			if s.known() || s.pair() && !terms.Has(e.Type) {
				exact = append(exact, sound.Entry{Name: number, Said: s.ways[0]})
			}
			if n.familiar[place] && !s.part {
				field.add(number, s, e, familiar, terms)
			}
		}
	}
	n.field, n.homophones = field.ears(), sound.NewHomophones(exact)
	if n.base != nil {
		n.field, n.homophones = n.field.over(n.base.field), n.homophones.Over(n.base.homophones)
	}
}

// known reports whether a name is known well enough by its sound alone that
// homophones of it may mean it wherever they stand: a Chinese name of three
// characters or more.
func (s *spoken) known() bool {
	return s.script == inHan && !s.part && len(s.name.Needs) == 0 && utf8.RuneCountInString(s.text) >= 3
}

// pair reports whether a name is two Chinese characters: homophones of it may
// mean it where they make no word and something near them speaks for it.
func (s *spoken) pair() bool {
	return s.script == inHan && !s.part && len(s.name.Needs) == 0 && utf8.RuneCountInString(s.text) == 2
}

// say appends an entity's names, and of a person's the parts that stand for it.
func say(to []spoken, index int32, e *lexicon.Entity, people schema.Mask) []spoken {
	from := len(to)
	add := func(name *lexicon.Name, written string, part bool) {
		s := spoken{entity: index, name: name, text: text.FoldString(written), part: part}
		s.script = scriptOf(s.text)
		for _, other := range to[from:] {
			if other.text == s.text {
				return
			}
		}
		s.ways = sound.Name(written)
		if name == &e.Names[0] && !part && e.Pron != "" {
			s.ways = append(sound.Name(e.Pron), s.ways...)
		}
		if len(s.ways) > 0 && s.script != 0 {
			to = append(to, s)
		}
	}
	for i := range e.Called() { // what sounds like a misheard form has gone astray twice
		name := &e.Names[i]
		written, _, _ := strings.Cut(name.Text, ": ")
		add(name, written, false)
	}
	if people.Has(e.Type) {
		for i := range e.Called() {
			surname, given := nameParts(text.FoldString(e.Names[i].Text))
			for _, part := range []string{surname, given} {
				if alone(part) && len(part) >= 4 {
					add(&e.Names[i], part, true)
				}
			}
		}
	}
	return to
}
