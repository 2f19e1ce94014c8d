package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay/extract/transcript"
)

// watched is a watcher of a folder as init makes it and of a small episode, and
// what it has printed.
func watched(t testing.TB, source string) (w *watcher, folder string, out *bytes.Buffer) {
	t.Helper()
	folder, out = filepath.Join(t.TempDir(), "my"), &bytes.Buffer{}
	a := &app{streams: streams{out: out, err: out}, format: "table", seedDirs: []string{folder}}
	if err := runInit(a, folder); err != nil {
		t.Fatal(err)
	}
	e, err := transcript.Read("talk.md", strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	w = newWatcher(a, []*transcript.Episode{e})
	if err := w.tell(); err != nil {
		t.Fatal(err)
	}
	out.Reset()
	return w, folder, out
}

const watchedTalk = "骆燃昨天做了麻婆豆腐。骆燃今天煮了麻婆豆腐。"

// TestWatchTellsEachSave saves files one after the other and runs the loop by
// hand: two looks after each save.
func TestWatchTellsEachSave(t *testing.T) {
	w, folder, out := watched(t, watchedTalk)
	rules, names := filepath.Join(folder, "rules", "example.yaml"), filepath.Join(folder, "lexicon", "example.yaml")
	was, err := os.ReadFile(rules)
	if err != nil {
		t.Fatal(err)
	}
	for _, save := range []struct{ file, data, want string }{
		{rules, strings.Replace(string(was), "(做|烧|炒)", "(做|烧|炒|煮)", 1), "+ 骆燃 cooks 麻婆豆腐"},
		{rules, "- rule: broken\n", "rules/example.yaml:1:3"},
		{rules, string(was), "- 骆燃 cooks 麻婆豆腐"},
		{names, "- {id: person:luo-ran, type: Person, name: 骆燃}\n", "- recipe:mapo-tofu"},
		{filepath.Join(folder, "notes.txt"), "a note", "no difference"},
	} {
		if err := os.WriteFile(save.file, []byte(save.data), 0o644); err != nil {
			t.Fatal(err)
		}
		ticks := make(chan time.Time)
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan error)
		go func() { ended <- w.run(ctx, ticks) }()
		for range 4 {
			ticks <- time.Time{}
		}
		cancel()
		if err := <-ended; err != nil {
			t.Fatal(err)
		}
		if got := out.String(); !strings.Contains(got, save.want) {
			t.Errorf("after saving %s: %q, want %q", filepath.Base(save.file), got, save.want)
		}
		out.Reset()
	}
}

// BenchmarkWatch saves one of 20 files of 50 rules each, or a file of names, and
// finds what that changes in the shipped episode.
func BenchmarkWatch(b *testing.B) {
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	w, folder, _ := watched(b, string(data))
	runes := []rune(string(data))
	for file := range 20 {
		if err := os.WriteFile(filepath.Join(folder, "rules", fmt.Sprintf("f%d.yaml", file)), manyRules(runes, file, ""), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := w.edition(); err != nil {
		b.Fatal(err)
	}
	for _, of := range []struct {
		name, file string
		data       func(string) []byte
	}{
		{"rule", "rules/f7.yaml", func(s string) []byte { return manyRules(runes, 7, s) }},
		{"name", "lexicon/example.yaml", func(s string) []byte {
			return []byte("- {id: \"person:zhou-ming\", type: Person, name: 周明" + strings.Repeat("明", len(s)) + "}\n- {id: \"recipe:mapo-tofu\", type: Recipe, name: 麻婆豆腐}\n- {id: \"person:luo-ran\", type: Person, name: 骆燃}\n")
		}},
	} {
		b.Run(of.name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				if err := os.WriteFile(filepath.Join(folder, of.file), of.data(strings.Repeat("x", i%2)), 0o644); err != nil {
					b.Fatal(err)
				}
				if _, err := w.edition(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// manyRules writes 50 rules whose words stand in the text; doc is what an edit
// changes.
func manyRules(runes []rune, file int, doc string) []byte {
	var b strings.Builder
	for i := range 50 {
		at := 1000 + 97*(file*50+i)%(len(runes)-2000)
		word := strings.Map(func(r rune) rune {
			if r < 0x4E00 || r > 0x9FFF {
				return '说'
			}
			return r
		}, string(runes[at:at+3]))
		fmt.Fprintf(&b, "- rule: r%d-%d\n  doc: x%s\n  say:\n    - $PERSON ...{0,6} %s ...{0,6} $ORGANIZATION\n    - $PERSON 在 $ORGANIZATION %s\n  claim: $PERSON works_for $ORGANIZATION\n  examples: [{ok: x}, {not: x}]\n", file, i, doc, word, word)
	}
	return []byte(b.String())
}
