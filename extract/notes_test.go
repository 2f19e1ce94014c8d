package extract_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/extract"
	"hearsay/extract/link"
	"hearsay/extract/transcript"
)

// misheard is a talk in which the recogniser spells names as they sound.
var misheard = []cue{
	{"A", "大家好，今天请到了林小周博士"},
	{"B", "大家好，我们最近发了一篇文章叫Galori，还有Search Formal"},
	{"A", "林小周博士你怎么看这个训练的方法"},
	{"B", "我觉得Galori很好"},
}

// TestNotesTellWhatIsMeant hears a talk with show notes, chapters and a title
// that spell the names right, wherever they are told.
func TestNotesTellWhatIsMeant(t *testing.T) {
	x := *extractor(t)
	x.Sounds = link.Say(x.Lexicon)
	notes := "本期嘉宾：林晓舟\n\n本期提到的论文：GaLore、Searchformer、LoRA"
	for name, c := range map[string]struct {
		path   string
		source string
		told   transcript.Metadata
	}{
		"told":         {"talk.srt", captions["talk.srt"](misheard, true), transcript.Metadata{Notes: notes}},
		"HTML":         {"talk.srt", captions["talk.srt"](misheard, true), transcript.Metadata{Notes: "<p>本期嘉宾：林晓舟</p><ul><li>GaLore<li>Searchformer<li>LoRA</ul>"}},
		"chapters":     {"talk.vtt", captions["talk.vtt"](misheard, true), transcript.Metadata{Chapters: []transcript.Chapter{{Title: "本期嘉宾：林晓舟"}, {Title: "GaLore，Searchformer，LoRA"}}}},
		"title":        {"talk.json", captions["talk.json"](misheard, true), transcript.Metadata{Title: "对话林晓舟：GaLore、Searchformer、LoRA"}},
		"front matter": {"talk.md", "---\ndescription: |\n  " + strings.ReplaceAll(notes, "\n", "\n  ") + "\n---\n" + captions["talk.txt"](misheard, true), transcript.Metadata{}},
	} {
		t.Run(name, func(t *testing.T) {
			got := spelled(t, &x, c.path, c.source, c.told)
			for _, want := range []string{"林小周 person:林晓舟", "Galori paper:galore", "Search Formal paper:searchformer"} {
				if !slices.Contains(got, want) {
					t.Errorf("no %s in %q", want, got)
				}
			}
			if slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "lora") }) {
				t.Errorf("what nobody says is mentioned: %q", got)
			}
		})
	}
	if got := spelled(t, &x, "talk.srt", captions["talk.srt"](misheard, true), transcript.Metadata{}); slices.Contains(got, "林小周 person:林晓舟") {
		t.Errorf("without notes: %q", got)
	}
}

// spelled lists the mentions in talk, with what they name.
func spelled(t *testing.T, x *extract.Extractor, path, source string, told transcript.Metadata) []string {
	t.Helper()
	e, err := transcript.ReadWith(path, strings.NewReader(source), transcript.Options{Metadata: told})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, m := range x.Extract(e).Mentions {
		if m.Kind == "" {
			list = append(list, m.Words()+" "+m.Entity)
		}
	}
	return list
}
