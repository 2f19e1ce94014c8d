package sound

import (
	"fmt"
	"math"
	"strconv"
)

// A costReader fills an alphabet from the lines of costs.txt.
type costReader struct {
	*alphabet
	places map[Phone][2]float64 // of vowels
	swaps  []swap
}

type swap struct {
	a, b Phone
	cost uint8
}

func readAlphabet(name, data string) (*alphabet, error) {
	r := &costReader{&alphabet{letters: []byte{'_'}, classIDs: map[string]uint8{}}, map[Phone][2]float64{}, nil}
	if err := fields(name, data, r.line); err != nil {
		return nil, err
	}
	for a := range r.swap {
		for b := range r.swap[a] {
			if a != b {
				r.swap[a][b] = 100
			}
		}
	}
	r.spaceVowels()
	for _, s := range r.swaps {
		if r.kinds[s.a] != coda && r.kinds[s.b] != coda {
			r.set(s)
		}
	}
	r.pairCodas()
	for _, s := range r.swaps {
		r.set(s)
	}
	r.compareClasses()
	return r.alphabet, nil
}

// compareClasses finds out what it costs at least to hear something made in one
// place for something made in another.
func (r *costReader) compareClasses() {
	for a := range Phone(len(r.letters)) {
		r.elsewhere[a] = 100
		for b := range Phone(len(r.letters)) {
			if r.classes[b] != 0 && r.classes[b] != r.classes[a] {
				r.elsewhere[a] = min(r.elsewhere[a], r.swap[a][b])
			}
		}
	}
}

func (r *costReader) set(s swap) {
	r.swap[s.a][s.b], r.swap[s.b][s.a] = s.cost, s.cost
}

// spaceVowels makes two vowels as dear as they are far apart on the chart, but
// never so dear as two consonants.
func (r *costReader) spaceVowels() {
	for a, p := range r.places {
		for b, q := range r.places {
			apart := 75 * math.Hypot(p[0]-q[0], p[1]-q[1])
			r.swap[a][b] = uint8(math.Round(min(apart, 70)))
		}
	}
}

// pairCodas makes each coda nearly what its onset is.
func (r *costReader) pairCodas() {
	for c := range Phone(len(r.letters)) {
		if r.kinds[c] != coda {
			continue
		}
		o := r.twin[c]
		r.set(swap{c, o, r.shift})
		for x := range Phone(len(r.letters)) {
			if x != c && x != o && r.swap[o][x] < 100 {
				r.set(swap{c, x, min(r.swap[o][x]+r.shift, 100)})
			}
		}
	}
}

func (r *costReader) line(words []string) error {
	switch words[0] {
	case "vowel", "glide", "onset", "coda":
		return r.phone(words)
	case "swap":
		return r.swapLine(words[1:])
	case "coda-shift":
		if len(words) == 2 {
			var err error
			r.shift, err = hundredths(words[1])
			return err
		}
	}
	return fmt.Errorf("%q: write vowel, glide, onset, coda, swap or coda-shift, and what belongs to it", words)
}

// phone reads a phone with its costs.
func (r *costReader) phone(words []string) error {
	k, extra := map[string]kind{"vowel": vowel, "glide": glide, "onset": onset, "coda": coda}[words[0]], map[string]int{"vowel": 2, "onset": 1, "coda": 1}[words[0]]
	if len(words) != 4+extra || len(words[1]) != 1 || words[1][0] >= 128 || r.number[words[1][0]] != 0 || len(r.letters) == phones {
		return fmt.Errorf("%q: a phone is a letter that no other phone has, a cost to drop it, a weight and, of a vowel, its place, of an onset its class, of a coda its onset", words)
	}
	p := Phone(len(r.letters))
	r.letters = append(r.letters, words[1][0])
	r.number[words[1][0]], r.kinds[p] = p, k
	var err error
	if r.drop[p], err = hundredths(words[2]); err != nil {
		return err
	}
	if r.weight[p], err = hundredths(words[3]); err != nil {
		return err
	}
	switch k {
	case vowel:
		return r.place(p, words[4], words[5])
	case onset:
		if r.classIDs[words[4]] == 0 {
			r.classIDs[words[4]] = uint8(len(r.classIDs) + 1)
		}
		r.classes[p] = r.classIDs[words[4]]
	case coda:
		twin, err := r.spell(words[4])
		if err != nil || len(twin) != 1 || r.kinds[twin[0]] != onset {
			return fmt.Errorf("%q: behind a coda stands the onset that it is a form of", words)
		}
		r.twin[p], r.twin[twin[0]] = twin[0], p
	}
	return nil
}

func (r *costReader) place(p Phone, x, y string) error {
	front, err := hundredths(x)
	if err != nil {
		return err
	}
	open, err := hundredths(y)
	r.places[p] = [2]float64{float64(front) / 100, float64(open) / 100}
	return err
}

func (r *costReader) swapLine(words []string) error {
	if len(words) < 2 {
		return fmt.Errorf("%q: a swap is a cost and pairs of phones", words)
	}
	cost, err := hundredths(words[0])
	if err != nil {
		return err
	}
	for _, word := range words[1:] {
		pair, err := r.spell(word)
		if err != nil {
			return err
		}
		if len(pair) != 2 || pair[0] == pair[1] {
			return fmt.Errorf("%q: write two different phones as one word", word)
		}
		r.swaps = append(r.swaps, swap{pair[0], pair[1], cost})
	}
	return nil
}

// hundredths reads a number between 0 and 1.
func hundredths(word string) (uint8, error) {
	x, err := strconv.ParseFloat(word, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return 0, fmt.Errorf("%q: write a number from 0 to 1", word)
	}
	return uint8(math.Round(100 * x)), nil
}
