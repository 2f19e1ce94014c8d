package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/transcript"
)

// One name or sound, and several things: what stands around it decides, and that
// is data of the lexicon.
func TestAmbiguousNames(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string // what is said, and what it is
	}{
		{"two people of one sound", "主持人：姚顺雨在OpenAI，姚顺宇在Anthropic。", []string{"姚顺雨 person:yao-shunyu", "OpenAI org:openai", "姚顺宇 person:yao-shunyu-2", "Anthropic org:anthropic"}},
		{"a word that is a product", "主持人：我用Cursor写代码。后来呢，我们换了一个话题，聊了很久很久的天气和吃饭，the cursor on the screen blinks。", []string{"Cursor product:cursor"}},
		{"a prefix and a company", "主持人：meta learning是一个方向，Meta是一家公司。", []string{"meta learning method:meta-learning", "Meta org:meta"}},
		{"words that are words", "主持人：他的drama太多了，这个graph画得不好看。", nil},
		{"a sign and a model", "主持人：他是双子座，也就是Gemini。", nil},
		{"the model", "主持人：Gemini的多模态很强。", []string{"Gemini model:gemini", "多模态 topic:multimodality"}},
		{"a novel and a problem", "主持人：三体问题没有解析解。", nil},
		{"the novel", "主持人：我读过三体。", []string{"三体 work:san-ti"}},
		{"families and versions", "主持人：Claude、Claude 3和Claude Code不一样，GPT-4和GPT-4o也不一样。", []string{
			"Claude model:claude", "Claude 3 model:claude-3", "Claude Code product:claude-code", "GPT-4 model:gpt-4", "GPT-4o model:gpt-4o"}},
		{"a company and what it makes", "主持人：梁文锋创办了DeepSeek，我每天打开DeepSeek。", []string{"梁文锋 person:liang-wenfeng", "DeepSeek org:deepseek", "DeepSeek org:deepseek"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, err := transcript.Read("a.txt", strings.NewReader(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			found := extractor(t).Extract(e).Mentions
			var got []string
			for _, m := range found {
				got = append(got, m.Text+" "+m.Entity)
				if m.Via == "context" && m.Why == "" {
					t.Errorf("nothing tells why %s is %s", m.Text, m.Entity)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
