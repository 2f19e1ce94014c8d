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
			for _, turn := range speaker.Turns(speaker.Input{Text: x, Body: text.Span{End: len(x.Runes)}}, c) {
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
	for _, turn := range speaker.Turns(in, shipped(t)) {
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
