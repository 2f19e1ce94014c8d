package graph

import (
	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

func (e *encoder) addClaims(all []claim.Claim) {
	seen := make(map[string]bool)
	for i := range all {
		c := &all[i]
		if c.ID == "" || seen[c.ID] {
			e.fail("claim id %q is empty or given to two claims", c.ID)
		}
		seen[c.ID] = true
		e.addClaim(c)
	}
}

// addClaim writes the claim itself, labelled with its own IRI, and what is
// said about it.
func (e *encoder) addClaim(c *claim.Claim) {
	it := claimIRI(c.ID)
	subject, predicate, object := entityIRI(c.Subject), predicateIRI(c.Predicate), entityIRI(c.Object)
	e.add(quad.Quad{Subject: subject, Predicate: predicate, Object: object, Label: it})
	e.say(it, hasSubject, subject)
	e.say(it, hasPredicate, predicate)
	e.say(it, hasObject, object)
	for name, value := range c.With {
		e.say(it, qualifierIRI(name), quad.String(value))
	}
	e.text(it, hasPolarity, c.Polarity)
	e.text(it, hasSpeaker, c.Speaker)
	if c.Person != "" {
		e.say(it, isSaidBy, entityIRI(c.Person))
	}
	for _, r := range c.Rules {
		e.say(it, isFoundBy, ruleIRI(r))
	}
	e.text(it, hasQuote, c.Evidence.Text)
	e.say(it, hasStart, quad.Int(c.Evidence.At))
	e.say(it, hasPlace, quad.String(placeTable(c.Evidence)))
	if c.Confidence != 0 {
		e.say(it, hasConfidence, quad.Float(c.Confidence))
	}
}
