package sound

// A skeleton is the consonants of a word by where they are made, four bits each,
// with their number in the highest four. Vowels, glides and weak endings are
// left out: these are what recognisers get wrong. Words of one skeleton, or of
// skeletons that differ by one consonant, are the only ones that are compared.
//
// The four bits between say what was done to the skeleton of a name so that a
// word finds it: nothing, a consonant dropped, or one at a certain place left
// open for another.
type skeleton uint64

// What was done to a name's skeleton; opened counts on with the place.
const (
	dropped skeleton = 1 << 56
	opened  skeleton = 2 << 56
)

// none is no skeleton.
const none skeleton = 1<<64 - 1

// most is how many consonants a skeleton has room for; what comes behind them is
// left out.
const most = 13

// skeletonOf makes the skeleton of a word, and lists the phones that are in it. A
// vowel counts where it begins a word.
func (t *alphabet) skeletonOf(word []Phone) (s skeleton, bones [most]Phone) {
	n := 0
	for i, p := range word {
		class := skeleton(t.classes[p])
		if class == 0 && i == 0 && t.isVowel(p) {
			class = 15
		}
		if class != 0 && n < most {
			s = s<<4 | class
			bones[n] = p
			n++
		}
	}
	return s | skeleton(n)<<60, bones
}

func (s skeleton) length() int { return int(s >> 60) }

// open leaves the i-th consonant from the end open.
func (s skeleton) open(i int) skeleton { return s.without(i) + opened + skeleton(i)<<56 }

// without drops the i-th consonant from the end.
func (s skeleton) without(i int) skeleton {
	n := s >> 60
	s &= 1<<56 - 1
	low := s & (1<<(4*i) - 1)
	return s>>(4*(i+1))<<(4*i) | low | (n-1)<<60
}
