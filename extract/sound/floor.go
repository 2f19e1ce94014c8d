package sound

import "encoding/binary"

// A floor is the least that each phone of a name must cost beside a certain
// word: the phone is dropped, or heard as one of the word's phones. The floors of
// a name's phones together are never more than its distance from the word
// costs, and tell most names at a glance that they are too far away.
type floor [phones]uint8

// floorUnder is the floor for names that are compared with a word.
func (t *alphabet) floorUnder(word []Phone) floor {
	f := floor(t.drop)
	for _, p := range word {
		f.lower(&t.swap[p&(phones-1)])
	}
	return f
}

// lower makes a floor the smaller one of itself and a row of costs, eight at a
// time. No cost is over 127, so that the highest bit of each is free to say which
// of two is larger.
func (f *floor) lower(costs *[phones]uint8) {
	const tops = 0x8080808080808080
	for i := 0; i < phones; i += 8 {
		a, b := binary.LittleEndian.Uint64(f[i:i+8]), binary.LittleEndian.Uint64(costs[i:i+8])
		larger := ((a | tops) - b) & tops // where a is not below b
		mask := larger | (larger - larger>>7)
		binary.LittleEndian.PutUint64(f[i:i+8], a&^mask|b&mask)
	}
}

// under is what phones cost at least.
func (f *floor) under(name []Phone) int {
	sum := 0
	for _, p := range name {
		sum += int(f[p&(phones-1)])
	}
	return sum
}
