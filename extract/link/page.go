package link

import (
	"sync"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// A Page is a text that is linked several times, while more becomes known of the
// episode: what text and lexicon tell by themselves is found out once. It serves
// one goroutine at a time.
type Page struct {
	lexicon  *lexicon.Lexicon
	text     *text.Text
	words    Segmenter
	readings []reading           // of what stands in the text; nil until asked
	capitals *bool               // whether the text has any; nil until asked
	latin    *bool               // whether it has hardly any Chinese; nil until asked
	speech   *speech             // nil until asked
	folded   func() *recurrences // in the text as it is matched; found out when first asked
	cased    *recurrences        // in the text as it is said; nil until asked
}

// NewPage prepares a text for linking. Words may be nil: then two Chinese
// characters are a name wherever they stand.
func NewPage(l *lexicon.Lexicon, t *text.Text, words Segmenter) *Page {
	p := &Page{lexicon: l, text: t, words: words}
	p.folded = sync.OnceValue(func() *recurrences { return newRecurrences(string(t.Runes)) })
	return p
}

// Listen finds out what linking by sound will need to know of the text. It may
// run beside one Link without Phonetics.
func (p *Page) Listen(words Dictionary) {
	p.folded()
	p.speech = hearWords(p.text.Runes, words)
}

// Link finds the mentions in the text of the lexicon's entities. The words of the
// options are the page's own, and their dictionary must be the same each time.
func (p *Page) Link(o Options) Result {
	o.Words = p.words
	d := newDraft(p, o)
	for _, tier := range []func(*draft){byName, byParts, byFullName, byPerson, byShortName, bySound, byWholeName, byEcho, bySpelling, bySense, byFound, byShortName, byNamesake} {
		tier(d)
	}
	return d.result()
}
