// Package distractor invents names that could be in somebody's lexicon and are
// meant in no episode, so that it can be measured how often they are heard where
// nobody said them. It refuses to know a true name: what a lexicon has already is
// not invented again.
package distractor

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
)

//go:embed parts.txt
var partsFile string

var theParts = sync.OnceValue(func() map[string][]string {
	parts := map[string][]string{}
	for line := range strings.Lines(partsFile) {
		if key, words, ok := strings.Cut(line, ": "); ok && key[0] != '#' {
			parts[key] = strings.Fields(words)
		}
	}
	return parts
})

// Entities invents n entities of one name each, always the same ones: people,
// companies, models, products, papers and terms, in Chinese and in Latin letters.
func Entities(l *lexicon.Lexicon, n int) []lexicon.Entity {
	m := &maker{random: rand.New(rand.NewPCG(1, 2)), parts: theParts()}
	var all []lexicon.Entity
	used := map[string]bool{}
	for tries := 0; len(all) < n && tries < 20*n+1000; tries++ {
		k := kinds[tries%len(kinds)]
		name := k.name(m)
		if used[name] || lexicon.Unfit(name) != "" || len(l.Lookup(name)) > 0 {
			continue
		}
		used[name] = true
		all = append(all, entity(l.Schema(), k.of, name, len(all)))
	}
	return all
}

func entity(s *schema.Schema, of, name string, number int) lexicon.Entity {
	index := slices.IndexFunc(s.Types, func(t schema.Type) bool { return t.Name == of })
	mask, _ := s.Mask(of)
	return lexicon.Entity{
		ID: fmt.Sprintf("%s:distractor-%d", lexicon.IDPrefix(of), number), Type: index, Types: mask,
		Name: name, Names: []lexicon.Name{{Text: name}},
	}
}
