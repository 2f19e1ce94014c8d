package speaker_test

import (
	"os"
	"strings"
	"testing"

	"hearsay/extract/schema"
	"hearsay/extract/speaker"
)

const seeds = "../../seeds/"

func read(t testing.TB, name string) []byte {
	data, err := os.ReadFile(seeds + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func types(t testing.TB) *schema.Schema {
	s, err := schema.Load("schema.yaml", read(t, "schema.yaml"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// shipped are the cues that come with the program.
func shipped(t testing.TB) *speaker.Cues {
	c, err := speaker.LoadCues("cues.yaml", read(t, "cues.yaml"), types(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestShippedCuesLoad(t *testing.T) { shipped(t) }

func TestEveryMistakeHasItsPlace(t *testing.T) {
	const file = `cues:
  - {cue: a, doc: d, says: hots, weight: 1, words: [x]}
  - {cue: b, doc: d, says: host, words: [x]}
  - {cue: c, doc: d, says: host, opens: host, weight: 1, words: [x]}
  - {cue: d, doc: d, refers: this, within: 9, types: [Papr], words: [x]}
  - {cue: e, doc: d, opens: host, weight: 1, beside: q, within: 3, words: [x]}
  - {cue: f, doc: d, opens: host, weight: 1, beside: a, words: [x]}
  - {cue: g, says: host, weight: 1, words: ["(a|b"]}
  - {cue: a, doc: d, says: host, weight: 1, words: ["(a|)"]}
  - {cue: h, doc: d, says: host, weight: heavy, wrods: [x]}
`
	_, err := speaker.LoadCues("mine.yaml", []byte(file), types(t), nil)
	if err == nil {
		t.Fatal("no error")
	}
	want := []string{
		`mine.yaml:2:28: a cue cannot say says: hots (did you mean host?)`,
		`mine.yaml:3:5: cue b: weight is needed`,
		`mine.yaml:4:5: cue c has several effects`,
		`mine.yaml:5:5: cue d: types are needed`,
		`mine.yaml:5:55: unknown type "Papr" (did you mean Paper?)`,
		`mine.yaml:6:54: there is no cue "q"`,
		`mine.yaml:7:5: cue f: within is a number of characters`,
		`mine.yaml:8:5: cue g needs a doc`,
		`mine.yaml:8:45: "(a|b" opens a parenthesis that is not closed`,
		`mine.yaml:9:11: cue a stands in line 2 already`,
		`mine.yaml:9:53: "(a|)" can stand for nothing at all`,
		`mine.yaml:10:5: cue h has no words`,
		`mine.yaml:10:42: weight must be a number`,
		`mine.yaml:10:49: unknown key "wrods" in a cue (did you mean words?)`,
	}
	got := strings.Split(err.Error(), "\n")
	for i, w := range want {
		if i >= len(got) || !strings.HasPrefix(got[i], w) {
			t.Fatalf("mistake %d is not %q in:\n%v", i, w, err)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d mistakes, want %d:\n%v", len(got), len(want), err)
	}
}

func TestOwnCuesReplace(t *testing.T) {
	base := shipped(t)
	const file = "cues: [{cue: question, doc: d, says: host, weight: 9, words: [wozu]}]"
	c, err := speaker.LoadCues("mine.yaml", []byte(file), types(t), base)
	if err != nil || c == base {
		t.Fatal(c == base, err)
	}
	if _, err := speaker.LoadCues("mine.yaml", []byte("cues: [{cue: question}]"), types(t), base); err == nil {
		t.Error("half a cue was taken")
	}
}

func FuzzLoadCues(f *testing.F) {
	f.Add([]byte("cues: [{cue: a, doc: d, says: host, weight: 1, words: ['(a|b)c', 对]}]"))
	f.Add([]byte("cues: [{cue: a}, {cue: a}, 7, {cue: [b]}]"))
	f.Add([]byte("cues: {cue: a, beside: a, within: -1}"))
	sc := types(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, err := speaker.LoadCues("f", data, sc, nil); (c == nil) == (err == nil) {
			t.Errorf("cues %v, error %v", c, err)
		}
	})
}
