package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"hearsay/extract/claim"
)

// Problem is a place where a source does not say what the graph says.
type Problem struct {
	Episode  string
	Of       string // the claim or entity that stands on it; empty for a source as a whole, and for what was not linked
	At       int    // code points of the source, from 0
	Expected string
	Found    string
	Err      error // why the source cannot be read; nil otherwise
}

// String says it in one line.
func (p Problem) String() string {
	if p.Err != nil {
		return fmt.Sprintf("%s: the source cannot be read: %v", p.Episode, p.Err)
	}
	return fmt.Sprintf("%s: at %d: %q was expected for %s, and %q is there", p.Episode, p.At, p.Expected, cmp.Or(p.Of, "a name"), p.Found)
}

// Verify compares every span of every episode with the decoded source that
// read returns, and lists where they differ, ordered by episode and place. An
// error of read is a problem of its episode, and the next one is read.
func (s *Store) Verify(ctx context.Context, read func(e claim.Episode) (string, error)) ([]Problem, error) {
	episodes, err := s.Episodes(ctx)
	if err != nil {
		return nil, err
	}
	var all []Problem
	for _, e := range episodes {
		source, err := read(e)
		if err != nil {
			all = append(all, Problem{Episode: e.ID, Err: err})
			continue
		}
		spans, err := s.spans(ctx, e.ID)
		if err != nil {
			return nil, err
		}
		text := []rune(source)
		for _, p := range spans {
			if p.Found = cut(text, p.At, p.Expected); p.Found != p.Expected {
				all = append(all, p)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Episode, b.Episode), cmp.Compare(a.At, b.At), cmp.Compare(a.Of, b.Of))
	})
	return all, nil
}

// spans returns everything that an episode's source is expected to say.
func (s *Store) spans(ctx context.Context, episode string) ([]Problem, error) {
	facts, err := s.Facts(ctx, Pattern{Episode: episode})
	if err != nil {
		return nil, err
	}
	mentions, err := s.Mentions(ctx, MentionFilter{Episode: episode})
	if err != nil {
		return nil, err
	}
	names, err := s.Unresolved(ctx, episode)
	if err != nil {
		return nil, err
	}
	var all []Problem
	for _, f := range facts {
		all = append(all, expected(episode, f.ID, claim.Part{At: f.Evidence.At, Text: f.Evidence.Text}, f.Evidence.Parts)...)
	}
	for _, m := range mentions {
		all = append(all, expected(episode, m.Entity, claim.Part{At: m.At, Text: m.Text}, m.Parts)...)
	}
	for _, u := range names {
		all = append(all, Problem{Episode: episode, At: u.At, Expected: u.Text})
	}
	return all, nil
}

// expected lists the stretches that something stands on: one, or its parts.
func expected(episode, of string, whole claim.Part, parts []claim.Part) []Problem {
	if len(parts) == 0 {
		parts = []claim.Part{whole}
	}
	var all []Problem
	for _, p := range parts {
		all = append(all, Problem{Episode: episode, Of: of, At: p.At, Expected: p.Text})
	}
	return all
}

// cut returns as much of a text as expected has, from a place on.
func cut(text []rune, at int, expected string) string {
	if at < 0 || at > len(text) {
		return ""
	}
	return string(text[at:min(len(text), at+len([]rune(expected)))])
}
