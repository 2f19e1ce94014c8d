package extract

import (
	"slices"

	"hearsay/extract/claim"
	"hearsay/extract/lexicon"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
	"hearsay/extract/transcript"
)

// Hearing is an episode as it is known before the rules look: the names in it,
// who speaks, and whom pronouns mean. Rules that change need no new one.
type Hearing struct {
	hearing *hearing
	input   rule.Input
}

// Hear takes all steps but the last: what it returns is independent of the
// extractor's rules.
func (x *Extractor) Hear(e *transcript.Episode) *Hearing {
	h := x.hear(e)
	return &Hearing{h, h.ruleInput()}
}

// Extraction is what a set of rules finds in the episode. Where they tell whom
// the speakers work for, they look again, for then 我们 means more.
func (h *Hearing) Extraction(rules *rule.Set) *claim.Extraction {
	x, heard := *h.hearing.Extractor, *h.hearing
	x.Rules = rules
	heard.Extractor = &x
	in := h.input
	heard.found = rules.Match(in)
	if heard.learnEmployers() {
		heard.references = speaker.References(heard.speakerInput(), heard.turns, x.Cues)
		in = heard.ruleInput()
		heard.found = rules.Match(in)
	}
	heard.confirm(in, heard.found)
	heard.found = append(heard.found, heard.answers(in)...)
	slices.SortStableFunc(heard.found, func(a, b rule.Claim) int { return a.Span.Start - b.Span.Start })
	out := &claim.Extraction{Episode: heard.episode()}
	out.Turns = heard.claimTurns()
	out.Mentions = heard.claimMentions()
	out.Unresolved = heard.unresolved()
	out.Unsure = heard.unsure()
	out.Claims = heard.claims()
	out.Entities = heard.entities(out)
	out.Known = heard.known(out.Entities)
	return out
}

// Input is what the rules are told. Its positions count runes of the folded
// text.
func (h *Hearing) Input() rule.Input { return h.input }

// Episode is the transcript that was heard.
func (h *Hearing) Episode() *transcript.Episode { return h.hearing.source }

// Names is the lexicon with what only this episode has names for.
func (h *Hearing) Names() *lexicon.Lexicon { return h.hearing.names }

// Unresolved lists what was heard as a name and not linked, in folded positions.
func (h *Hearing) Unresolved() []link.Unresolved { return h.hearing.linked.Unresolved }

// Position is the line and column, from 1, where a span of the folded text
// begins in the file.
func (h *Hearing) Position(s text.Span) (line, column int) {
	p := h.hearing.place(s)
	return p.line, p.column
}
