package score

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"hearsay/extract/claim"

	"github.com/google/go-cmp/cmp"
)

func smallReport() Report {
	g := smallGold()
	g.Turns = []Turn{{0, "host"}, {10, "guest"}, {20, "other"}, {30, "guest"}, {40, "host"}}
	g.Questions = []Question{
		{Ask: "Who met?", Answer: []string{"Ada Lovelace", "Charles Babbage"}},
		{Ask: "Who wrote?", Answer: []string{"Ada Lovelace"}, Maybe: []string{"Charles Babbage"}},
		{Ask: "Whom?", Answer: []string{"Somebody without a row"}},
	}
	r := Score(g, &claim.Extraction{
		Entities: smallEntities,
		Mentions: []claim.Mention{{At: 0, Text: "Ada Lovelace", Entity: "ada"}, {At: 25, Text: "Abbadge", Entity: "ada", Via: "sound"}},
		Turns:    []claim.Turn{{At: 4, Speaker: "host"}, {At: 14, Speaker: "guest"}},
		Claims:   []claim.Claim{{Subject: "charles", Predicate: "works_on", Object: "engine", Polarity: claim.Asserted, Evidence: claim.Evidence{Text: "engines"}}},
	})
	r.Distracted = &Distracted{9, r.Sounds}
	r.Ask = Ask(g, func(question string) ([]Answer, error) {
		switch question {
		case "Who met?":
			return []Answer{{Name: "ada"}, {Name: "Turin"}}, nil
		case "Who wrote?":
			return []Answer{{Name: "Charles"}, {Name: "A. L.", Also: []string{"Countess of Lovelace"}}}, nil
		}
		return nil, errors.New("not understood")
	})
	return r
}

func TestReportReadsAsLines(t *testing.T) {
	want := `named        precision 0.500  recall 0.500  F1 0.500  found 2  gold 2
  clean      recall 1.000  gold 1
  noisy      recall 0.000  gold 1
  types      precision 1.000  found 1
terms        precision 1.000  recall 0.000  F1 0.000  found 0  gold 1
all          precision 0.500  recall 0.333  F1 0.400  found 2  gold 3
by sound     precision 0.000  found 1  wrong 166.667 for 10,000 characters
  distracted precision 0.000  found 1  wrong 166.667 for 10,000 characters, among 9 invented names
claims       precision 0.000  recall 0.000  F1 0.000  found 1  gold 1
turns        share 0.733  guest 0.800  host 0.600
  boundaries precision 1.000  recall 0.600  F1 0.750  found 2  gold 5
ask          F1 0.500  questions 3
`
	if diff := cmp.Diff(want, smallReport().String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestErrorsSayWhatWasMissedAndWhatIsWrong(t *testing.T) {
	want := `missed named at 25: Abbadge is Charles Babbage (misheard), and was taken for ADA
missed terms at 33: engines is analytical engine, and nothing was heard
wrong named at 25: Abbadge is not ADA (by sound), but Charles Babbage
missed claim: Ada Lovelace knows Charles Babbage
wrong claim: Babbage, C. works_on Analytical-Engine | engines
ask: Who met? F1 0.500: got [ada, Turin], want [Ada Lovelace, Charles Babbage]
ask: Whom? F1 0.000: not understood
`
	var got strings.Builder
	if err := smallReport().WriteErrors(&got, func(at int, words string) (string, string) { return strconv.Itoa(at), words }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
