package exchange

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
)

// creator is who of the lexicon made something, where the name that is given is
// shortened, that of several, or taken for a person's and an organization's. It is
// empty where the name alone has to tell.
func (m *merger) creator(id string, who *Item) string {
	var makers []string
	for _, beside := range m.lexicon.Neighbours(id) {
		e, ok := m.lexicon.Entity(beside)
		if ok && m.says(e.ID, "created", id) && slices.ContainsFunc(e.Called(), func(n lexicon.Name) bool { return fold(n.Text) == fold(who.Name) || shortens(who.Name, n.Text) }) {
			makers = append(makers, e.ID)
		}
	}
	if len(makers) == 1 {
		return makers[0]
	}
	other := map[string]string{"Person": "Organization", "Organization": "Person"}[who.Type]
	if other == "" || len(who.Links) > 0 || len(m.called(who)) > 0 {
		return ""
	}
	if ids := m.called(&Item{Type: other, Name: who.Name, Also: who.Also}); len(ids) == 1 {
		return ids[0]
	}
	return ""
}

// shortens reports whether a name is another with initials for given names: Y.
// Tian for Yuandong Tian.
func shortens(short, name string) bool {
	a, b := strings.Fields(short), strings.Fields(name)
	return initials.MatchString(short) && len(a) > 1 && len(b) > 1 &&
		strings.EqualFold(a[len(a)-1], b[len(b)-1]) && []rune(a[0])[0] == []rune(b[0])[0]
}
