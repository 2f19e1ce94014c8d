package sound

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed costs.txt
var costsFile string

var theAlphabet = sync.OnceValue(func() *alphabet { return must(readAlphabet("costs.txt", costsFile)) })

// alphabet is the phones with all that costs.txt says of them.
type alphabet struct {
	number    [128]Phone // by letter
	letters   []byte     // by phone
	kinds     [phones]kind
	classes   [phones]uint8 // where an onset is made; 0 for what skeletons leave out
	swap      [phones][phones]uint8
	drop      [phones]uint8
	weight    [phones]uint8
	elsewhere [phones]uint8 // the least that it costs to hear an onset made elsewhere
	classIDs  map[string]uint8
	twin      [phones]Phone // of a coda, its onset; of an onset, its coda
	shift     uint8         // what a coda costs more than its onset does
}

// kind is what part of a syllable a phone makes.
type kind uint8

const (
	vowel kind = iota + 1
	glide
	onset
	coda
)

// spell turns letters of the alphabet into phones.
func (a *alphabet) spell(letters string) ([]Phone, error) {
	spelled := make([]Phone, len(letters))
	for i := range len(letters) {
		if letters[i] >= 128 || a.number[letters[i]] == 0 {
			return nil, fmt.Errorf("%q in %q is no phone: take one of %s", letters[i], letters, a.letters[1:])
		}
		spelled[i] = a.number[letters[i]]
	}
	return spelled, nil
}

// String writes phones in the letters of the alphabet, for people to read.
func String(p []Phone) string {
	var b strings.Builder
	for _, x := range p {
		b.WriteByte(theAlphabet().letters[x])
	}
	return b.String()
}

// Weight is how much phones weigh together.
func Weight(p []Phone) Cost { return theAlphabet().weigh(p) }

func (a *alphabet) weigh(p []Phone) Cost {
	var sum Cost
	for _, x := range p {
		sum += Cost(a.weight[x])
	}
	return sum
}

func (a *alphabet) isVowel(p Phone) bool { return a.kinds[p] == vowel }
