package distractor

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// A kind is a type of entity with the way its names are made.
type kind struct {
	of   string
	name func(*maker) string
}

// kinds are what one after the other is invented, as they are mixed in a
// lexicon: of twenty names nine are people's and two terms'.
var kinds = []kind{
	{"Person", chinesePerson}, {"Organization", chineseCompany}, {"Person", westernPerson}, {"Model", coinedModel},
	{"Person", chinesePerson}, {"Organization", coinedCompany}, {"Person", westernPerson}, {"Paper", coinedModel},
	{"Person", chinesePerson}, {"Product", coinedWord}, {"Person", westernPerson}, {"Topic", chineseTerm},
	{"Person", chinesePerson}, {"Organization", coinedCompany}, {"Person", westernPerson}, {"System", coinedModel},
	{"Person", chinesePerson}, {"Paper", initials}, {"Organization", chineseCompany}, {"Method", latinTerm},
}

// A maker puts names together.
type maker struct {
	random *rand.Rand
	parts  map[string][]string
}

func (m *maker) pick(key string) string {
	all := m.parts[key]
	return all[m.random.IntN(len(all))]
}

func (m *maker) several(key string, least, most int) string {
	var b strings.Builder
	for range least + m.random.IntN(most-least+1) {
		b.WriteString(m.pick(key))
	}
	return b.String()
}

func chinesePerson(m *maker) string {
	if m.random.IntN(6) == 0 {
		return m.pick("surname") + m.pick("given")
	}
	return m.pick("surname") + m.pick("given") + m.pick("given")
}

func westernPerson(m *maker) string {
	return m.pick("forename") + " " + capital(m.several("syllable", 1, 2)+m.pick("ending"))
}

func chineseCompany(m *maker) string {
	name := m.several("hanparts", 2, 3)
	if m.random.IntN(3) > 0 {
		name += m.pick("hanending")
	}
	return name
}

func coinedCompany(m *maker) string {
	if m.random.IntN(3) == 0 {
		return coinedWord(m) + " " + m.pick("latinending")
	}
	return coinedWord(m)
}

func coinedWord(m *maker) string { return capital(m.several("syllable", 1, 2) + m.pick("ending")) }

func coinedModel(m *maker) string {
	name := capital(m.several("syllable", 1, 2)) + m.pick("camel")
	if m.random.IntN(5) == 0 {
		name += "-" + strconv.Itoa(1+m.random.IntN(5))
	}
	return name
}

func initials(m *maker) string {
	letters := make([]byte, 3+m.random.IntN(3))
	for i := range letters {
		letters[i] = byte('A' + m.random.IntN(26))
	}
	return string(letters)
}

func chineseTerm(m *maker) string {
	return m.pick("hanadjective") + m.pick("hannoun") + m.pick("hanhead")
}

func latinTerm(m *maker) string { return m.pick("adjective") + " " + m.pick("noun") }

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
