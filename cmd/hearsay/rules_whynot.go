package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"github.com/spf13/cobra"
)

func newRulesWhyNot(a *app) *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "why-not SUBJECT PREDICATE OBJECT --file TRANSCRIPT",
		Short: "Show why a claim is not made of a transcript: which rule came nearest, and where it failed",
		Long: `Show why a claim is not made of a transcript: the places where both ends are named,
or meant by a word such as 我, near each other; and there the rules that came
nearest to the claim, with what they lack. If it is made after all, or denied,
asked or hedged, that is said. Ends are names or ids.`,
		Example: "  hearsay rules why-not 田渊栋 created ELF --file seeds/transcripts/guigu101-e145.md",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 3 || slices.ContainsFunc(args, blank) {
				return usageError{errors.New("name a subject, a predicate and an object")}
			}
			if file == "" {
				return usageError{errors.New("name the transcript: --file TRANSCRIPT")}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return runWhyNot(a, file, args[0], args[1], args[2]) },
	}
	c.Flags().StringVar(&file, "file", "", "the transcript")
	return c
}

// missed is why a claim is not made of a transcript.
type missed struct {
	Subject   []string      `json:"subject"` // ids that the name may mean
	Predicate string        `json:"predicate"`
	Object    []string      `json:"object"`
	Made      []triedClaim  `json:"made"` // by rules, perhaps negated or otherwise
	Places    []missedPlace `json:"places"`
}

// missedPlace is where both ends are named near each other.
type missedPlace struct {
	Place    string    `json:"place"`
	Words    string    `json:"words"`
	Note     string    `json:"note,omitempty"`
	Attempts []attempt `json:"attempts"`
	score    float64
}

func runWhyNot(a *app, file, subject, predicate, object string) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	p, inverse, err := a.predicate(predicate)
	if err != nil {
		return err
	}
	if inverse {
		subject, object = object, subject
	}
	h, err := a.hearFile(x, file)
	if err != nil {
		return err
	}
	q := whyNot{app: a, x: x, h: h, predicate: p, scene: &scene{input: h.Input(), hearing: h, path: file}}
	var errs [2]error
	q.subjects, errs[0] = q.ids(subject)
	q.objects, errs[1] = q.ids(object)
	if err := errors.Join(errs[:]...); err != nil {
		return err
	}
	return q.print(q.explain(), subject, object)
}

// whyNot is a question for a claim that is missing.
type whyNot struct {
	*app
	x                 *extract.Extractor
	h                 *extract.Hearing
	predicate         *schema.Predicate
	scene             *scene
	subjects, objects []string
}

// ids are the entities that a name may mean and that are named, or meant by a
// pronoun, in the transcript.
func (q *whyNot) ids(name string) ([]string, error) {
	names := q.h.Names()
	var ids []string
	if e, ok := names.Entity(name); ok {
		ids = append(ids, e.ID)
	}
	for _, e := range names.Lookup(name) {
		ids = append(ids, e.ID)
	}
	if len(ids) == 0 {
		var known []string
		for _, it := range q.scene.input.Items {
			if e, ok := names.Entity(it.Entity); ok {
				known = append(known, e.Name)
			}
		}
		return nil, fmt.Errorf("nothing known is named %q%s", name, strict.Suggest(name, known))
	}
	here := slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return !slices.ContainsFunc(q.scene.input.Items, func(it rule.Item) bool { return it.Entity == id })
	})
	if len(here) == 0 {
		return nil, fmt.Errorf("%s: %s is named nowhere in it%s", q.scene.path, name, q.unlinked(name))
	}
	return here, nil
}

// unlinked tells of what was heard as this name and not linked.
func (q *whyNot) unlinked(name string) string {
	folded := text.FoldString(name)
	for _, u := range q.h.Unresolved() {
		if text.FoldString(q.scene.input.Text.Quote(u.Span)) == folded {
			return fmt.Sprintf("; at %s it is heard and not linked: %s", q.scene.place(u.Span), u.Why)
		}
	}
	return ""
}

func (q *whyNot) explain() missed {
	out := missed{Subject: q.subjects, Predicate: q.predicate.Name, Object: q.objects, Made: []triedClaim{}, Places: []missedPlace{}}
	asserted := false
	for _, c := range q.x.Rules.Match(q.scene.input) {
		if q.asked(c) {
			asserted = asserted || c.Polarity == claim.Asserted
			r := &q.x.Rules.Rules[c.Rule]
			out.Made = append(out.Made, triedClaim{c.String(), r.ID, r.Say[c.Pattern].Text, q.scene.input.Text.Quote(c.Span), q.scene.place(c.Span), c.Confidence})
		}
	}
	if asserted {
		return out
	}
	for _, near := range q.together() {
		if p := q.at(near); len(p.Attempts) > 0 || p.Note != "" {
			out.Places = append(out.Places, p)
		}
	}
	slices.SortStableFunc(out.Places, func(a, b missedPlace) int { return cmp.Compare(b.score, a.score) })
	out.Places = out.Places[:min(len(out.Places), 3)]
	return out
}

