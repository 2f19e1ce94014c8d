package queries

import (
	"strings"

	"hearsay/extract/text"
	"hearsay/graph"
)

// bilingual lists what was called by a Chinese and by a Latin name, with the
// first place of each form.
func bilingual(r *runner, result *Result) error {
	mentions, err := r.store.Mentions(r.ctx, graph.MentionFilter{Episode: r.scope.Episode})
	if err != nil {
		return err
	}
	type heard struct {
		scripts [2]bool
		first   map[string]graph.Mention
	}
	byEntity := map[string]*heard{}
	for _, m := range mentions {
		h := byEntity[m.Entity]
		if h == nil {
			h = &heard{first: map[string]graph.Mention{}}
			byEntity[m.Entity] = h
		}
		h.scripts[scriptOf(m.Text)] = true
		if _, ok := h.first[m.Text]; !ok {
			h.first[m.Text] = m
		}
	}
	for _, id := range sortedKeys(byEntity) {
		h := byEntity[id]
		if !h.scripts[0] || !h.scripts[1] {
			continue
		}
		a, err := r.answerFor(id)
		if err != nil {
			return err
		}
		for _, form := range sortedKeys(h.first) {
			if err := r.show(&a, []graph.Mention{h.first[form]}); err != nil {
				return err
			}
		}
		result.Answers = append(result.Answers, a)
	}
	return r.sort(result, &pattern{})
}

// scriptOf is 0 for a form with Chinese characters, 1 for another.
func scriptOf(form string) int {
	if strings.ContainsFunc(form, text.Han) {
		return 0
	}
	return 1
}
