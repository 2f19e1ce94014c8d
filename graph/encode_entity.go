package graph

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

func (e *encoder) addEntities(x *claim.Extraction) {
	count := make(map[string]int)
	for _, m := range x.Mentions {
		count[m.Entity]++
	}
	seen := make(map[string]bool)
	for i := range x.Entities {
		n := &x.Entities[i]
		if n.ID == "" || seen[n.ID] {
			e.fail("entity id %q is empty or given to two entities", n.ID)
		}
		seen[n.ID] = true
		e.addEntity(n)
		if n.Mentions != count[n.ID] {
			e.say(entityIRI(n.ID), isMentioned, quad.Int(n.Mentions))
		}
	}
}

func (e *encoder) addEntity(n *claim.Entity) {
	it := entityIRI(n.ID)
	e.say(it, isA, classIRI(n.Type))
	for _, t := range n.Types {
		e.say(it, isAlso, classIRI(t))
	}
	e.say(it, hasName, quad.String(n.Name))
	for _, s := range n.Also {
		e.say(it, hasOtherName, quad.String(s))
	}
	names := append([]string{n.Name}, n.Also...)
	for _, s := range names {
		if k := key(s); !slices.Contains(names, k) {
			e.text(it, hasNameKey, k)
		}
	}
	for _, l := range n.Links {
		if IsIRI(l) {
			e.say(it, isSameAs, quad.IRI(l))
		} else {
			e.say(it, isSameAs, quad.String(l))
		}
	}
	if n.Unnamed {
		e.say(it, isUnnamed, quad.Bool(true))
	}
}

// key is what a name is looked up by: folded, and without spaces and hyphens,
// so that Search-Former, search former and SearchFormer are one.
func key(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) {
			return -1
		}
		return r
	}, text.FoldString(name))
}

// absolute is an IRI that can stand between < and > as it is.
var absolute = regexp.MustCompile("^[A-Za-z][A-Za-z0-9+.-]*:[^\\pC\\pZ<>\"{}|^`\\\\]*$")

// addMentions writes one table an entity and speaker, and the edges: the
// episode mentions everything that is named in it, a person what they name
// themselves, outside of advertisements and the like.
func (e *encoder) addMentions(all []claim.Mention) {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b claim.Mention) int {
		return cmp.Or(sameVoice(a, b), cmp.Compare(a.At, b.At))
	})
	for len(all) > 0 {
		n := 1
		for n < len(all) && sameVoice(all[0], all[n]) == 0 {
			n++
		}
		m, it := all[0], entityIRI(all[0].Entity)
		e.say(it, isHeard, quad.String(mentionTable(m.Speaker, m.Person, all[:n])))
		e.say(e.episode, mentions, it)
		if m.Person != "" && slices.ContainsFunc(all[:n], func(m claim.Mention) bool { return m.Kind == "" }) {
			e.say(entityIRI(m.Person), mentions, it)
		}
		all = all[n:]
	}
}

// sameVoice orders mentions by entity and speaker.
func sameVoice(a, b claim.Mention) int {
	return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Speaker, b.Speaker), cmp.Compare(a.Person, b.Person))
}
