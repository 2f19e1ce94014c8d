package link

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

// byEcho is the fifth tier: Chinese characters that sound like a short Chinese
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
}

// The lengths of Chinese names that are listened for.
const (
	shortestEcho = 2
	longestEcho  = 5
)

// newEchoes lists whole names, or what people are called for short.
func newEchoes(d *draft, short bool) *echoes {
	e := &echoes{draft: d, bySound: map[string][]echo{}, first: map[sound.Phone]bool{}}
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
	return e
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
		one.kind = nickname
		for n, of := range []rune{letters[len(letters)-1], letters[0], []rune(surname)[0]} {
			if n == 1 && len(letters) == 1 {
				continue
			}
			for _, r := range nicknameEnds {
				one.written, one.close = string([]rune{of, r}), n+len(letters)-1
				e.listen(one)
			}
		}
	}
}

// nicknameEnds are what makes a nickname of one character of a name.
const nicknameEnds = "哥神姐"

func (e *echoes) listen(one echo) {
	runes := []rune(one.written)
	if len(runes) < shortestEcho || len(runes) > longestEcho {
		return
	}
	for _, r := range runes {
		said := sound.Syllable(r)
		if !text.Han(r) || said == nil {
			return
		}
		one.said = append(one.said, said...)
	}
	key := string(dull(nil, one.said))
	if slices.ContainsFunc(e.bySound[key], func(o echo) bool { return o.to == one.to && o.written == one.written }) {
		return
	}
	e.bySound[key] = append(e.bySound[key], one)
	e.first[dull(nil, one.said[:1])[0]] = true
}

// dull appends phones as an ear hears them that does not tell those apart which
// speakers of many regions say alike.
func dull(to []sound.Phone, said []sound.Phone) []sound.Phone {
	for _, p := range said {
		to = append(to, sound.Merged(p))
	}
	return to
}

// find lists the places that sound like a name.
func (e *echoes) find() []candidate {
	runes := e.text.Runes
	e.opens = make([]bool, len(runes)+1)
	e.opens[len(runes)] = true
	for _, w := range e.options.Phonetics.Words.Words(runes, text.Span{End: len(runes)}) {
		e.opens[w.Start] = true
	}
	for _, c := range e.accepted {
		e.opens[c.span.Start], e.opens[c.span.End] = true, true
	}
	var found []candidate
	var said, key []sound.Phone
	for at := range runes {
		said = append(said[:0], sound.Syllable(runes[at])...)
		if len(said) == 0 || !e.opens[at] {
			continue
		}
		key = dull(key[:0], said)
		if !e.first[key[0]] {
			continue
		}
		for n := 1; n < longestEcho && at+n < len(runes); n++ {
			syllable := sound.Syllable(runes[at+n])
			if syllable == nil {
				break
			}
			said, key = append(said, syllable...), dull(key, syllable)
			if all := e.bySound[string(key)]; len(all) > 0 {
				if c, ok := e.heard(text.Span{Start: at, End: at + n + 1}, said, all); ok {
					found = append(found, c)
				}
			}
		}
	}
	return found
}

// heard decides on one place that sounds like names.
func (e *echoes) heard(span text.Span, said []sound.Phone, all []echo) (candidate, bool) {
	if e.taken(span) || !e.opens[span.End] || span.Start > 0 && numeral(e.text.Runes[span.Start-1]) {
		return candidate{}, false
	}
	folded := string(e.text.Runes[span.Start:span.End])
	p := echoPlace{e, span, folded, e.options.Phonetics.Words.Frequency([]rune(folded))}
	var likely []echo
	for _, one := range all {
		if p.mayBe(&one, sound.Distance(one.said, said, 100)) {
			likely = append(likely, one)
		}
	}
	slices.SortStableFunc(likely, e.likelier)
	if len(likely) == 0 {
		return candidate{}, false
	}
	best := likely[0]
	for _, o := range likely[1:] {
		if o.to != best.to && e.likelier(best, o) == 0 {
			return candidate{}, false
		}
	}
	distance := hundredth(float64(sound.Distance(best.said, said, 100)) / 100)
	r := Repair{best.written, distance, echoLimit, "characters that sound like a name of the episode", best.active.String()}
	return candidate{span, best.to, Sound, max(0.5, 0.9-distance), r.String(), &r}, true
}

