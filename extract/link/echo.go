package link

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// byEcho is the tier after sounds: Chinese characters that sound like a short Chinese
// name that is known in the episode. Nothing else about them need be odd, for a
// name that was said once is said again, and recognisers write it as they please.
func byEcho(d *draft) {
	if d.options.Phonetics == nil {
		return
	}
	d.accept(newEchoes(d, false).find())
	d.accept(newEchoes(d, true).find()) // whose name was misheard is known by now
}

// An echo is a Chinese way to speak of an entity that is known in the episode.
type echo struct {
	written string // folded
	said    []sound.Phone
	name    *lexicon.Name
	to      *lexicon.Entity
	active
	kind  echoKind
	close int // of a nickname: how usual it is made so, the usual one being 0
}

type echoKind uint8

const (
	wholeName echoKind = iota
	givenName          // without the surname
	nickname           // a character of the name and 哥
)

// echoes are all of them, by how they sound to an ear that does not tell 林 from
// 凌 and 志 from 自.
type echoes struct {
	*draft
	opens   []bool // by rune: a word begins here
	bySound map[string][]echo
	first   map[sound.Phone]bool
	opening map[string]bool // the first two characters of each, by how they sound
}

// The lengths of Chinese names that are listened for.
const (
	shortestEcho = 2
	longestEcho  = 5
)

// newEchoes lists whole names, or what people are called for short.
func newEchoes(d *draft, short bool) *echoes {
	e := &echoes{draft: d, bySound: map[string][]echo{}, first: map[sound.Phone]bool{}, opening: map[string]bool{}}
	a := d.activate()
	people, terms := d.lexicon.Schema().Union("Person"), d.lexicon.Schema().Union("Topic", "Method", "Place", "Venue")
	for _, place := range a.raised {
		to, level := d.lexicon.Entities()[place], a.by[place]
		if level.level < near || terms.Has(to.Type) {
			continue
		}
		for i := range to.Names {
			if !short {
				e.listen(echo{written: text.FoldString(to.Names[i].Text), name: &to.Names[i], to: to, active: level})
			}
		}
		if short && people.Has(to.Type) {
			e.listenShort(to, level)
		}
	}
	if short {
		e.listenProminent(people)
	}
	return e
}

// listenProminent adds the given names of people whom everybody in the field
// knows: with a title they need no other introduction (开复老师).
func (e *echoes) listenProminent(people schema.Mask) {
	for place, known := range e.options.Phonetics.Names.familiar {
		if to := e.lexicon.Entities()[place]; known && people.Has(to.Type) {
			e.listenShort(to, active{familiar, ""})
		}
	}
}

// listenShort adds what somebody is called without the surname.
func (e *echoes) listenShort(to *lexicon.Entity, level active) {
	for i := range to.Names {
		surname, given, ok := chineseName([]rune(text.FoldString(to.Names[i].Text)))
		if !ok {
			continue
		}
		one := echo{name: &to.Names[i], to: to, active: level}
		letters := []rune(given)
		if len(letters) == 2 {
			one.written, one.kind = given, givenName
			e.listen(one)
		}
		if level.level < near {
			continue
		}
		one.kind = nickname
		for n, of := range []rune{letters[len(letters)-1], letters[0], []rune(surname)[0]} {
			if n == 1 && len(letters) == 1 {
				continue
			}
			for _, end := range theChinese()["nickname"] {
				one.written, one.close = string(of)+end, n+len(letters)-1
				e.listen(one)
			}
		}
	}
}

func (e *echoes) listen(one echo) {
	runes := []rune(one.written)
	if len(runes) < shortestEcho || len(runes) > longestEcho {
		return
	}
	opening := 0
	for i, r := range runes {
		said := sound.Syllable(r)
		if !text.Han(r) || said == nil {
			return
		}
		one.said = append(one.said, said...)
		if i+1 == shortestEcho {
			opening = len(one.said)
		}
	}
	key := string(dull(nil, one.said))
	if slices.ContainsFunc(e.bySound[key], func(o echo) bool { return o.to == one.to && o.written == one.written }) {
		return
	}
	e.bySound[key] = append(e.bySound[key], one)
	e.first[dull(nil, one.said[:1])[0]] = true
	e.opening[key[:opening]] = true
}

// dull appends phones as an ear hears them that does not tell those apart which
// speakers of many regions say alike.
func dull(to []sound.Phone, said []sound.Phone) []sound.Phone {
	for _, p := range said {
		to = append(to, sound.Merged(p))
	}
	return to
}
