package rule_test

import (
	"testing"

	"hearsay/extract/rule"
	"hearsay/extract/text"
)

func TestUnderstand(t *testing.T) {
	s := shippedSchema(t)
	q := rule.NewQuestions(s, shippedCues(t))
	if err := q.Define("role", []string{"guest", "host", "嘉宾", "主持人"}); err != nil {
		t.Fatal(err)
	}
	for _, p := range [][2]string{
		{"papers-mentioned", "which papers did the? $ROLE:<role> mention"},
		{"papers-mentioned", "$ROLE:<role> 提到 了? 哪些 论文"},
		{"maker", "who (made|built) $MADE"},
	} {
		if err := q.Add(p[0], p[1]); err != nil {
			t.Fatal(err)
		}
	}
	person, _ := s.Mask("Model")
	in := rule.Input{Text: text.New("Who made Alpaca 7?"), Items: []rule.Item{{Span: text.Span{Start: 9, End: 17}, Entity: "model:alpaca", Types: person}}}
	for _, test := range []struct {
		in             rule.Input
		question, slot string
		over           int
	}{
		{rule.Input{Text: text.New("Which papers did the guest mention?")}, "papers-mentioned", "guest", 0},
		{rule.Input{Text: text.New("嘉宾提到了哪些论文？")}, "papers-mentioned", "嘉宾", 0},
		{rule.Input{Text: text.New("please tell which papers did the host mention")}, "papers-mentioned", "host", 2},
		{in, "maker", "", 0},
	} {
		got := q.Understand(test.in)
		if len(got) != 1 || got[0].Question != test.question || got[0].Over != test.over || got[0].Slots["ROLE"].Text != test.slot {
			t.Errorf("%q: got %+v", test.in.Text.Quote(text.Span{End: test.in.Text.Len()}), got)
		}
	}
	if got := q.Understand(in); got[0].Slots["MADE"].Entities[0] != "model:alpaca" {
		t.Errorf("got %+v", got)
	}
}
