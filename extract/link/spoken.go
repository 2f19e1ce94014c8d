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
	spoken     []spoken
	first      []int32     // by entity: where its names begin; one more at the end
	familiar   []bool      // by entity: known in the field, whatever an episode is about
	field      ears        // the familiar names
	others     func() ears // the rest, which are not linked by sound; made when first asked for
	homophones *sound.Homophones
	parted     func() map[string][]parted // by the letters of a part; made when first asked for
	written    map[string]bool            // names that stand for themselves wherever they stand, folded
	index      map[string]int             // of entities, by id
	entities   []*lexicon.Entity
}

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

// SayAgain is Say for a lexicon that shares most entities with one that was said
// before; these are not said anew.
func SayAgain(l *lexicon.Lexicon, before *Names) *Names {
	n := &Names{written: map[string]bool{}, index: make(map[string]int, len(l.Entities())), entities: l.Entities()}
	n.say(before, l.Schema().Union("Person"))
	terms := l.Schema().Union("Topic", "Method")
	common := terms | l.Schema().Union("Venue")
	var exact []sound.Entry
	field := &hearers{}
	for i, e := range l.Entities() {
		n.index[e.ID] = i
		for _, misheard := range e.Names[len(e.Called()):] {
			if len(misheard.Needs) == 0 {
				n.written[text.FoldString(misheard.Text)] = true
			}
		}
		n.familiar = append(n.familiar, common.Has(e.Type) || len(l.Neighbours(e.ID)) >= prominent)
		for number := int(n.first[i]); number < int(n.first[i+1]); number++ {
			s := &n.spoken[number]
			if len(s.name.Needs) == 0 && !s.part {
				n.written[s.text] = true
			}
			if s.known() || s.pair() && !terms.Has(e.Type) {
				exact = append(exact, sound.Entry{Name: int32(number), Said: s.ways[0]})
			}
			if n.familiar[i] && !s.part {
				field.add(int32(number), s, e, familiar, terms)
			}
		}
	}
	n.field = field.ears()
	n.others = sync.OnceValue(n.strangeNames)
	n.homophones = sound.NewHomophones(exact)
	n.parted = sync.OnceValue(n.partedNames)
	return n
}

// partEntities is how many entities are worth a goroutine of their own.
const partEntities = 256

// say says the names of all entities, or takes them from before.
func (n *Names) say(before *Names, people schema.Mask) {
	parts := parallel.Parts(len(n.entities), partEntities)
	said := make([][]spoken, parts)
	counts := make([]int32, len(n.entities))
	parallel.Do(len(n.entities), parts, func(part, from, to int) {
		for i := from; i < to; i++ {
			had := len(said[part])
			if known, ok := before.of(n.entities[i]); ok {
				said[part] = append(said[part], known...)
				for k := had; k < len(said[part]); k++ {
					said[part][k].entity = int32(i)
				}
			} else {
				said[part] = say(said[part], int32(i), n.entities[i], people)
			}
			counts[i] = int32(len(said[part]) - had)
		}
	})
	n.spoken = slices.Concat(said...)
	n.first = make([]int32, 1, len(counts)+1)
	for i, count := range counts {
		n.first = append(n.first, n.first[i]+count)
	}
}

// of is how the names of an entity are said, if it is the very same that was said.
func (n *Names) of(e *lexicon.Entity) ([]spoken, bool) {
	if n == nil {
		return nil, false
	}
	i, ok := n.index[e.ID]
	if !ok || n.entities[i] != e {
		return nil, false
	}
	return n.spoken[n.first[i]:n.first[i+1]], true
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
