package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"

	"hearsay/extract/claim"
)

// statement is a quad and its canonical line of N-Quads.
type statement struct {
	line string
	quad quad.Quad
}

// encode turns an extraction into statements, sorted by line and without
// repetition. The same extraction gives the same statements, in whatever
// order its entities, mentions and claims are.
func encode(x *claim.Extraction) ([]statement, error) {
	e := &encoder{episode: episodeIRI(x.Episode.ID)}
	if x.Episode.ID == "" {
		e.fail("the episode has no id")
	}
	e.addEpisode(x)
	e.addEntities(x)
	e.addMentions(x.Mentions)
	e.addClaims(x.Claims)
	e.addKnown(x)
	if len(e.errs) > 0 {
		return nil, fmt.Errorf("episode %q cannot be stored: %w", x.Episode.ID, errors.Join(e.errs...))
	}
	return e.sealed(), nil
}

// encoder collects what one extraction says, in its episode's named graph.
type encoder struct {
	episode quad.IRI
	all     []statement
	errs    []error
}

func (e *encoder) fail(format string, args ...any) {
	e.errs = append(e.errs, fmt.Errorf(format, args...))
}

func (e *encoder) add(q quad.Quad) {
	e.all = append(e.all, statement{line: canonical(q), quad: q})
}

func (e *encoder) say(subject, predicate quad.IRI, object quad.Value) {
	if s, ok := object.(quad.String); ok && (!utf8.ValidString(string(s)) || strings.IndexByte(string(s), 0) >= 0) {
		e.fail("%s of %s is not UTF-8 or holds a NUL character", lastPart(predicate), lastPart(subject))
		return
	}
	e.add(quad.Quad{Subject: subject, Predicate: predicate, Object: object, Label: e.episode})
}

// text says a string that may be left out.
func (e *encoder) text(subject, predicate quad.IRI, s string) {
	if s != "" {
		e.say(subject, predicate, quad.String(s))
	}
}

// sealed returns the statements in order, with the marker: a digest over all
// of them, by which adding the same episode again is noticed.
func (e *encoder) sealed() []statement {
	e.sort()
	h := sha256.New()
	for _, s := range e.all {
		h.Write([]byte(s.line))
	}
	e.say(e.episode, hasContent, quad.String(hex.EncodeToString(h.Sum(nil))))
	e.sort()
	return e.all
}

func (e *encoder) sort() {
	slices.SortFunc(e.all, func(a, b statement) int { return cmp.Compare(a.line, b.line) })
	e.all = slices.CompactFunc(e.all, func(a, b statement) bool { return a.line == b.line })
}

func (e *encoder) addEpisode(x *claim.Extraction) {
	e.say(e.episode, isA, episodeClass)
	e.text(e.episode, hasShow, x.Episode.Show)
	e.text(e.episode, hasHeadline, x.Episode.Title)
	e.text(e.episode, hasDate, x.Episode.Published)
	e.text(e.episode, hasURL, x.Episode.URL)
	e.text(e.episode, hasSource, x.Episode.Source)
	e.text(e.episode, hasDigest, x.Episode.SHA256)
	e.text(e.episode, hasLanguage, x.Episode.Language)
	if x.Episode.Length != 0 {
		e.say(e.episode, hasLength, quad.Int(x.Episode.Length))
	}
	if x.Episode.Told != nil {
		e.text(e.episode, hasTold, toldTable(x.Episode.Told))
	}
	for _, d := range x.Episode.Doubts {
		e.text(e.episode, hasDoubt, d)
	}
	if len(x.Turns) > 0 {
		e.say(e.episode, hasTurns, quad.String(turnTable(x.Turns)))
	}
	if len(x.Unresolved) > 0 {
		e.say(e.episode, hasUnresolved, quad.String(unresolvedTable(x.Unresolved)))
	}
}

// addKnown keeps what the lexicon knows in a named graph of its own.
func (e *encoder) addKnown(x *claim.Extraction) {
	label := knownIRI(x.Episode.ID)
	for _, k := range x.Known {
		e.add(quad.Quad{
			Subject:   entityIRI(k.Subject),
			Predicate: predicateIRI(k.Predicate),
			Object:    entityIRI(k.Object),
			Label:     label,
		})
	}
}
