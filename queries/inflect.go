package queries

import (
	"strings"

	"hearsay/extract/text"
)

// inflection is one form of a word.
type inflection struct {
	text       string
	participle bool // can make a passive
	state      bool // said with to be and no passive: based on
}

// inflect lists the forms of a verb, or of a noun, given its base form. Of
// several words the first is inflected: worked for. Chinese words have one.
func (r *wordReader) inflect(base string, f form) []inflection {
	if !text.Latin([]rune(text.FoldString(base))[0]) {
		return []inflection{{text: base}}
	}
	if f == agent || f == object {
		forms := []inflection{{text: base}}
		for _, p := range plurals(base) {
			forms = append(forms, inflection{text: p})
		}
		return forms
	}
	if rest, ok := strings.CutPrefix(base, "be "); ok {
		return []inflection{{text: rest, state: true}}
	}
	first, rest, many := strings.Cut(base, " ")
	if many {
		rest = " " + rest
	}
	irregular := r.irregular[first]
	past, participle, ing := regularPast(first), regularPast(first), regularIng(first)
	if len(irregular) > 1 {
		past, participle = irregular[0], irregular[1]
	}
	if len(irregular) > 2 {
		ing = irregular[2]
	}
	return []inflection{
		{text: base}, {text: thirdPerson(first) + rest}, {text: ing + rest},
		{text: past + rest, participle: past == participle && !many}, {text: participle + rest, participle: !many},
	}
}

func thirdPerson(verb string) string {
	switch {
	case endsIn(verb, "s", "x", "z", "ch", "sh", "o"):
		return verb + "es"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ies"
	}
	return verb + "s"
}

func regularPast(verb string) string {
	switch {
	case endsIn(verb, "e"):
		return verb + "d"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ied"
	}
	return verb + "ed"
}

func regularIng(verb string) string {
	if endsIn(verb, "e") && !endsIn(verb, "ee") && len(verb) > 2 {
		return verb[:len(verb)-1] + "ing"
	}
	return verb + "ing"
}

// plurals lists the plural of an English noun; a Chinese one has none.
func plurals(noun string) []string {
	if noun == "" || !text.Latin([]rune(text.FoldString(noun))[0]) || text.Han([]rune(noun)[len([]rune(noun))-1]) {
		return nil
	}
	return []string{thirdPerson(noun)}
}

func consonantY(word string) bool {
	return endsIn(word, "y") && !endsIn(word, "ay", "ey", "oy", "uy")
}

func endsIn(word string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}
