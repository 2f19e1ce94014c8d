package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"hearsay/extract"
	"hearsay/extract/link"
	"hearsay/extract/rule"
	"hearsay/extract/text"

	"github.com/spf13/cobra"
)

// sceneOptions say what rules are tried on.
type sceneOptions struct {
	file string // a transcript; empty for a sentence
	at   string // LINE:COLUMN in it; empty for a phrase
}

func (o *sceneOptions) flags(c *cobra.Command) {
	c.Flags().StringVar(&o.file, "file", "", "look at a place in this transcript: where a phrase of it stands, or at --at")
	c.Flags().StringVar(&o.at, "at", "", "the place in the transcript, as LINE:COLUMN")
}

// check reports flags and words that do not go together.
func (o *sceneOptions) check(words []string) error {
	switch {
	case o.at != "" && o.file == "":
		return usageError{fmt.Errorf("--at is a place in a transcript; --file names it")}
	case o.at == "" && (len(words) == 0 || slices.ContainsFunc(words, blank)):
		return usageError{fmt.Errorf("name a sentence%s", orStandardInput)}
	case o.at != "" && len(words) > 0:
		return usageError{fmt.Errorf("either --at or a phrase says where to look, and not both")}
	}
	return nil
}

// scene is what rules are tried on: a sentence, or a place in a transcript.
type scene struct {
	input   rule.Input
	near    text.Span        // of the folded text, what is looked at
	hearing *extract.Hearing // of the transcript; nil for a sentence
	path    string
	partial bool // some names were left out of the input
}

// scene lays out a sentence, or hears a transcript and goes to the place.
func (a *app) scene(x *extract.Extractor, o sceneOptions, words string) (*scene, error) {
	if o.file == "" {
		in, err := sentenceInput(x, words)
		if err != nil {
			return nil, err
		}
		return &scene{input: in, near: text.Span{End: len(in.Text.Runes)}}, nil
	}
	h, err := a.hearFile(x, o.file)
	if err != nil {
		return nil, err
	}
	s := &scene{input: h.Input(), hearing: h, path: o.file}
	if o.at != "" {
		at, err := position(h, o.at)
		if err != nil {
			return nil, err
		}
		s.near = s.clause(text.Span{Start: at, End: at}, clauseReach)
		return s, nil
	}
	span, err := phraseIn(s.input.Text, words)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.file, err)
	}
	s.near = s.clause(span, clauseReach)
	return s, nil
}

func (a *app) hearFile(x *extract.Extractor, path string) (*extract.Hearing, error) {
	all, err := a.read(input{path: path})
	switch {
	case err != nil:
		return nil, err
	case len(all) > 1:
		return nil, fmt.Errorf("%s is a feed of %d episodes; name the transcript of one, for example %s", path, len(all), all[0].Path)
	}
	return x.Hear(all[0]), nil
}

// position finds a line and column of the file in the folded text.
func position(h *extract.Hearing, at string) (int, error) {
	l, c, ok := strings.Cut(at, ":")
	line, err1 := strconv.Atoi(l)
	column, err2 := strconv.Atoi(c)
	if !ok || err1 != nil || err2 != nil || line < 1 || column < 1 {
		return 0, usageError{fmt.Errorf("--at %s: a place is written LINE:COLUMN, as in 12:40", at)}
	}
	t := h.Input().Text
	lo, hi := 0, t.Len()
	for lo < hi {
		mid := (lo + hi) / 2
		if ml, mc := h.Episode().Line(mid); ml < line || ml == line && mc < column {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return t.Folded(lo), nil
}

// phraseIn finds where a phrase first stands in a text.
func phraseIn(t *text.Text, words string) (text.Span, error) {
	phrase := text.FoldString(strings.TrimSpace(words))
	before, _, ok := strings.Cut(string(t.Runes), phrase)
	if !ok {
		return text.Span{}, fmt.Errorf("%q does not stand in it", words)
	}
	start := len([]rune(before))
	return text.Span{Start: start, End: start + len([]rune(phrase))}, nil
}

// clauseReach is how many characters to either side of a place are looked at.
const clauseReach = 40

// clause is a place with so many characters to either side, as far as the same
// speaker says them.
func (s *scene) clause(at text.Span, reach int) text.Span {
	wide := text.Span{Start: max(0, at.Start-reach), End: min(len(s.input.Text.Runes), at.End+reach)}
	for _, t := range s.input.Turns {
		if t.Span.Start <= at.Start && at.Start < t.Span.End {
			wide.Start, wide.End = max(wide.Start, t.Span.Start), max(at.End, min(wide.End, t.Span.End))
		}
	}
	return wide
}

// place writes where a span stands: path:line:column, or nothing in a sentence.
func (s *scene) place(span text.Span) string {
	if s.hearing == nil {
		return ""
	}
	line, column := s.hearing.Position(span)
	return fmt.Sprintf("%s:%d:%d", s.path, line, column)
}

// sentenceInput lays out a sentence for the rules as if a guest said it.
func sentenceInput(x *extract.Extractor, sentence string) (rule.Input, error) {
	marked, err := rule.ReadMarks(x.Schema, sentence)
	if err != nil {
		return rule.Input{}, usageError{err}
	}
	if len(marked.Names) == 0 {
		for _, m := range link.Link(x.Lexicon, marked.Text, link.Options{Words: x.Segmenter}).Mentions {
			e, _ := x.Lexicon.Entity(m.Entity)
			marked.Names = append(marked.Names, rule.Item{Span: m.Span, Kind: rule.Name, Entity: e.ID, Types: e.Types, Score: m.Score})
		}
	}
	return x.Complete(marked.Input("")), nil
}

// itemNames lists the names in a part of an input, for people.
func itemNames(in rule.Input, near text.Span) []string {
	var names []string
	for _, it := range in.Items {
		if it.Kind == rule.Name && near.Contains(it.Span) {
			names = append(names, fmt.Sprintf("%s (%s)", in.Text.Quote(it.Span), it.Entity))
		}
	}
	if len(names) == 0 {
		return []string{"none"}
	}
	return names
}

// sentenceFrom is the sentence that arguments give, or standard input for -.
func (a *app) sentenceFrom(words []string) (string, error) {
	sentence := strings.Join(words, " ")
	if sentence != "-" {
		return sentence, nil
	}
	data, err := io.ReadAll(io.LimitReader(a.in, 1<<20))
	return strings.TrimSpace(string(data)), err
}
