package rule

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"
)

// Marked is a sentence without its mark-up, and the names that were marked in it.
type Marked struct {
	Text  *text.Text
	Names []Item
}

// mark is a marked-up name: [田渊栋](Person).
var mark = regexp.MustCompile(`\[([^\[\]]+)\]\(([^)]*)\)`)

// ReadMarks takes the mark-up out of a sentence. The id of an entity is its name
// as marked; a bracket that marks nothing is text. Its only error is a type or
// group that the schema does not have.
func ReadMarks(s *schema.Schema, sentence string) (Marked, error) {
	var plain strings.Builder
	var names []Item
	var spans []text.Span // of the plain sentence
	length, rest := 0, sentence
	for {
		m := mark.FindStringSubmatchIndex(rest)
		if m == nil {
			break
		}
		name, kind := rest[m[2]:m[3]], rest[m[4]:m[5]]
		types, ok := s.Mask(kind)
		if !ok {
			return Marked{}, fmt.Errorf("no type is named %q%s", kind, strict.Suggest(kind, s.GroupNames()))
		}
		plain.WriteString(rest[:m[0]] + name)
		start := length + utf8.RuneCountInString(rest[:m[0]])
		length = start + utf8.RuneCountInString(name)
		spans = append(spans, text.Span{Start: start, End: length})
		names = append(names, Item{Kind: Name, Entity: name, Types: types, Score: 1})
		rest = rest[m[1]:]
	}
	t := text.New(plain.String() + rest)
	for i, span := range spans {
		names[i].Span = text.Span{Start: t.Folded(span.Start), End: t.Folded(span.End)}
	}
	return Marked{t, names}, nil
}

// The people and the episode of a sentence that names none.
const (
	Speaker  = "speaker"
	Listener = "listener"
	Episode  = "episode"
)

// Input lays out the sentence as one turn, said by speaker to Listener; where
// speaker is empty, by Speaker.
func (m Marked) Input(speaker string) Input {
	if speaker == "" {
		speaker = Speaker
	}
	return Input{
		Text: m.Text, Episode: Episode, Items: m.Names,
		Turns: []Turn{{Span: text.Span{End: len(m.Text.Runes)}, Person: speaker, Other: Listener}},
	}
}