// likelier compares who may be meant: somebody who is named in the episode comes
// first, then who is usually called so.
func (e *echoes) likelier(a, b echo) int {
	unnamed := func(o echo) int {
		if e.present[o.to.ID] > 0 {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.kind, b.kind), unnamed(a)-unnamed(b), cmp.Compare(a.close, b.close), cmp.Compare(b.level, a.level))
}

// numeral reports whether something is counted behind a character (四小龙).
func numeral(r rune) bool { return strings.ContainsRune("一二三四五六七八九十两几百千万", r) }

// echoLimit is how far apart what is heard and a name may be.
const echoLimit = 0.09

// An echoPlace is a place that sounds like a name of the episode.
type echoPlace struct {
	*echoes
	span   text.Span
	folded string
	often  float64 // as a word, among a million
}

// mayBe reports whether a place may speak of an entity.
func (p *echoPlace) mayBe(one *echo, distance sound.Cost) bool {
	if float64(distance) > 100*echoLimit || p.folded == one.written && one.kind == wholeName || p.often > 0 || p.grammar(one.written) {
		return false
	}
	switch shared := p.shares(one.written); {
	case one.kind == nickname:
		return p.isNickname(one, distance)
	case one.kind == givenName && p.folded == one.written:
		return p.listed(one.to) || p.recurs(2) && p.cuedFor(one)
	case one.kind == givenName:
		return p.listed(one.to) || shared && p.recurs(2) && p.cuedFor(one)
	case len(p.folded) > 6: // three characters or more
		return one.level >= named || shared && distance <= 2
	case one.level < near:
		return false
	case shared && distance <= 2:
		return one.level >= named || p.cuedFor(one) || p.recurs(2)
	case shared:
		return p.recurs(2) && p.cuedFor(one) || p.listed(one.to)
	}
	return distance == 0 && one.level >= named && (p.listed(one.to) || p.recurs(2) && p.cuedFor(one))
}

// isNickname reports whether a place is a nickname: the character that makes it
// one is heard right, or the whole comes back and sounds exactly so.
func (p *echoPlace) isNickname(one *echo, distance sound.Cost) bool {
	end := []rune(p.folded)[1]
	if strings.ContainsRune(nicknameEnds, end) {
		return []rune(one.written)[1] == end && p.recurs(2) || p.listed(one.to)
	}
	return distance == 0 && one.close == 0 && p.recurs(3)
}

// grammar reports whether a word of grammar stands in a place and not in the
// name.
func (p *echoPlace) grammar(name string) bool {
	w := window{span: p.span, folded: p.folded}
	return w.innerParticle(name) || w.edgeParticle(name)
}

// shares reports whether a character of a name stands at its place.
func (p *echoPlace) shares(name string) bool {
	a, b := []rune(p.folded), []rune(name)
	for i := range a {
		if i < len(b) && a[i] == b[i] {
			return true
		}
	}
	return false
}

func (p *echoPlace) recurs(times int) bool {
	return strings.Count(string(p.text.Runes), p.folded) >= times
}

func (p *echoPlace) cuedFor(one *echo) bool {
	return p.cued(p.span, p.lexicon.Schema().Names(one.to.Types))
}

// listed reports whether a place stands in a list with something of an entity's
// type: nothing but what joins a list is between them.
func (p *echoPlace) listed(to *lexicon.Entity) bool {
	i, _ := p.search(p.span.Start)
	if i > 0 {
		if c := p.accepted[i-1]; c.entity.Type == to.Type && p.joinedBy(c.span.End, p.span.Start) {
			return true
		}
	}
	if i < len(p.accepted) {
		c := p.accepted[i]
		return c.entity.Type == to.Type && p.joinedBy(p.span.End, c.span.Start)
	}
	return false
}

func (d *draft) joinedBy(from, to int) bool {
	if from >= to || to-from > 4 {
		return false
	}
	switch strings.Trim(string(d.text.Runes[from:to]), " ,，、") {
	case "", "和", "跟", "与", "还有", "以及", "或者", "包括":
		return true
	}
	return false
}
