package speaker_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestDialogues takes the speakers off every dialogue in testdata/turns and
// wants them back.
func TestDialogues(t *testing.T) {
	files, err := filepath.Glob("testdata/turns/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no dialogues", err)
	}
	c := shipped(t)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var said strings.Builder
			for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
				_, words, _ := strings.Cut(line, " ")
				said.WriteString(words)
				if words[0] < 0x80 || strings.HasSuffix(words, "目") {
					said.WriteByte(' ')
				}
			}
			x := text.New(said.String())
			var got strings.Builder
			turns, _ := speaker.Turns(speaker.Input{Text: x, Body: text.Span{End: len(x.Runes)}}, c)
			for _, turn := range turns {
				who := turn.Speaker
				if turn.Kind != speaker.Talk {
					who += "/" + turn.Kind
				}
				fmt.Fprintln(&got, who, strings.TrimSpace(x.Quote(turn.Span)))
			}
			if diff := cmp.Diff(string(data), got.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSampleTurns keeps the turns of the sample episode in a file, so that a
// change of cues shows what it does.
func TestSampleTurns(t *testing.T) {
	in := episode(t)
	var got strings.Builder
	turns, _ := speaker.Turns(in, shipped(t))
	for _, turn := range turns {
		words := []rune(strings.TrimSpace(in.Text.Quote(turn.Span)))
		if len(words) > 28 {
			words = append(append(words[:14:14], '…'), words[len(words)-12:]...)
		}
		who := turn.Speaker
		if turn.Kind != speaker.Talk {
			who += "/" + turn.Kind
		}
		fmt.Fprintf(&got, "%5d %-10s %.1f %s\n", in.Text.Source(turn.Span).Start, who, turn.Confidence, string(words))
	}
	const file = "testdata/sample.golden"
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("the turns changed; -update writes them anew:\n%s", diff)
	}
}

// An introduction that begins with the guest is the host's up to its end.
func TestTheHostIntroduces(t *testing.T) {
	in := script(t, "Today's guest is [Ann Lee](Person ann). I mean, I built boats for years. You know, my father taught me. So I sailed a lot. Here's my conversation with Ann Lee. What do you build? Well, I build boats.")
	turns, _ := speaker.Turns(in, shipped(t))
	first := turns[0]
	if said := string(in.Text.Runes[first.Span.Start:first.Span.End]); first.Speaker != speaker.Host || !strings.Contains(said, "sailed a lot") {
		t.Errorf("the first turn is the %s's: %q", first.Speaker, said)
	}
}
