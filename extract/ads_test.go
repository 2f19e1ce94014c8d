package extract_test

import (
	"strings"
	"testing"

	"hearsay/extract/claim"
)

// TestNobodyClaimsInAdsAndNoise extracts a talk with an advertisement and what
// recognisers make up: neither claims anything but who sponsors.
func TestNobodyClaimsInAdsAndNoise(t *testing.T) {
	x := extractor(t)
	sponsored := []cue{
		{"", "本期节目由阿里云赞助播出"},
		{"", "王坚是阿里云的创始人，新用户现在有优惠"},
		{"", "感兴趣的听众可以点击链接下单"},
	}
	sold := []cue{
		{"", "This episode is brought to you by Databricks."},
		{"", "Ali Ghodsi founded Databricks. Go to databricks dot com slash show, use the promo code SHOW"},
		{"", "for a free trial and twenty percent off. Sign up today."},
	}
	chinese := []cue{
		{"", "欢迎收听本期节目，今天的嘉宾是林晓舟博士"},
		{"", "大家好，我是林晓舟，我在OpenAI工作"},
	}
	english := []cue{
		{"", "Welcome to the show. My guest today is Nora Whitfield."},
		{"", "Thanks for having me. I work at OpenAI, and I wrote a compiler."},
	}
	for name, q := range map[string]struct {
		before, ad, talk, after []cue
		sponsor                 string
	}{
		"Chinese":     {[]cue{{"", "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目"}}, sponsored, chinese, []cue{{"", "字幕由Amara.org社区提供"}, {"", "谢谢观看"}}, "org:alibaba-cloud"},
		"Traditional": {[]cue{{"", "請不吝點贊 訂閱 轉發 打賞支持明鏡與點點欄目"}}, nil, chinese, []cue{{"", "優優獨播劇場——YoYo Television Series Exclusive"}}, ""},
		"English":     {nil, sold, english, []cue{{"", "Thanks for watching!"}, {"", "Please subscribe to my channel."}}, "org:databricks"},
		"subtitles":   {nil, nil, english, []cue{{"", "Subtitles by the Amara.org community"}}, ""},
	} {
		for _, path := range []string{"talk.txt", "talk.srt", "talk.vtt", "talk.json", "talk.json3"} {
			t.Run(name+" "+path, func(t *testing.T) {
				var talk []cue
				for _, part := range [][]cue{q.before, q.ad, q.talk, q.after} {
					talk = append(talk, part...)
				}
				e := read(t, path, captions[path](talk, false))
				found := x.Extract(e)
				kind := func(c cue) string { return turnAt(found.Turns, placeOf(t, e.Source, c.words)).Kind }
				for want, cues := range map[string][]cue{"noise": append(q.before, q.after...), "ad": q.ad, "talk": q.talk} {
					for _, c := range cues {
						if got := kind(c); got != want {
							t.Errorf("%q is %s, want %s", c.words, got, want)
						}
					}
				}
				sponsor := ""
				for _, c := range found.Claims {
					switch turn := turnAt(found.Turns, c.Evidence.At); {
					case c.Predicate == "sponsors" && turn.Kind == "ad":
						sponsor = c.Subject
					case turn.Kind != "talk":
						t.Errorf("%s %s %s is claimed in %s", c.Subject, c.Predicate, c.Object, turn.Kind)
					}
				}
				if sponsor != q.sponsor {
					t.Errorf("sponsor %q, want %q", sponsor, q.sponsor)
				}
				checkKinds(t, found)
			})
		}
	}
}

// checkKinds holds the kinds of mentions against those of the turns.
func checkKinds(t *testing.T, x *claim.Extraction) {
	t.Helper()
	for _, m := range x.Mentions {
		if kind := turnAt(x.Turns, m.At).Kind; m.Kind != kind && !(m.Kind == "" && kind == "talk") {
			t.Errorf("%s is mentioned in %q, in a turn of %s", m.Text, m.Kind, kind)
		}
	}
}

// placeOf is the code point of the source where words stand.
func placeOf(t *testing.T, source, words string) int {
	t.Helper()
	before, _, ok := strings.Cut(source, words)
	if !ok {
		t.Fatalf("%q is not there", words)
	}
	return len([]rune(before))
}
