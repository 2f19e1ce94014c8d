package rule_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/extract/rule"
)

// TestIdleBranches tells which branches of a group are of no use.
func TestIdleBranches(t *testing.T) {
	for _, c := range []struct{ group, want string }{
		{"(作者|一作)", ""},
		{"(写|写了)", ""}, // neither stands wherever the other does
		{"(的 一作|的? 一作)", "的 一作 finds nothing that 的? 一作"},
		{"(第一 (的)? 作者|第一 作者)", "第一 作者 finds nothing that 第一 (的)? 作者"},
		{"((一作|作者)|(作者|一作))", "(作者|一作) finds nothing that (一作|作者)"},
		{"(... 作者|...{0,3} 作者)", "...{0,3} 作者 finds nothing that ... 作者"},
	} {
		t.Run(c.group, func(t *testing.T) {
			data := fmt.Sprintf("- rule: r\n  doc: A rule.\n  say:\n    - $PERSON 是 %s $PAPER\n  claim: $PERSON created $PAPER\n  examples: [{ok: \"[林海](Person)是作者[Alpaca](Paper)\"}, {not: \"[林海](Person)读[Alpaca](Paper)\"}]\n", c.group)
			var told []string
			for _, f := range rule.Check(shippedSchema(t), []rule.File{{Name: "r.yaml", Data: []byte(data)}}) {
				if f.Code == "W204" {
					told = append(told, f.Message)
				}
			}
			if got := strings.Join(told, "\n"); c.want == "" && got != "" || !strings.Contains(got, c.want) || len(told) > 1 {
				t.Errorf("told %q, want %q", got, c.want)
			}
		})
	}
}

// TestTies tells which rules contradict each other: the same phrasing, one end
// alike and the other not.
func TestTies(t *testing.T) {
	one := "- rule: %s\n  doc: A rule.\n  say: [%s]\n  priority: %d\n  claim: %s\n  examples: [{ok: x}, {not: x}]\n"
	phrasing := "$PERSON 离开 $ORGANIZATION 去了 $ORGANIZATION_2"
	first := fmt.Sprintf(one, "a", phrasing, 1, "$PERSON works_for $ORGANIZATION_2")
	for _, c := range []struct {
		name, other string
		want        int
	}{
		{"another object", fmt.Sprintf(one, "b", phrasing, 1, "$PERSON works_for $ORGANIZATION"), 1},
		{"another priority", fmt.Sprintf(one, "b", phrasing, 2, "$PERSON works_for $ORGANIZATION"), 0},
		{"another predicate", fmt.Sprintf(one, "b", phrasing, 1, "$PERSON founded $ORGANIZATION"), 0},
		{"another phrasing", fmt.Sprintf(one, "b", "$PERSON 离开了 $ORGANIZATION 去 $ORGANIZATION_2", 1, "$PERSON works_for $ORGANIZATION"), 0},
		{"the same claim", fmt.Sprintf(one, "b", phrasing, 1, "$PERSON works_for $ORGANIZATION_2"), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := 0
			for _, f := range rule.Check(shippedSchema(t), []rule.File{{Name: "r.yaml", Data: []byte(first + c.other)}}) {
				if f.Code == "W212" {
					got++
				}
			}
			if got != c.want {
				t.Errorf("%d ties told, want %d", got, c.want)
			}
		})
	}
}