// asked reports whether a claim is the one that is asked for.
func (q *whyNot) asked(c rule.Claim) bool {
	ends := func(s, o string) bool { return slices.Contains(q.subjects, s) && slices.Contains(q.objects, o) }
	return c.Predicate == q.predicate.Name && (ends(c.Subject, c.Object) || q.predicate.Symmetric && ends(c.Object, c.Subject))
}

// besideReach is how many characters beside two names may belong to what is said
// of them.
const besideReach = 12

// nearby is how many characters may lie between two names for them to be near
// each other.
const nearby = 60

// together lists where each mention of the one end has the other near it, said
// by one speaker; of places that overlap, the shorter.
func (q *whyNot) together() []text.Span {
	var list []text.Span
	for _, it := range q.scene.input.Items {
		if !slices.Contains(q.subjects, it.Entity) {
			continue
		}
		span, ok := q.nearest(it)
		if n := len(list); ok && n > 0 && list[n-1].Overlaps(span) {
			if span.Len() < list[n-1].Len() {
				list[n-1] = span
			}
		} else if ok {
			list = append(list, span)
		}
	}
	return list
}

// nearest is the stretch from a mention of the subject to the nearest one of the
// object, if one is near.
func (q *whyNot) nearest(s rule.Item) (best text.Span, ok bool) {
	for _, o := range q.scene.input.Items {
		span := text.Span{Start: min(s.Span.Start, o.Span.Start), End: max(s.Span.End, o.Span.End)}
		if slices.Contains(q.objects, o.Entity) && s.Entity != o.Entity && span.Len() <= nearby && q.oneTurn(span) && (!ok || span.Len() < best.Len()) {
			best, ok = span, true
		}
	}
	return best, ok
}

func (q *whyNot) oneTurn(span text.Span) bool {
	return slices.ContainsFunc(q.scene.input.Turns, func(t rule.Turn) bool { return t.Span.Contains(span) })
}

// at explains one place: with no names but those that are asked for, so that
// what comes near is the claim that is missing.
func (q *whyNot) at(span text.Span) missedPlace {
	s := *q.scene
	s.near, s.partial = q.scene.clause(span, besideReach), true
	s.input.Items = slices.DeleteFunc(slices.Clone(s.input.Items), func(it rule.Item) bool {
		return it.Kind <= rule.This && !slices.Contains(q.subjects, it.Entity) && !slices.Contains(q.objects, it.Entity)
	})
	out := missedPlace{Place: s.place(span), Words: s.input.Text.Quote(span)}
	for _, c := range q.x.Rules.Match(s.input) {
		if q.asked(c) && s.near.Overlaps(c.Span) && c.Polarity == claim.Asserted {
			out.Note = q.x.Rules.Rules[c.Rule].ID + " would claim it if no other name stood between, or none nearer"
			out.score = 1
		}
	}
	claims := func(r *rule.Rule) bool {
		return slices.ContainsFunc(r.Claims, func(t rule.Template) bool { return t.Predicate.Name == q.predicate.Name })
	}
	for _, t := range q.x.Rules.Nearest(s.input, s.near, 3, claims) {
		out.Attempts = append(out.Attempts, q.attempt(q.x, &s, t))
		out.score = max(out.score, t.Score)
	}
	return out
}

func (q *whyNot) print(m missed, subject, object string) error {
	t := table{columns: []string{"PLACE", "RULE", "SAY", "OUTCOME", "MET", "NEEDED", "WORDS"}, cut: 2}
	for _, p := range m.Places {
		for _, r := range p.Attempts {
			t.add(p.Place, r.Rule, r.Say, r.Outcome, fmt.Sprint(r.Met), fmt.Sprint(r.Needed), r.Words)
		}
	}
	if q.format != "table" {
		return emitWhole(q.app, t, m, m.Places)
	}
	for _, c := range m.Made {
		fmt.Fprintf(q.out, "claimed: %s\n  by %s: %s\n  «%s» %s\n", c.Claim, c.Rule, c.Say, oneLine(c.Words), c.Place)
	}
	for i, p := range m.Places {
		if i > 0 || len(m.Made) > 0 {
			fmt.Fprintln(q.out)
		}
		fmt.Fprintf(q.out, "%s «%s»\n", p.Place, oneLine(p.Words))
		if p.Note != "" {
			fmt.Fprintln(q.out, p.Note)
		}
		for j := range p.Attempts {
			if err := p.Attempts[j].write(q.out, j == 0); err != nil {
				return err
			}
		}
	}
	if len(m.Made)+len(m.Places) == 0 {
		q.say("%s and %s are both named, but no rule for %s comes near a claim where they stand together", subject, object, q.predicate.Name)
	}
	return nil
}
