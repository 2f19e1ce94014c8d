package lexicon

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/text"
)

const names = `
- {id: model:gpt-4, type: Model, name: GPT-4}
- {id: model:gpt-4o, type: Model, name: GPT-4o}
- {id: model:llama-3, type: Model, name: Llama 3}
- {id: model:claude, type: Model, name: Claude}
- {id: model:claude-3, type: Model, name: Claude 3}
- {id: model:gpt, type: Model, name: GPT}
- {id: model:rwkv-6, type: Model, name: RWKV6}
- {id: method:lora, type: Method, name: LoRA}
- {id: method:transformer, type: Method, name: Transformer}
- {id: topic:scaling-law, type: Topic, name: Scaling Law}
- {id: topic:ai-for-games, type: Topic, name: AI for Games, also: [AI4 Games, AI4游戏]}
- {id: topic:ai, type: Topic, name: 人工智能, also: [{name: AI, case: exact}]}
- {id: topic:reinforcement-learning, type: Topic, name: 强化学习}
- {id: product:gpu, type: Product, name: GPU}
- {id: product:a100, type: Product, name: A100}
- {id: paper:searchformer, type: Paper, name: Searchformer}
- {id: paper:lets-verify, type: Paper, name: "Let's Verify Step by Step"}
- {id: paper:galore, type: Paper, name: GaLore, also: ["GaLore: Memory-Efficient LLM Training"]}
- {id: system:elf, type: System, name: ELF OpenGo, also: [OpenGo]}
- {id: org:reality-labs, type: Organization, name: Reality Labs}
- {id: work:star-wars, type: Work, name: Star Wars}
- {id: work:star-war, type: Work, name: Star War}
- {id: org:fair, type: Organization, name: {name: FAIR, case: exact, needs: [Meta]}}
- {id: org:inferact, type: Organization, name: Inferact}
- {id: org:tobe, type: Organization, name: ToBe Lab, also: [Infoam]}
- {id: org:y-combinator, type: Organization, name: Y Combinator}
- {id: org:character-ai, type: Organization, name: Character.AI}
- {id: org:openai, type: Organization, name: OpenAI}
- {id: person:mark-zuckerberg, type: Person, name: 马克·扎克伯格}
- {id: work:three-body, type: Work, name: 三体}
- {id: work:her, type: Work, name: 《Her》}
`

// found writes hits as quote=slug, longer ones that start at the same place first.
func found(l *Lexicon, source string) string {
	t := text.New(source)
	var words []string
	for _, h := range l.Scan(t) {
		_, slug, _ := strings.Cut(l.Entities()[h.Entity].ID, ":")
		words = append(words, t.Quote(h.Span)+"="+slug)
	}
	return strings.Join(words, ", ")
}

