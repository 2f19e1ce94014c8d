package link

import "unicode"

// A partition divides a Latin word into known names and unknown rests, each of
// which begins with a capital, so that the names cover most.
type partition struct {
	letters []rune // in the case of the source
	names   [][]offer
}

// An offer is a name that stands in the word.
type offer struct {
	end  int
	name candidate
}

func newPartition(letters []rune) *partition {
	return &partition{letters, make([][]offer, len(letters))}
}

// offer adds a name that could be a part, if capitals allow it.
func (p *partition) offer(start, end int, name candidate) {
	if p.opens(start) && p.opens(end) {
		p.names[start] = append(p.names[start], offer{end, name})
	}
}

// opens reports whether a part may begin at a letter, or the word ends there.
func (p *partition) opens(at int) bool {
	return at == 0 || at == len(p.letters) || unicode.IsUpper(p.letters[at])
}

// best returns the names of the division that covers most letters, of those the
// one with the fewest parts.
func (p *partition) best() []candidate {
	n := len(p.letters)
	gain := make([]int, n+1) // from here to the end: letters covered, a hundredth less for each part
	take := make([]offer, n) // the part that begins here
	for i := n - 1; i >= 0; i-- {
		gain[i] = -1 << 30
		if !p.opens(i) {
			continue
		}
		for j := i + 1; j <= n; j++ {
			if p.opens(j) && gain[j]-1 > gain[i] {
				gain[i], take[i] = gain[j]-1, offer{end: j}
			}
		}
		for _, o := range p.names[i] {
			if g := gain[o.end] + 100*(o.end-i) - 1; g > gain[i] {
				gain[i], take[i] = g, o
			}
		}
	}
	var names []candidate
	for i := 0; i < n; i = take[i].end {
		if take[i].name.entity != nil {
			names = append(names, take[i].name)
		}
	}
	return names
}
