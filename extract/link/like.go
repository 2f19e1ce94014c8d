package link

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/sound"
)

// alike is how far apart in sound words and a name may be for the one to be
// called like the other, in hundredths of the weight of the heavier one.
const alike = 10

// Alike is a name that sounds like some words, and how far apart they are.
type Alike struct {
	Entity   *lexicon.Entity
	Name     *lexicon.Name
	Distance sound.Cost
}

// Like returns the name that sounds most like some words, of an entity of one of
// the types, and whether there is one. It compares with every name: a few
// milliseconds for a large lexicon, which is the one that n was made of.
func (n *Names) Like(l *lexicon.Lexicon, words string, types schema.Mask) (Alike, bool) {
	said := sound.Name(words)
	best, limit := -1, sound.Cost(alike)
	for i := range n.spoken {
		s := &n.spoken[i]
		if l.Entities()[s.entity].Types&types == 0 || s.part || n.replaced(int32(i)) {
			continue
		}
		for _, a := range said {
			for _, b := range s.ways {
				if d := sound.Distance(a, b, limit); d < limit || d == limit && best < 0 {
					best, limit = i, d
				}
			}
		}
	}
	if best < 0 {
		return Alike{}, false
	}
	return Alike{l.Entities()[n.spoken[best].entity], n.spoken[best].name, limit}, true
}
