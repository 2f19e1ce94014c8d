package main

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"hearsay/extract/link"
	"hearsay/extract/text"
	"hearsay/graph"
)

// misheard is a form that a name was heard as, over all episodes.
type misheard struct {
	Entity   string           `json:"entity"`
	Name     string           `json:"name"`
	Form     string           `json:"heard_as"` // as it is written where it was heard first
	Times    int              `json:"times"`
	Episodes []string         `json:"episodes"` // sorted
	Places   []episodeMention `json:"places"`
}

// misheardForms lists the forms that were recognised by sound or by what was
// learned, by name and form; of one entity, where id is not empty.
func (a *app) misheardForms(ctx context.Context, p *places, id string) ([]misheard, error) {
	mentions, err := p.store.Mentions(ctx, graph.MentionFilter{Entity: id, Episode: a.episode})
	if err != nil {
		return nil, err
	}
	var all []*misheard
	byForm := map[[2]string]*misheard{}
	for _, m := range mentions {
		if m.Via != link.Sound && m.Via != link.Learned {
			continue
		}
		key := [2]string{m.Entity, spelling(m.Text)}
		f := byForm[key]
		if f == nil {
			f = &misheard{Entity: m.Entity, Form: oneLine(m.Text)}
			if f.Name, err = p.name(m.Entity); err != nil {
				return nil, err
			}
			byForm[key] = f
			all = append(all, f)
		}
		f.Times++
		f.Places = append(f.Places, episodeMention{Episode: m.Episode, Mention: m.Mention})
		if !slices.Contains(f.Episodes, m.Episode) {
			f.Episodes = append(f.Episodes, m.Episode) // mentions come by episode
		}
	}
	list := make([]misheard, 0, len(all))
	for _, f := range all {
		list = append(list, *f)
	}
	slices.SortFunc(list, func(a, b misheard) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(b.Times, a.Times), cmp.Compare(a.Form, b.Form))
	})
	return list, nil
}

// spelling is what two ways to write a name have in common: its letters and
// digits, folded.
func spelling(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text.FoldString(name))
}

// heardFor lists the entities that a name was heard for, those it was heard for
// most often first.
func (a *app) heardFor(ctx context.Context, store *graph.Store, name string) ([]graph.Entity, error) {
	mentions, err := store.Mentions(ctx, graph.MentionFilter{Episode: a.episode})
	if err != nil {
		return nil, err
	}
	times := map[string]int{}
	wanted := spelling(name)
	for _, m := range mentions {
		if (m.Via == link.Sound || m.Via == link.Learned) && wanted != "" && spelling(m.Text) == wanted {
			times[m.Entity]++
		}
	}
	var found []graph.Entity
	for _, id := range sortedKeys(times) {
		e, ok, err := store.Entity(ctx, id)
		if err != nil {
			return nil, err
		}
		if ok {
			found = append(found, e)
			a.say("%s was heard for %s, %s; hearsay lexicon heard %s lists all such forms", name, e.Name, count(times[id], "time"), id)
		}
	}
	slices.SortStableFunc(found, func(a, b graph.Entity) int { return cmp.Compare(times[b.ID], times[a.ID]) })
	return found, nil
}
