package sound

import "slices"

// Name lists the ways to say a name, the likeliest first: each word of it in its
// first way, then in its second, then in its third; and a name in camel case
// also as if it were not, for its parts may be said as one word (NeurIPS).
func Name(name string) [][]Phone {
	runes := []rune(name)
	said := waysOf(nil, Divide(runes))
	if plain, camel := uncamel(runes); camel {
		said = waysOf(said, Divide(plain))
	}
	return said
}

// waysOf appends the ways to say words one after the other, each once.
func waysOf(said [][]Phone, words []Word) [][]Phone {
	ways := 0
	for i := range words {
		ways = max(ways, words[i].Ways())
	}
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

// uncamel writes a name with capitals inside words in small letters there.
func uncamel(runes []rune) (plain []rune, camel bool) {
	plain = slices.Clone(runes)
	for i := 1; i < len(runes); i++ {
		if letter(runes[i-1]) && letter(runes[i]) && border(runes, i) {
			camel = true
		}
		if camel && letter(runes[i-1]) && 'A' <= runes[i] && runes[i] <= 'Z' {
			plain[i] += 'a' - 'A'
		}
	}
	return plain, camel
}
