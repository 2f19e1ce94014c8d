package link

import (
	"fmt"
	"math"
	"strings"

	"hearsay/extract/text"
)

// A Repair says why what was misheard is taken for a name.
type Repair struct {
	Name     string  // that it sounds like
	Distance float64 // between the two, from 0
	Limit    float64 // how far apart they may be
	Tier     string  // what was heard is of this kind, which decides on the limit
	Active   string  // what in the episode speaks for the name
	Everyday bool    // what was heard is nothing but everyday words
}

// String is the repair for people to read.
func (r Repair) String() string {
	return fmt.Sprintf("sounds like %s (%.2f apart of at most %.2f, %s), %s", r.Name, r.Distance, r.Limit, r.Tier, r.Active)
}

func (g *guess) repair() Repair {
	distance, limit := hundredth(g.apart), max(0, hundredth(g.limit))
	if g.limit >= 0 && g.apart > g.limit && distance <= limit {
		distance = limit + 0.01 // what is too far apart looks so
	}
	return Repair{g.target.written(), hundredth(distance), limit, g.tier, g.target.active.String(), g.allCommon()}
}

// written is a name as the lexicon writes it, without a subtitle; of a part of a
// person's name that part alone.
func (s *spoken) written() string {
	name, _, _ := strings.Cut(s.name.Text, ": ")
	if !s.part {
		return name
	}
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '·' }) {
		if text.FoldString(word) == s.text {
			return word
		}
	}
	return s.text
}

// hundredth rounds a distance: two digits are all that it is good for.
func hundredth(d float64) float64 { return math.Round(100*d) / 100 }
