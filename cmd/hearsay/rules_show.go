package main

import (
	"fmt"
	"io"
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/strict"
)

// findRule returns a rule by its whole name, or by the part behind the slash
// where only one has it.
func findRule(set *rule.Set, name string) (*rule.Rule, error) {
	var names []string
	var short []*rule.Rule
	for i := range set.Rules {
		r := &set.Rules[i]
		if r.ID == name {
			return r, nil
		}
		if _, last, _ := strings.Cut(r.ID, "/"); last == name {
			short = append(short, r)
		}
		names = append(names, r.ID)
	}
	switch len(short) {
	case 0:
		return nil, fmt.Errorf("no rule is named %q%s", name, strict.Suggest(name, names))
	case 1:
		return short[0], nil
	}
	return nil, fmt.Errorf("%q may be %s or %s; write which", name, short[0].ID, short[1].ID)
}

func runRulesShow(a *app, name string) error {
	set, err := a.rules()
	if err != nil {
		return err
	}
	r, err := findRule(set, name)
	if err != nil {
		return err
	}
	if a.format != "table" {
		sc, err := a.schema()
		if err != nil {
			return err
		}
		return emit(a, phrasings(r), []ruleRow{newRuleRow(sc, r)})
	}
	return writeRule(a.out, r)
}

func phrasings(r *rule.Rule) table {
	t := table{columns: []string{"RULE", "SAY", "PLACE"}}
	for _, p := range r.Say {
		t.add(r.ID, p.Text, placeOf(p.Place))
	}
	return t
}

func placeOf(p rule.Place) string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }

// writeRule writes a rule for people to read.
func writeRule(w io.Writer, r *rule.Rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s\n%s\n", r.ID, placeOf(r.Place), r.Doc)
	for _, p := range r.Say {
		fmt.Fprintf(&b, "  say     %s\n", p.Text)
	}
	for _, c := range r.Where {
		fmt.Fprintf(&b, "  where   %s\n", condition(c))
	}
	for _, c := range []struct {
		where string
		words []string
	}{{"before", r.Unless.Before}, {"within", r.Unless.Within}, {"after", r.Unless.After}} {
		if len(c.words) > 0 {
			fmt.Fprintf(&b, "  unless  %s: %s\n", c.where, strings.Join(c.words, ", "))
		}
	}
	for _, c := range r.Claims {
		fmt.Fprintf(&b, "  claim   $%s %s $%s%s\n", c.Subject.Slot, c.Predicate.Name, c.Object.Slot, qualifiers(c.With))
	}
	fmt.Fprintf(&b, "  confidence %.2f\n", r.Confidence)
	for _, e := range r.Examples {
		fmt.Fprintf(&b, "  %-7s %s\n", expectation(e.Expect), strings.Join(append([]string{e.Text}, e.Claims...), "  → "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func condition(c rule.Condition) string {
	var parts []string
	if len(c.Only) > 0 {
		parts = append(parts, "one of "+strings.Join(c.Only, ", "))
	}
	if len(c.Not) > 0 {
		parts = append(parts, "not "+strings.Join(c.Not, ", "))
	}
	if c.Named {
		parts = append(parts, "a name")
	}
	return "$" + c.Slot + " is " + strings.Join(parts, "; ")
}

func qualifiers(with []rule.Qualifier) string {
	var parts []string
	for _, q := range with {
		key, value := q.Key, q.Value
		if q.Slot != "" {
			value = "$" + q.Slot
		}
		if q.Optional {
			key += "?"
		}
		parts = append(parts, key+": "+value)
	}
	if len(parts) == 0 {
		return ""
	}
	return " {" + strings.Join(parts, ", ") + "}"
}

func expectation(e rule.Expect) string {
	switch e {
	case rule.Not:
		return "not"
	case rule.Todo:
		return "todo"
	}
	return "ok"
}
