package link

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/sound"
	"hearsay/extract/text"
)

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
	case one.kind == givenName && p.folded == one.written && p.titled():
		return true
	case one.level < near:
		return false
	case one.kind == nickname:
		return p.isNickname(one, distance)
	case one.kind == givenName && p.folded == one.written:
		return p.listed(one.to) || p.recurs(2) && p.cuedFor(one)
	case one.kind == givenName && distance == 0 && p.presents():
		return true
	case one.kind == givenName:
		return p.listed(one.to) || shared && p.recurs(2) && p.cuedFor(one)
	case len(p.folded) > 6: // three characters or more
		return one.level >= named || shared && distance <= 2
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
	end := string([]rune(p.folded)[1])
	if slices.Contains(theChinese()["nickname"], end) {
		return strings.HasSuffix(one.written, end) && p.recurs(2) || p.listed(one.to)
	}
	return distance == 0 && one.close == 0 && p.recurs(3)
}

// titled reports whether a title stands right behind a place.
func (p *echoPlace) titled() bool {
	behind := string(p.text.Runes[p.span.End:min(len(p.text.Runes), p.span.End+2)])
	for _, t := range titles() {
		if !t.before && len(t.word) == len(behind) && t.word == behind {
			return true
		}
	}
	return false
}

// presents reports whether whoever speaks says the own name at a place.
func (p *echoPlace) presents() bool {
	before := string(p.text.Runes[max(0, p.span.Start-3):p.span.Start])
	return slices.ContainsFunc(theChinese()["presenting"], func(words string) bool { return strings.HasSuffix(before, words) })
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
	return p.page.recurs(times, p.folded)
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
	between := strings.Trim(string(d.text.Runes[from:to]), " ,，、")
	return between == "" || slices.Contains(theChinese()["joining"], between)
}
