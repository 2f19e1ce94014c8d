package score

import (
	"slices"
	"strings"
)

// The two classes that mentions are scored in.
const (
	Named = "named" // people, organizations, papers, models, systems, products, venues, awards, works
	Terms = "terms" // methods and topics
)

func class(entityType string) string {
	if entityType == "Topic" || entityType == "Method" {
		return Terms
	}
	return Named
}

// unmarked reports the types that readers do not mark.
func unmarked(entityType string) bool { return entityType == "Place" || entityType == "Episode" }

// score fills in everything that mentions decide.
func (l *listening) score(r *Report) {
	all := tally{}
	for _, of := range []struct {
		class string
		into  *PRF
	}{{Named, &r.Named}, {Terms, &r.Terms}} {
		counted, sure := l.counted(of.class), l.sure(of.class)
		t := tally{found: len(counted), hit: l.hits(sure), gold: len(sure)}
		for _, h := range counted {
			if len(h.right) > 0 {
				t.right++
			}
		}
		*of.into = t.figures()
		all.add(t)
		if of.class == Named {
			r.Clean, r.Noisy = l.recall(sure, false), l.recall(sure, true)
			r.Types = l.types(counted)
		}
		l.list(of.class, counted, sure, &r.Errors)
	}
	r.All = all.figures()
	r.Sounds = l.sounds(nil)
}

// counted lists the found mentions of a class that are right or wrong.
func (l *listening) counted(class string) []hearing {
	var list []hearing
	used := map[int]bool{}
	for _, h := range l.heard {
		if h.class != class || l.doubted(h) || l.unknownName(h) {
			continue
		}
		again := len(h.right) > 0 && !slices.ContainsFunc(h.right, func(i int) bool { return !used[i] })
		for _, i := range h.right {
			used[i] = true
		}
		if !again {
			list = append(list, h)
		}
	}
	return list
}

// doubted reports whether the readers doubted all that a found mention covers.
func (l *listening) doubted(h hearing) bool {
	for _, i := range h.covers {
		if !l.gold.Mentions[i].Doubted {
			return false
		}
	}
	return len(h.covers) > 0
}

// unknownName reports whether a misheard name was taken, as it was heard, for
// one that is in no lexicon.
func (l *listening) unknownName(h hearing) bool {
	if h.Via != "found" || len(h.right) > 0 || sameLetters(l.found[h.Entity].Name) != sameLetters(h.Text) {
		return false
	}
	return slices.ContainsFunc(h.covers, func(i int) bool { return l.gold.Mentions[i].Garbled })
}

// sure lists the gold mentions of a class that nobody doubted, by index.
func (l *listening) sure(of string) []int {
	var list []int
	for i, q := range l.gold.Mentions {
		if !q.Doubted && class(l.entities[q.Entity].Type) == of {
			list = append(list, i)
		}
	}
	return list
}

// hits counts those of these gold mentions that were heard.
func (l *listening) hits(gold []int) int {
	n := 0
	for _, i := range gold {
		if l.hit[i] {
			n++
		}
	}
	return n
}

// recall is that of the misheard ones, or of the others, of these gold mentions.
func (l *listening) recall(gold []int, garbled bool) Recall {
	var of []int
	for _, i := range gold {
		if l.gold.Mentions[i].Garbled == garbled {
			of = append(of, i)
		}
	}
	return Recall{rounded(ratio(l.hits(of), len(of))), len(of)}
}

// types is the share of right mentions whose entity has a type that fits.
func (l *listening) types(counted []hearing) Precision {
	fit, all := 0, 0
	for _, h := range counted {
		for _, i := range h.right {
			all++
			e := l.entities[l.gold.Mentions[i].Entity]
			if t := l.found[h.Entity].Type; t == e.Type || slices.Contains(e.Types, t) {
				fit++
			}
		}
	}
	return Precision{rounded(ratio(fit, all)), all}
}

// list adds what is missing and what is wrong.
func (l *listening) list(class string, counted []hearing, sure []int, e *Errors) {
	for _, i := range sure {
		if q := l.gold.Mentions[i]; !l.hit[i] {
			e.MissedMentions = append(e.MissedMentions, MentionError{Class: class, At: q.At, Text: q.Text, Entity: q.Entity, Garbled: q.Garbled, Instead: l.heardAt(q)})
		}
	}
	for _, h := range counted {
		if len(h.right) == 0 {
			e.WrongMentions = append(e.WrongMentions, MentionError{Class: class, At: h.At, Text: h.Text, Entity: l.name(h.Entity), Instead: l.markedAt(h), Via: h.Via})
		}
	}
}

// heardAt names what was found where a gold mention stands.
func (l *listening) heardAt(q Mention) string {
	var names []string
	for _, h := range l.heard {
		if name := l.name(h.Entity); extent(h.At, h.Text).Overlaps(extent(q.At, q.Text)) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// markedAt names what the gold has where something was found.
func (l *listening) markedAt(h hearing) string {
	var names []string
	for _, q := range l.gold.Mentions {
		if extent(h.At, h.Text).Overlaps(extent(q.At, q.Text)) && !slices.Contains(names, q.Entity) {
			names = append(names, q.Entity)
		}
	}
	return strings.Join(names, ", ")
}
