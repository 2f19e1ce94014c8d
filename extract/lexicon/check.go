package lexicon

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// A checker reports what can only be seen when all entries are known.
type checker struct {
	schema *schema.Schema
	united *union
	below  *checker // of the lexicon that these entries are laid over, or nil
	byID   map[string]*entry
	owners map[string][]owner // by spelling
}

func newChecker(s *schema.Schema, united *union, below *checker) *checker {
	return &checker{schema: s, united: united, below: below, byID: map[string]*entry{}, owners: map[string][]owner{}}
}

// check reports what is wrong with entries, and with what is added to any.
func (c *checker) check(entries, additions []*entry) {
	for _, e := range entries {
		c.byID[e.ID] = e
	}
	places, _ := c.schema.Mask("Place")
	words := terms(c.schema) | places
	for _, a := range additions {
		if c.entry(a.ID) == nil {
			a.fault(a.At, "there is no entity %s%s", a.ID, c.suggest(a.ID)).Code = strict.UnknownName
		}
	}
	for _, e := range slices.Concat(entries, additions) {
		for i, at := range e.known {
			c.checkRelation(e, e.Known[i], at)
		}
		for i, name := range e.Names {
			letters := e.spelled[i]
			if fault := unfit(name, letters, !name.Heard && e.Type >= 0 && words.Has(e.Type)); fault != "" {
				e.fault(e.names[i], "name %q %s", name.Text, fault).Code = strict.UnfitName
				continue
			}
			c.checkOwner(string(letters), owner{e, i})
		}
	}
}

// entry is the entry of an id, or nil.
func (c *checker) entry(id string) *entry {
	for ; c != nil; c = c.below {
		if e := c.byID[id]; e != nil {
			return e
		}
	}
	return nil
}

// suggest asks whether a known id was meant.
func (c *checker) suggest(id string) string {
	ids := map[string]bool{}
	for ; c != nil; c = c.below {
		for known := range c.byID {
			ids[known] = true
		}
	}
	return strict.Suggest(id, slices.Sorted(maps.Keys(ids)))
}

func (c *checker) checkRelation(e *entry, r Relation, at Position) {
	p, _ := c.schema.Predicate(r.Predicate)
	from, to := c.entry(r.Subject), c.entry(r.Object)
	switch {
	case r.Subject == r.Object:
		e.fault(at, "%s cannot stand in a relation to itself", e.ID).Code = strict.NotInSchema
	case from == nil:
		e.fault(at, "there is no entity %s%s", r.Subject, c.suggest(r.Subject)).Code = strict.UnknownName
	case to == nil:
		e.fault(at, "there is no entity %s%s", r.Object, c.suggest(r.Object)).Code = strict.UnknownName
	case from.Types != 0 && from.Types&p.From == 0:
		e.fault(at, "%s goes from %s, and %s is none of them", p.Name, list(c.schema.Names(p.From)), r.Subject).Code = strict.NotInSchema
	case to.Types != 0 && to.Types&p.To == 0:
		e.fault(at, "%s goes to %s, and %s is none of them", p.Name, list(c.schema.Names(p.To)), r.Object).Code = strict.NotInSchema
	}
}

// unfit says what is wrong with a name by itself. Where the name is a word and
// means what the word means, only the very common ones are too common.
func unfit(name Name, letters []rune, word bool) string {
	switch {
	case len(letters) == 0 || !letter(letters[0]) && letters[0] != '《' && letters[0] != '.':
		return "must begin with a letter or a digit"
	case len(letters) == 1:
		return "is a single letter or character, which is heard everywhere; leave it out"
	case len(name.Needs) > 0:
		return ""
	case len(letters) == 2 && plain(letters) && !name.Exact:
		return "has two letters; it must have case: exact, or needs"
	case !slices.ContainsFunc(letters, func(r rune) bool { return !digit(r) }):
		return "is a mere number; it must have needs: words of which one stands near it"
	case name.Exact && distinctive(name.Text):
		return ""
	}
	if everyday, very := lookUp(everydayWords, string(letters)); very || everyday && !word {
		return "is an everyday word; write {name: " + name.Text + ", needs: [words of which one stands near it]}, or leave it out"
	}
	return ""
}

// Unfit says why a lexicon takes a misheard form only with words that must stand
// near it, or not at all; it is empty where nothing is wrong.
func Unfit(form string) string { return unfit(Name{Text: form}, spelling(form), false) }

// plain reports whether folded runes are a to z and digits only.
func plain(runes []rune) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return (r < 'a' || r > 'z') && !digit(r) })
}

// distinctive reports whether a name's case sets it apart from the word that it
// is spelled like: it has capitals after the first letter (CLIP, SQuAD).
func distinctive(name string) bool {
	return strings.ContainsFunc(name[1:], unicode.IsUpper)
}

// An owner is an entity that has a name.
type owner struct {
	*entry
	name int
}

// checkOwner adds an owner to those who are spelled the same, and reports a name
// that two entities have on the same conditions, and are not one.
func (c *checker) checkOwner(spelled string, o owner) {
	mine := o.Names[o.name]
	for _, other := range c.ownersOf(spelled) {
		if c.united.root(other.ID) != c.united.root(o.ID) && sameConditions(mine, other.Names[other.name]) {
			o.fault(o.names[o.name], "name %q belongs to %s already (%s); give both different needs, or drop one",
				mine.Text, other.ID, other.names[other.name]).Code = strict.Twice
			break
		}
		if word := decidesNothing(mine, other.Names[other.name]); other.ID != o.ID && word != "" {
			o.fault(o.names[o.name], "name %q belongs to %s too (%s), and where %q stands near both are meant; leave it with one of them",
				mine.Text, other.ID, other.names[other.name], word).Code = strict.Twice
			break
		}
	}
	c.owners[spelled] = append(c.owners[spelled], o)
}

// ownersOf lists who has a name, those below first; who is described anew has
// only the names of now.
func (c *checker) ownersOf(spelled string) []owner {
	if c.below == nil {
		return c.owners[spelled]
	}
	var all []owner
	for _, o := range c.below.ownersOf(spelled) {
		if c.byID[o.ID] == nil {
			all = append(all, o)
		}
	}
	return append(all, c.owners[spelled]...)
}

// decidesNothing is a word that two names of one spelling need both, unless
// something else sets them apart.
func decidesNothing(a, b Name) string {
	if len(a.Refuses)+len(b.Refuses) > 0 || a.Exact && b.Exact && !sameCase(a.Text, b.Text) {
		return ""
	}
	for _, word := range a.Needs {
		if slices.Contains(b.Needs, word) {
			return word
		}
	}
	return ""
}
