package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"hearsay/extract/claim"
)

// change is a claim or a mention that came or went with an edit.
type change struct {
	Change string   `json:"change"` // + or -
	Kind   string   `json:"kind"`   // claim, mention
	Text   string   `json:"text"`
	Rules  []string `json:"rules,omitempty"`
	Words  string   `json:"words"`
	Place  string   `json:"place"` // path:line:column
	at     int
}

// compare lists what went and what came from one extraction of an episode to
// another, in the order of the text. A claim is another where it says something
// else or stands on other words; who found it does not count.
func compare(before, after *claim.Extraction) []change {
	old, now := findings(before), findings(after)
	var list []change
	for key, c := range old {
		if _, kept := now[key]; !kept {
			c.Change = "-"
			list = append(list, c)
		}
	}
	for key, c := range now {
		if _, known := old[key]; !known {
			c.Change = "+"
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b change) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.Change, a.Change), cmp.Compare(a.Text, b.Text))
	})
	return list
}

// findings lists the claims and mentions of an extraction by what makes them
// the same.
func findings(x *claim.Extraction) map[string]change {
	all := map[string]change{}
	names := map[string]string{}
	for _, e := range x.Entities {
		names[e.ID] = e.Name
	}
	for _, c := range x.Claims {
		text := names[c.Subject] + " " + c.Predicate + " " + names[c.Object]
		if d := details(c.With, c.Polarity); d != "" {
			text += " (" + d + ")"
		}
		place := fmt.Sprintf("%s:%d:%d", x.Episode.Source, c.Evidence.Line, c.Evidence.Column)
		all["claim "+c.ID] = change{Kind: "claim", Text: text, Rules: c.Rules, Words: c.Evidence.Text, Place: place, at: c.Evidence.At}
	}
	for _, m := range x.Mentions {
		place := fmt.Sprintf("%s:%d:%d", x.Episode.Source, m.Line, m.Column)
		all[fmt.Sprint("mention ", m.At, m.Text, m.Entity)] = change{Kind: "mention", Text: m.Entity, Words: m.Text, Place: place, at: m.At}
	}
	return all
}

func (c *change) write(w io.Writer) error {
	by := ""
	if len(c.Rules) > 0 {
		by = "  " + strings.Join(c.Rules, ", ")
	}
	_, err := fmt.Fprintf(w, "%s %s%s\n    «%s» %s\n", c.Change, c.Text, by, oneLine(c.Words), c.Place)
	return err
}

// printChanges prints what came and went, and how much of it.
func (a *app) printChanges(list []change) error {
	t := table{columns: []string{"CHANGE", "KIND", "TEXT", "RULES", "WORDS", "PLACE"}, cut: 4}
	for _, c := range list {
		t.add(c.Change, c.Kind, c.Text, strings.Join(c.Rules, " "), c.Words, c.Place)
	}
	if a.format != "table" {
		return emit(a, t, list)
	}
	for i := range list {
		if err := list[i].write(a.out); err != nil {
			return err
		}
	}
	a.say("%s", summary(list))
	return nil
}

// summary counts changes: 2 claims came, 1 went; 3 mentions went.
func summary(list []change) string {
	var parts []string
	for _, kind := range []string{"claim", "mention"} {
		came, went := 0, 0
		for _, c := range list {
			switch {
			case c.Kind != kind:
			case c.Change == "+":
				came++
			default:
				went++
			}
		}
		switch {
		case came > 0 && went > 0:
			parts = append(parts, fmt.Sprintf("%s came, %d went", count(came, kind), went))
		case came > 0:
			parts = append(parts, count(came, kind)+" came")
		case went > 0:
			parts = append(parts, count(went, kind)+" went")
		}
	}
	if len(parts) == 0 {
		return "no difference"
	}
	return strings.Join(parts, "; ")
}
