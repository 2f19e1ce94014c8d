package queries

import (
	"slices"

	"hearsay/extract/schema"
)

// types says of which types the unnamed are, where their ends can be others too.
// Of what is mentioned the first type decides. Of what is claimed another one
// will do, but not for what is a topic first, as fields and ideas are.
func (w *writer) types() []line {
	var lines []line
	topic, person, actor := w.clause.schema.Union("Topic"), w.clause.schema.Union("Person"), w.clause.schema.Union("Actor")
	for _, p := range w.clause.phrases {
		if p.bound() || w.variables[p] == "" || p.episode && !p.asked || !slices.ContainsFunc(w.links, func(l link) bool { return l.has(p) }) {
			continue
		}
		can, wanted, mentioned := w.ends(p)
		switch {
		case p.who && mentioned, p.who && can&person != 0 && can&^actor != 0:
			wanted &= actor
			if mentioned {
				wanted = person
			}
		case p.who:
		case p.types != 0:
			wanted &= p.types
		}
		if can&^wanted == 0 || wanted == 0 {
			continue
		}
		subject := term{variable: w.variables[p]}
		lines = append(lines, line{subject: subject, mainly: mentioned, types: term{constants: w.clause.schema.Names(wanted)}})
		if !mentioned && can&^wanted&topic != 0 {
			lines = append(lines, line{not: true, subject: subject, mainly: true, types: term{constants: []string{"Topic"}}})
		}
	}
	return lines
}

// ends is what the predicates let a phrase be, and what their words want it to
// be: of alternatives either, of several conditions all.
func (w *writer) ends(p *phrase) (can, wanted schema.Mask, mentioned bool) {
	can, wanted = ^schema.Mask(0), ^schema.Mask(0)
	for i := 0; i < len(w.links); i++ {
		if !w.links[i].has(p) {
			continue
		}
		oneCan, oneWanted := w.links[i].masks(p)
		for ; i+1 < len(w.links) && w.alternative(i+1); i++ {
			c, n := w.links[i+1].masks(p)
			oneCan, oneWanted = oneCan|c, oneWanted|n
		}
		can, wanted = can&oneCan, wanted&oneWanted
		mentioned = mentioned || w.links[i].word.sense.predicates[0].Name == "mentions"
	}
	return can, wanted, mentioned
}

// masks is what the predicates of a link let a phrase be, and what its word wants
// it to be.
func (l link) masks(p *phrase) (can, wanted schema.Mask) {
	for _, predicate := range l.word.sense.predicates {
		if l.subject == p {
			can |= predicate.From
		}
		if l.object == p {
			can |= predicate.To
		}
	}
	if l.subject == p {
		return can, l.word.sense.from
	}
	return can, l.word.sense.to
}