func TestScan(t *testing.T) {
	l := load(t, names)
	for _, c := range []struct{ name, text, want string }{
		{"case", "用LORA和lora", "LORA=lora, lora=lora"},
		{"full width", "ＧＰＴ－４是模型", "ＧＰＴ－４=gpt-4, ＧＰＴ=gpt"},
		{"traditional characters", "強化學習", "強化學習=reinforcement-learning"},
		{"no hyphen", "GPT4和GPT 4", "GPT4=gpt-4, GPT 4=gpt-4, GPT=gpt"},
		{"a longer number", "GPT-40", "GPT=gpt"},
		{"a longer version", "GPT-4.5", "GPT=gpt"},
		{"a sentence that ends behind a version", "I like GPT-4. 5 people do.", "GPT-4=gpt-4, GPT=gpt"},
		{"another letter", "GPT-4o", "GPT-4o=gpt-4o, GPT=gpt"},
		{"one version is not another", "Llama 3.1和Llama 3", "Llama 3=llama-3"},
		{"the longest first", "Claude 3", "Claude 3=claude-3, Claude=claude"},
		{"a space where the name has none", "Search Former和ELF Open Go", "Search Former=searchformer, ELF Open Go=elf, Open Go=elf"},
		{"none where the name has one", "YCombinator, ELFOpenGo", "YCombinator=y-combinator, ELFOpenGo=elf"},
		{"an apostrophe", "叫Let’s verify step by step的论文", "Let’s verify step by step=lets-verify"},
		{"a line break", "Let's Verify\nStep by Step", "Let's Verify\nStep by Step=lets-verify"},
		{"a blank line", "Let's Verify\n\nStep by Step", ""},
		{"no colon in a title", "GaLore memory efficient LLM training", "GaLore memory efficient LLM training=galore, GaLore=galore"},
		{"Latin beside Han", "AI4 游戏, AI4 Games", "AI4 游戏=ai-for-games, AI4 Games=ai-for-games"},
		{"a letter and a number", "A 100卡", "A 100=a100"},
		{"an article and a number", "a 100 times", ""},
		{"words that make a name together", "in fer act, in foam, to be lab", "to be lab=tobe"},
		{"a sentence that ends inside", "character. AI is", "AI=ai"},
		{"a dot inside", "Character.AI", "Character.AI=character-ai, AI=ai"},
		{"plural of a term", "Transformers and scaling laws", "Transformers=transformer, scaling laws=scaling-law"},
		{"plural of a short form", "GPUs", "GPUs=gpu"},
		{"one of several", "Reality Lab", "Reality Lab=reality-labs"},
		{"one of several that is a name itself", "Star War, Star Wars", "Star War=star-war, Star Wars=star-wars"},
		{"no plural of a person or company", "Openais OpenAIs", ""},
		{"possessive", "OpenAI's", "OpenAI=openai"},
		{"exact case", "FAIR Fair fair", "FAIR=fair"},
		{"initials", "A.I. is a.i.", "A.I=ai"},
		{"letters apart", "plan A I think", ""},
		{"inside a Latin word", "GPTs Clauded xAI", "GPTs=gpt"},
		{"Chinese name without its dot", "马克扎克伯格, 马克 扎克伯格", "马克扎克伯格=mark-zuckerberg, 马克 扎克伯格=mark-zuckerberg"},
		{"Chinese words apart", "三 体", ""},
		{"marks that belong to the name", "看了《HER》, her", "《HER》=her"},
		{"the last word of a text", "GPT-", "GPT=gpt"},
		{"a number in Chinese", "GPT四和GPT四个", "GPT四=gpt-4, GPT=gpt, GPT=gpt"},
		{"a round hundred", "A一百卡和A一百块", "A一百=a100"},
		{"a number in English", "GPT Four is, GPT four point five", "GPT Four=gpt-4, GPT=gpt, GPT=gpt"},
		{"letters behind a number in words", "GPT四o", "GPT四o=gpt-4o, GPT=gpt"},
		{"one of them", "Claude three, Claude one of", "Claude three=claude-3, Claude=claude, Claude=claude"},
		{"invisible characters", "强\u200b化学习", "强\u200b化学习=reinforcement-learning"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, found(l, c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWithin(t *testing.T) {
	l := load(t, names)
	txt := text.New("用NVGPTClaudeOpenAI做")
	var words []string
	for _, h := range l.Within(txt, text.Span{Start: 1, End: 18}) {
		words = append(words, txt.Quote(h.Span))
	}
	if got, want := strings.Join(words, " "), "GPT Claude OpenAI"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLookup(t *testing.T) {
	l := load(t, names)
	for name, want := range map[string]string{
		"gpt4": "model:gpt-4", "ycombinator": "org:y-combinator", "马克 扎克伯格": "person:mark-zuckerberg",
		"fair": "org:fair", "transformers": "", "GPT-4 and": "", "": "",
	} {
		var ids []string
		for _, e := range l.Lookup(name) {
			ids = append(ids, e.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("Lookup(%q) is %q, want %q", name, got, want)
		}
	}
}

// FuzzScan checks that what is found is a name: that its letters are the name's.
func FuzzScan(f *testing.F) {
	for _, s := range []string{"GPT-4.5和 GPT 4", "Search\u200b Former A 100 马克 扎克伯格's", "ELF - Open Go...《Her》", "４ｏ ＧＰＴ－４ｏ"} {
		f.Add(s)
	}
	l := load(f, names)
	f.Fuzz(func(t *testing.T, source string) {
		txt := text.New(source)
		last := 0
		for _, h := range l.Scan(txt) {
			if h.Span.Start < last || h.Span.End > len(txt.Runes) {
				t.Fatalf("span %v out of order or of the text", h.Span)
			}
			last = h.Span.Start
			if h.Spoken {
				continue
			}
			name := l.Entities()[h.Entity].Names[h.Name].Text
			got := strings.TrimSuffix(string(squeeze(txt.Runes[h.Span.Start:h.Span.End]).runes), "s")
			if want := strings.TrimSuffix(string(spelling(name)), "s"); got != want {
				t.Errorf("%q is taken for %q", got, want)
			}
		}
	})
}
