package transcript_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/transcript"
)

func TestMisspeltKeysAreTold(t *testing.T) {
	for _, c := range []struct {
		header string
		want   []string
	}{
		{"tittle: Supper\nguets: [Ada]", []string{"line 2: tittle is not read; did you mean title?", "line 3: guets is not read; did you mean guests?"}},
		{"title: Supper\ntitel: Dinner", nil}, // the right one is there as well
		{"mood: good\nrating: 5\nGuests: [Ada]\nepisode-title: Supper", nil},
	} {
		e, err := transcript.Read("talk.md", strings.NewReader("---\n"+c.header+"\n---\nHello."))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, e.Doubts); d != "" {
			t.Errorf("%s (- want, + got):\n%s", c.header, d)
		}
	}
}
