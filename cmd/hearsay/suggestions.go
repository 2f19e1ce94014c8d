package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/lexicon/exchange"
	"hearsay/graph"
)

// confirmedForms are the misheard forms that were linked to one name by sound in
// so many episodes, never to another, and could stand in a lexicon by
// themselves.
func (a *app) confirmedForms(ctx context.Context, p *places, episodes int) ([]suggestion, error) {
	names, err := a.lexicon()
	if err != nil {
		return nil, err
	}
	meant, err := a.meanings(ctx, p.store)
	if err != nil {
		return nil, err
	}
	forms, err := a.misheardForms(ctx, p, "")
	if err != nil {
		return nil, err
	}
	var list []suggestion
	for _, f := range forms {
		e, known := names.Entity(f.Entity)
		if !known || soundsDifferent(names, e, f.Form) || len(f.Episodes) < episodes || len(meant[spelling(f.Form)]) > 1 || everydayForm(f) || lexicon.Unfit(f.Form) != "" || len(names.Lookup(f.Form)) > 0 {
			continue
		}
		line := fmt.Sprintf("- {id: %s, heard_as: [%s]} # %s", f.Entity, exchange.Text(f.Form), p.confirmation(f.Times, f.Episodes, f.Places))
		list = append(list, suggestion{heardFile, line, f.Entity, f.Form, f.Times, f.Episodes})
	}
	return list, nil
}

// soundsDifferent reports whether a form is written, or said in pinyin, as
// something is called that somebody decided not to be this entity.
func soundsDifferent(names *lexicon.Lexicon, e *lexicon.Entity, form string) bool {
	said := exchange.Slug(form, "")
	for _, d := range e.Decided {
		for _, id := range d.IDs {
			other, ok := names.Entity(id)
			if ok && said != "" && !d.Same && other.ID != e.ID && slices.ContainsFunc(other.Called(), func(n lexicon.Name) bool { return exchange.Slug(n.Text, "") == said }) {
				return true
			}
		}
	}
	return false
}

// everydayForm reports whether a form is nothing but everyday words in any place.
func everydayForm(f misheard) bool {
	return slices.ContainsFunc(f.Places, func(m episodeMention) bool { return m.Repair != nil && m.Repair.Everyday })
}

// meanings lists by spelling the entities that anything in the graph was linked
// to, however it was recognised.
func (a *app) meanings(ctx context.Context, store *graph.Store) (map[string][]string, error) {
	mentions, err := store.Mentions(ctx, graph.MentionFilter{})
	meant := map[string][]string{}
	for _, m := range mentions {
		key := spelling(m.Text)
		if !slices.Contains(meant[key], m.Entity) {
			meant[key] = append(meant[key], m.Entity)
		}
	}
	return meant, err
}

// confirmation tells for people how often and where something was heard, a place
// an episode.
func (p *places) confirmation(times int, episodes []string, mentions []episodeMention) string {
	var at []string
	last := ""
	for _, m := range mentions {
		if m.Episode != last && len(at) < fewPlaces {
			at = append(at, p.place(m.Episode, m.Line, m.Column))
			last = m.Episode
		}
	}
	return fmt.Sprintf("%s in %s: %s", count(times, "time"), count(len(episodes), "episode"), strings.Join(at, ", "))
}

// confirmedNames are the names that are in no lexicon and were found in so many
// episodes, as one type of thing.
func (a *app) confirmedNames(ctx context.Context, p *places, episodes int) ([]suggestion, error) {
	names, err := a.lexicon()
	if err != nil {
		return nil, err
	}
	mentions, err := p.store.Mentions(ctx, graph.MentionFilter{Episode: a.episode})
	if err != nil {
		return nil, err
	}
	found := map[string][]episodeMention{}
	for _, m := range mentions {
		if _, known := names.Entity(m.Entity); m.Via == viaFound && !known {
			found[m.Entity] = append(found[m.Entity], episodeMention{Episode: m.Episode, Mention: m.Mention})
		}
	}
	var list []suggestion
	for _, id := range sortedKeys(found) {
		places := found[id]
		var in []string
		for _, m := range places {
			in = append(in, m.Episode)
		}
		in = slices.Compact(in) // mentions come by episode
		e, ok, err := p.store.Entity(ctx, id)
		if err != nil {
			return nil, err
		}
		if !ok || len(in) < episodes || len(e.Types) > 0 || lexicon.Unfit(e.Name) != "" || len(names.Lookup(e.Name)) > 0 {
			continue
		}
		if slug := exchange.Slug(e.Name, e.Type); slug != "" {
			line := fmt.Sprintf("- {id: %s, type: %s, name: %s} # %s", freeID(names, e.Type, slug), e.Type, exchange.Text(e.Name), p.confirmation(len(places), in, places))
			list = append(list, suggestion{foundFile, line, id, e.Name, len(places), in})
		}
	}
	return list, nil
}

// viaFound is how a name that is in no lexicon is recognised.
const viaFound = "found"

// freeID makes an id that the lexicon has not given away.
func freeID(names *lexicon.Lexicon, typeName, slug string) string {
	id := lexicon.IDPrefix(typeName) + ":" + slug
	for n := 2; ; n++ {
		if _, taken := names.Entity(id); !taken {
			return id
		}
		id = fmt.Sprintf("%s:%s-%d", lexicon.IDPrefix(typeName), slug, n)
	}
}
