package main

import (
	"slices"
	"strings"
)

// variants lists phrasings that take more than the sentence does, each once.
func (d *draft) variants() []proposal {
	all := []proposal{{Why: "as it stands", Say: d.say, say: d.say}}
	add := func(why string, words []word) {
		say := written(words)
		if !slices.ContainsFunc(all, func(p proposal) bool { return p.say == say }) {
			all = append(all, proposal{Why: why, Say: say, say: say})
		}
	}
	wide := d.gaps(d.words)
	add("words between", wide)
	add("particles optional", d.optional(d.words))
	together := d.optional(wide)
	for i, w := range d.words {
		list, name := d.list(w)
		if len(list) == 0 {
			continue
		}
		group := word{pattern: "(" + strings.Join(list, "|") + ")"}
		other := slices.Clone(d.words)
		other[i] = group
		add("the words of <"+name+">", other)
		for j := range together {
			if together[j].pattern == w.pattern {
				together[j] = group
			}
		}
	}
	if turned, ok := d.turned(d.words); ok {
		add("the other order", turned)
	}
	add("all together", together)
	return all
}

// gaps lets a few words stand beside the names.
func (d *draft) gaps(words []word) []word {
	var out []word
	for i, w := range words {
		if i > 0 && (w.slot || words[i-1].slot) {
			out = append(out, word{pattern: "...{0,4}"})
		}
		out = append(out, w)
	}
	return out
}

// optional makes the particles optional that people leave out.
func (d *draft) optional(words []word) []word {
	out := slices.Clone(words)
	for i, w := range out {
		if w.pattern == "的" || w.pattern == "了" || w.pattern == "the" || w.pattern == "a" {
			out[i].pattern = "(" + w.pattern + ")?"
		}
	}
	return out
}

// list is the longest word list of the rules that has a word, and its name.
func (d *draft) list(w word) (words []string, name string) {
	for _, l := range d.x.Rules.Lists {
		if !w.slot && len([]rune(w.pattern)) > 1 && slices.Contains(l.Words, w.pattern) && len(l.Words) > len(words) {
			words, name = l.Words, l.Name
		}
	}
	return words, name
}

// turned exchanges what stands before and behind a copula: A 是 B 的 C is B 的 C
// 是 A.
func (d *draft) turned(words []word) ([]word, bool) {
	i := slices.IndexFunc(words, func(w word) bool {
		return slices.Contains([]string{"是", "就是", "is", "was", "are", "were"}, w.pattern)
	})
	if i <= 0 || i == len(words)-1 {
		return nil, false
	}
	return slices.Concat(words[i+1:], words[i:i+1], words[:i]), true
}
