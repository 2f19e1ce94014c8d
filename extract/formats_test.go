package extract_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/claim"
	"hearsay/extract/text"
)

// A cue is what somebody says within a few seconds.
type cue struct {
	speaker string
	words   string
}

// interview is a talk as captions break it, in the middle of names too.
var interview = []cue{
	{"SPEAKER_01", "大家好，欢迎收听本期节目，今天的嘉宾是林晓"},
	{"SPEAKER_01", "舟博士，先跟大家打个招呼吧"},
	{"SPEAKER_00", "大家好，我是林晓舟，我现在在Open"},
	{"SPEAKER_00", "AI工作，是GPT-"},
	{"SPEAKER_00", "4的作者之一，博士是在卡内基梅"},
	{"SPEAKER_00", "隆大学读的"},
	{"SPEAKER_01", "那你当时为什么离开谷"},
	{"SPEAKER_01", "歌呢？你觉得这篇Attention Is All"},
	{"SPEAKER_01", "You Need怎么样？"},
	{"SPEAKER_00", "我2018年加入谷歌，当时Ilya Suts"},
	{"SPEAKER_00", "kever邀请我去OpenAI，我觉得那篇文章很重要"},
}

// captions write a talk in a format that has cues, with who speaks or without.
var captions = map[string]func(talk []cue, speakers bool) string{
	"talk.txt": func(talk []cue, speakers bool) string {
		return lines(talk, func(i int, c cue, who string) string {
			return fmt.Sprintf("[%s] %s%s\n", at(i), named(who, speakers), c.words)
		})
	},
	"talk.md": func(talk []cue, speakers bool) string {
		return "---\nlanguage: zh\n---\n" + lines(talk, func(i int, c cue, who string) string {
			return fmt.Sprintf("[%s] %s%s\n", at(i), named(who, speakers), c.words)
		})
	},
	"talk.srt": func(talk []cue, speakers bool) string {
		return lines(talk, func(i int, c cue, who string) string {
			return fmt.Sprintf("%d\n%s,000 --> %s,500\n%s%s\n\n", i+1, at(i), at(i), named(who, speakers), c.words)
		})
	},
	"talk.vtt": func(talk []cue, speakers bool) string {
		return "WEBVTT\n\n" + lines(talk, func(i int, c cue, who string) string {
			voice := ""
			if speakers {
				voice = "<v " + c.speaker + ">"
			}
			return fmt.Sprintf("%s.000 --> %s.500\n%s%s\n\n", at(i), at(i), voice, c.words)
		})
	},
	"talk.json": func(talk []cue, speakers bool) string {
		return `{"segments": [` + strings.TrimSuffix(lines(talk, func(i int, c cue, _ string) string {
			who := ""
			if speakers {
				who = fmt.Sprintf(`"speaker": %q, `, c.speaker)
			}
			return fmt.Sprintf(`{"start": %d, "end": %d.5, %s"text": %s},`, 3*i, 3*i, who, quoted(c.words))
		}), ",") + `]}`
	},
	"talk.json3": func(talk []cue, _ bool) string {
		return `{"wireMagic": "pb3", "events": [` + strings.TrimSuffix(lines(talk, func(i int, c cue, _ string) string {
			return fmt.Sprintf(`{"tStartMs": %d, "dDurationMs": 500, "segs": [{"utf8": %s}]},`, 3000*i, quoted(c.words))
		}), ",") + `]}`
	},
}

// lines writes cue by cue; who is named at the first of somebody's cues only,
// unless nobody else speaks.
func lines(talk []cue, line func(i int, c cue, who string) string) string {
	var b strings.Builder
	last := ""
	for i, c := range talk {
		who := c.speaker
		if who == last && talk[0].speaker != talk[len(talk)-1].speaker {
			who = ""
		}
		last = c.speaker
		b.WriteString(line(i, c, who))
	}
	return b.String()
}

func at(i int) string {
	return time.Time{}.Add(time.Duration(3*i) * time.Second).Format("15:04:05")
}

func named(who string, speakers bool) string {
	if who == "" || !speakers {
		return ""
	}
	return who + ": "
}

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// traditional is the same talk in traditional characters.
var traditional = []cue{
	{"SPEAKER_01", "大家好，歡迎收聽本期節目，今天的嘉賓是林曉"},
	{"SPEAKER_01", "舟博士，先跟大家打個招呼吧"},
	{"SPEAKER_00", "大家好，我是林曉舟，我現在在Open"},
	{"SPEAKER_00", "AI工作，是GPT-"},
	{"SPEAKER_00", "4的作者之一，博士是在卡內基梅"},
	{"SPEAKER_00", "隆大學讀的"},
	{"SPEAKER_01", "那你當時為什麼離開谷"},
	{"SPEAKER_01", "歌呢？你覺得這篇Attention Is All"},
	{"SPEAKER_01", "You Need怎麼樣？"},
	{"SPEAKER_00", "我2018年加入谷歌，當時Ilya Suts"},
	{"SPEAKER_00", "kever邀請我去OpenAI，我覺得那篇文章很重要"},
}

func TestTraditionalIsSimplified(t *testing.T) {
	x := extractor(t)
	var folded [2][]string
	for i, talk := range [][]cue{interview, traditional} {
		e := read(t, "talk.srt", captions["talk.srt"](talk, true))
		e.ID = "one"
		for _, s := range said(x.Extract(e)) {
			folded[i] = append(folded[i], text.FoldString(s))
		}
	}
	if diff := cmp.Diff(folded[0], folded[1]); diff != "" {
		t.Error(diff)
	}
}

// said lists what is claimed and mentioned, without places.
func said(x *claim.Extraction) []string {
	var list []string
	for _, c := range x.Claims {
		list = append(list, fmt.Sprintf("claim %s %s %s %v %s by %s %s: %s", c.Subject, c.Predicate, c.Object, c.With, c.Polarity, c.Speaker, c.Person, c.Evidence.Words()))
	}
	for _, m := range x.Mentions {
		list = append(list, fmt.Sprintf("mention %s by %s %s: %s", m.Entity, m.Speaker, m.Person, m.Words()))
	}
	slices.Sort(list)
	return list
}

// TestTheSameClaimsInAnyFormat extracts the same talk from all formats: what is
// claimed and mentioned, by whom, is the same.
func TestTheSameClaimsInAnyFormat(t *testing.T) {
	x := extractor(t)
	for _, speakers := range []bool{true, false} {
		var want []string
		for _, path := range []string{"talk.txt", "talk.md", "talk.srt", "talk.vtt", "talk.json", "talk.json3"} {
			if speakers && path == "talk.json3" {
				continue // tells no speakers
			}
			t.Run(fmt.Sprintf("%s speakers %v", path, speakers), func(t *testing.T) {
				e := read(t, path, captions[path](interview, speakers))
				e.ID = "one"
				found := x.Extract(e)
				checkPositions(t, e.Source, found)
				got := said(found)
				if want == nil {
					want = got
				}
				for _, broken := range []string{"林晓舟", "GPT-4", "Open AI", "Attention Is All You Need"} {
					if !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, ": "+broken) }) {
						t.Errorf("%s is not found", broken)
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}
