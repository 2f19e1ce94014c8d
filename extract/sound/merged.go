package sound

import "sync"

// Merged returns the phone that stands for all those that speakers of many
// Chinese regions do not tell apart: n for both nasals at the end of a syllable
// and for l, and the flat sibilants for the retroflex ones.
func Merged(p Phone) Phone { return theMerged()[p&(phones-1)] }

var theMerged = sync.OnceValue(func() *[phones]Phone {
	var merged [phones]Phone
	for p := range merged {
		merged[p] = Phone(p)
	}
	a := theAlphabet()
	for _, pair := range []string{"Nn", "ln", "Jj", "Cc", "Ss"} {
		said, err := a.spell(pair)
		if err != nil || len(said) != 2 {
			panic("sound: " + pair + " is no pair of phones")
		}
		merged[said[0]] = said[1]
	}
	return &merged
})
