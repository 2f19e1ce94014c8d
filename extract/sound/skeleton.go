package sound

// A skeleton is the consonants of a word by where they are made, four bits each,
// with their number in the highest four. Vowels, glides and weak endings are
// left out: these are what recognisers get wrong. Words of one skeleton, or of
// skeletons that differ by one consonant, are the only ones that are compared.
type skeleton uint64

// most is how many consonants a skeleton has room for; what comes behind them is
// left out.
const most = 14

// skeletonOf makes the skeleton of a word. A vowel counts where it begins one.
func (t *alphabet) skeletonOf(word []Phone) skeleton {
	var s skeleton
	n := skeleton(0)
	for i, p := range word {
		class := skeleton(t.classes[p])
		if class == 0 && i == 0 && t.isVowel(p) {
			class = 15
		}
		if class != 0 && n < most {
			s = s<<4 | class
			n++
		}
	}
	return s | n<<60
}

func (s skeleton) length() int { return int(s >> 60) }

// without drops the i-th consonant from the end.
func (s skeleton) without(i int) skeleton {
	n := s >> 60
	s &= 1<<60 - 1
	low := s & (1<<(4*i) - 1)
	return s>>(4*(i+1))<<(4*i) | low | (n-1)<<60
}
