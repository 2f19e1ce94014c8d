package link

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/scan"
	"hearsay/extract/text"
)

//go:embed namesakes.txt
var namesakeList string

// theKinds are the words that end names of organizations and are left away.
var theKinds = sync.OnceValue(func() map[string]bool { return wordSet(namesakeList) })

// byShortName is the tier after people: what an organization is called that the
// episode names in full, or that a guest or host has to do with, without the
// word that tells its kind (Together AI). It stands with a capital, or it may be
// anything.
func byShortName(d *draft) {
	var keys [][]rune
	var bearers [][]*lexicon.Entity
	number := map[string]int{}
	for _, e := range d.organizations() {
		for _, name := range e.Names {
			short := shortName(text.FoldString(name.Text))
			if short == "" || name.Exact || len(name.Needs) > 0 || len(d.lexicon.Lookup(short)) > 0 {
				continue
			}
			i, known := number[short]
			if !known {
				i = len(keys)
				number[short] = i
				keys, bearers = append(keys, []rune(short)), append(bearers, nil)
			}
			if !slices.Contains(bearers[i], e) {
				bearers[i] = append(bearers[i], e)
			}
		}
	}
	var found []candidate
	for _, h := range scan.Longest(scan.Compile(keys).All(nil, d.text.Runes)) {
		span := text.Span{Start: int(h.Start), End: int(h.End)}
		if of := bearers[h.ID]; len(of) == 1 && d.proper(span) && !d.taken(span) && !d.inLongerName(span) {
			found = append(found, candidate{span: span, entity: of[0], via: Context, score: 0.85, why: of[0].Name + ", without the word that tells its kind"})
		}
	}
	d.accept(found)
}

// organizations are those that are named, and those that a guest or host has to
// do with, each once.
func (d *draft) organizations() []*lexicon.Entity {
	kind := d.lexicon.Schema().Union("Organization")
	var all []*lexicon.Entity
	add := func(e *lexicon.Entity) {
		if kind.Has(e.Type) && !slices.Contains(all, e) {
			all = append(all, e)
		}
	}
	for _, c := range d.accepted {
		add(c.entity)
	}
	for _, person := range slices.Concat(d.options.Guests, d.options.Hosts) {
		for _, id := range d.lexicon.Neighbours(person) {
			if e, ok := d.lexicon.Entity(id); ok {
				add(e)
			}
		}
	}
	return all
}

// shortName is a folded name without the word that tells the kind, or "".
func shortName(name string) string {
	cut := strings.LastIndexAny(name, " .")
	if cut < 3 || !theKinds()[name[cut+1:]] {
		return ""
	}
	return name[:cut]
}

// proper reports whether a Latin place is written with a capital that no
// sentence gives it; where it is no everyday word, any capital will do.
func (d *draft) proper(s text.Span) bool {
	first, _ := utf8.DecodeRuneInString(d.text.Quote(s))
	return unicode.IsUpper(first) && (!d.opensSentence(s.Start) || !everydayWords(string(d.text.Runes[s.Start:s.End])))
}
