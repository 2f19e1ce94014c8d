package score_test

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/extract/claim"
	"hearsay/extract/score"

	"github.com/google/go-cmp/cmp"
)

// figures is the shape of the recorded files: what an independent scorer, which
// shares no code with this one, made of the same extractions.
type figures struct {
	Named, Terms, All, Claims prf
	Clean, Noisy, With        recall
	Types                     *float64
	Turns                     struct {
		Share      *float64
		PerSide    map[string]float64 `json:"per_side"`
		Boundaries prf
	}
	Ask struct {
		F1        float64
		Questions int
	}
}

type prf struct {
	Precision   float64 `json:"p"`
	Recall      float64 `json:"r"`
	F1          float64
	Found, Gold int
}

type recall struct {
	R    *float64
	Gold int
}

func seedGold(t testing.TB) *score.Gold {
	t.Helper()
	data, err := os.ReadFile("../../seeds/gold/guigu101-e145.yaml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := score.ReadGold("guigu101-e145.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Extractions in testdata are NAME.json; what they must score is in
// NAME.want.json, and answers to the gold's questions in NAME.answers.json.
func TestScoresAgreeWithTheRecordedOnes(t *testing.T) {
	wants, err := filepath.Glob("testdata/*.want.json")
	if err != nil || len(wants) == 0 {
		t.Fatalf("no recorded scores in testdata (%v)", err)
	}
	gold := seedGold(t)
	for _, path := range wants {
		name := strings.TrimSuffix(path, ".want.json")
		t.Run(filepath.Base(name), func(t *testing.T) {
			var want figures
			decode(t, path, &want)
			var x claim.Extraction
			decode(t, name+".json", &x)
			report := score.Score(gold, &x)
			if _, err := os.Stat(name + ".answers.json"); err == nil {
				report.Ask = score.Ask(gold, recordedAnswers(t, name+".answers.json"))
			}
			if diff := cmp.Diff(want, figuresOf(report)); diff != "" {
				t.Errorf("-recorded +scored\n%s", diff)
			}
		})
	}
}

func decode(t testing.TB, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

func recordedAnswers(t testing.TB, path string) func(string) ([]score.Answer, error) {
	t.Helper()
	var recorded map[string][]score.Answer
	decode(t, path, &recorded)
	return func(question string) ([]score.Answer, error) {
		answers, ok := recorded[question]
		if !ok {
			return nil, errors.New("not understood")
		}
		return answers, nil
	}
}

func figuresOf(r score.Report) figures {
	f := figures{
		Named: prf(r.Named), Terms: prf(r.Terms), All: prf(r.All), Claims: prf(r.Claims),
		Clean: recallOf(r.Clean), Noisy: recallOf(r.Noisy), With: recallOf(r.With),
	}
	if r.Types.Found > 0 {
		f.Types = &r.Types.Precision
	}
	if r.Turns.Of > 0 {
		f.Turns.Share = &r.Turns.Share
	}
	f.Turns.Boundaries = prf(r.Turns.Boundaries)
	f.Turns.PerSide = map[string]float64{}
	for _, s := range r.Turns.PerSide {
		f.Turns.PerSide[s.Speaker] = s.Share
	}
	f.Ask.F1, f.Ask.Questions = r.Ask.F1, r.Ask.Questions
	return f
}

func recallOf(r score.Recall) recall {
	if r.Gold == 0 {
		return recall{}
	}
	return recall{&r.Recall, r.Gold}
}
