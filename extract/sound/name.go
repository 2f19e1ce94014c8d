package sound

import "slices"

// Name lists the ways to say a name, the likeliest first: each word of it in its
// first way, then in its second, then in its third.
func Name(name string) [][]Phone {
	words := Divide([]rune(name))
	ways := 0
	for i := range words {
		ways = max(ways, words[i].Ways())
	}
	var said [][]Phone
	for n := range ways {
		var way []Phone
		for i := range words {
			way = words[i].Said(way, n)
		}
		if !slices.ContainsFunc(said, func(p []Phone) bool { return slices.Equal(p, way) }) {
			said = append(said, way)
		}
	}
	return said
}
