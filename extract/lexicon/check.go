package lexicon

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
)

// check reports what can only be seen when all entries are known.
func check(s *schema.Schema, entries, additions []*entry, united *union) {
	byID := make(map[string]*entry, len(entries))
	ids := make([]string, 0, len(entries))
	for _, e := range entries {
		byID[e.ID] = e
		ids = append(ids, e.ID)
	}
	places, _ := s.Mask("Place")
	words := terms(s) | places
	for _, a := range additions {
		if byID[a.ID] == nil {
			a.fault(a.At, "there is no entity %s%s", a.ID, strict.Suggest(a.ID, ids)).Code = strict.UnknownName
		}
	}
	owners := make(map[string][]owner, 4*len(entries))
	for _, e := range slices.Concat(entries, additions) {
		for i, at := range e.known {
			checkRelation(s, e, e.Known[i], at, byID, ids)
		}
		for i, name := range e.Names {
			letters := e.spelled[i]
			if fault := unfit(name, letters, !name.Heard && e.Type >= 0 && words.Has(e.Type)); fault != "" {
				e.fault(e.names[i], "name %q %s", name.Text, fault).Code = strict.UnfitName
				continue
			}
			spelled := string(letters)
			owners[spelled] = checkOwner(owners[spelled], owner{e, i}, united)
		}
	}
}

func checkRelation(s *schema.Schema, e *entry, r Relation, at Position, byID map[string]*entry, ids []string) {
	p, _ := s.Predicate(r.Predicate)
	from, to := byID[r.Subject], byID[r.Object]
	switch {
	case r.Subject == r.Object:
		e.fault(at, "%s cannot stand in a relation to itself", e.ID).Code = strict.NotInSchema
	case from == nil:
		e.fault(at, "there is no entity %s%s", r.Subject, strict.Suggest(r.Subject, ids)).Code = strict.UnknownName
	case to == nil:
		e.fault(at, "there is no entity %s%s", r.Object, strict.Suggest(r.Object, ids)).Code = strict.UnknownName
	case from.Types != 0 && from.Types&p.From == 0:
		e.fault(at, "%s goes from %s, and %s is none of them", p.Name, list(s.Names(p.From)), r.Subject).Code = strict.NotInSchema
	case to.Types != 0 && to.Types&p.To == 0:
		e.fault(at, "%s goes to %s, and %s is none of them", p.Name, list(s.Names(p.To)), r.Object).Code = strict.NotInSchema
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
func checkOwner(owners []owner, o owner, united *union) []owner {
	mine := o.Names[o.name]
	for _, other := range owners {
		if united.root(other.ID) != united.root(o.ID) && sameConditions(mine, other.Names[other.name]) {
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
	return append(owners, o)
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
