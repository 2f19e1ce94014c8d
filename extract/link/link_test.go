package link

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

const entities = `
- {id: person:tian-yuandong, type: Person, name: 田渊栋, also: [Yuandong Tian], known: {works_for: [org:fair], created: [system:elf]}}
- {id: person:larry-zitnick, type: Person, name: Larry Zitnick, known: {created: [system:elf]}}
- {id: person:larry-page, type: Person, name: Larry Page, known: {founded: [org:google]}}
- {id: person:zhang-san, type: Person, name: 张三丰}
- {id: person:zhang-er, type: Person, name: 张二河}
- {id: person:ouyang, type: Person, name: 欧阳明月}
- {id: person:geoffrey-hinton, type: Person, name: Geoffrey Hinton, also: [杰弗里·辛顿]}
- {id: person:ilya, type: Person, name: Ilya Sutskever, also: [{name: Ilya, needs: [OpenAI, GPT]}], known: {founded: [org:openai]}}
- {id: org:openai, type: Organization, name: OpenAI}
- {id: org:google, type: Organization, name: Google, also: [谷歌]}
- {id: org:sequoia, type: Organization, name: Sequoia Capital, also: [{name: Sequoia, needs: [fund]}]}
- {id: org:brightloom, type: Organization, name: Brightloom AI}
- {id: org:meta, type: Organization, name: Meta}
- {id: person:lu-yuan, type: Person, name: {name: 陆远, needs: [机械手, 抓取, 触觉, 灵巧手]}}
- {id: org:fair, type: Organization, name: Facebook AI Research, also: [{name: Fair, needs: [Meta, 实验室]}], known: {part_of: [org:meta]}}
- {id: org:apple, type: Organization, name: 苹果公司, also: [{name: 苹果, needs: [手机, 库克], refuses: [吃苹果]}, {name: Apple, needs: [iPhone]}]}
- {id: org:amazon, type: Organization, name: {name: 亚马逊, refuses: [亚马逊雨林]}}
- {id: product:cursor, type: Product, name: {name: Cursor, needs: [编程, IDE, editor]}}
- {id: product:nvlink, type: Product, name: NVLink}
- {id: model:gpt, type: Model, name: GPT}
- {id: model:claude, type: Model, name: Claude}
- {id: person:claude-shannon, type: Person, name: Claude Shannon, also: [{name: Claude, needs: [信息论]}]}
- {id: person:jordan-1, type: Person, name: {name: Michael Jordan, needs: [Berkeley, 统计]}}
- {id: person:jordan-2, type: Person, name: {name: Michael Jordan, needs: [NBA, 篮球]}}
- {id: system:elf, type: System, name: ELF OpenGo}
- {id: venue:icml, type: Venue, name: ICML}
- {id: venue:neurips, type: Venue, name: NeurIPS}
- {id: venue:aaai, type: Venue, name: AAAI}
- {id: award:icml-paper, type: Award, name: ICML杰出论文奖, also: [ICML Outstanding Paper Award]}
- {id: topic:rl, type: Topic, name: 强化学习}
- {id: topic:deep-rl, type: Topic, name: 深度强化学习}
- {id: work:three-body, type: Work, name: 三体}
- {id: work:storm, type: Work, name: {name: 暴风, refuses: [风暴]}}
`

func testLexicon(tb testing.TB) *lexicon.Lexicon {
	tb.Helper()
	data, err := os.ReadFile("../../seeds/schema.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	s, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		tb.Fatal(err)
	}
	l, err := lexicon.Load(s, []lexicon.File{{Name: "test.yaml", Data: []byte(entities)}})
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// marked writes a text with its mentions as [quote](slug), and as [quote](?)
// what was not resolved.
func marked(t *text.Text, r Result) string {
	var b strings.Builder
	at := 0
	mark := func(s text.Span, what string) {
		b.WriteString(t.Quote(text.Span{Start: at, End: s.Start}) + "[" + t.Quote(s) + "](" + what + ")")
		at = s.End
	}
	for len(r.Mentions) > 0 || len(r.Unresolved) > 0 {
		if len(r.Unresolved) == 0 || len(r.Mentions) > 0 && r.Mentions[0].Span.Start < r.Unresolved[0].Span.Start {
			_, slug, _ := strings.Cut(r.Mentions[0].Entity, ":")
			mark(r.Mentions[0].Span, slug)
			r.Mentions = r.Mentions[1:]
			continue
		}
		mark(r.Unresolved[0].Span, "?")
		r.Unresolved = r.Unresolved[1:]
	}
	b.WriteString(t.Quote(text.Span{Start: at, End: len(t.Runes)}))
	return b.String()
}

// unmarked is a marked text as it was before.
func unmarked(s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		quote, rest, _ := strings.Cut(rest, "](")
		b.WriteString(quote)
		_, s, _ = strings.Cut(rest, ")")
	}
}

func TestLink(t *testing.T) {
	l := testLexicon(t)
	guest := Options{Guests: []string{"person:tian-yuandong"}, Words: segment.New()}
	for _, c := range []struct {
		name, want string
		options    Options
	}{
		{"the longest name", "做[深度强化学习](deep-rl)和[强化学习](rl)", Options{}},
		{"a venue and its award", "获[ICML](icml)[杰出论文奖](icml-paper)，[ICML Outstanding Paper Award](icml-paper)", Options{}},
		{"in an address", "见 https://openai.com/Google 和[OpenAI](openai)", Options{}},
		{"a hyphen makes another word", "做meta-learning和[Meta](meta)", Options{}},

		{"a common word in English", "He had a claude at hand. It was A Thing.", Options{}},
		{"small letters beside Chinese", "用[claude](claude)做", Options{}},
		{"no capitals anywhere", "i use [claude](claude) a lot", Options{}},
		{"its capital is elsewhere", "[Claude](claude) is good, so use [claude](claude) now", Options{}},

		{"an organization without the word that tells its kind", "He left [Brightloom AI](brightloom), for [Brightloom](brightloom) was small.", Options{}},
		{"in small letters behind a word that introduces it", "then i worked at [brightloom ai](brightloom) and joined [sequoia](sequoia) after", Options{}},
		{"what a name needs is near in the plural", "用[Cursor](cursor) editors", Options{}},
		{"what a name needs is near under another name", "We met [Fair](fair) people from [META](meta) there", Options{}},
		{"what a name needs is near", "用[Cursor](cursor)编程", Options{}},
		{"it is far away", "编程是很早很早以前就开始做的一件非常有意思的事情我觉得然后[Cursor](?)", Options{}},
		{"a small letter is no name", "the cursor blinks", Options{}},
		{"a sentence begins", "It blinks. Cursor moves.", Options{}},
		{"a word that the name refuses", "他吃苹果的时候用手机", Options{}},
		{"the name is part of what it refuses", "去[亚马逊](?)雨林", Options{}},
		{"one that refuses nothing here", "[亚马逊](amazon)的云", Options{}},
		{"beside what it refuses with itself in it", "从[亚马逊](?)雨林回来就用[亚马逊](amazon)的云", Options{}},
		{"one sense in an episode", "用[Cursor](cursor)编程很好因为什么都不用再自己写了大家都这么说我也这么觉得所以[Cursor](cursor)很好", Options{}},
		{"but not for an everyday word", "买[苹果](apple)手机很好因为什么都不用再自己想了大家都这么说我也这么觉得所以苹果很好", Options{}},
		{"named in full elsewhere", "[Ilya](ilya)来了很久很久以前的事情大家都不记得了我也不记得了你记得吗[Ilya Sutskever](ilya)", Options{}},
		{"a neighbour in the lexicon is near", "[OpenAI](openai)的[Ilya](ilya)", Options{}},
		{"the guest's own laboratory", "我刚进[Fair](fair)的时候", guest},
		{"not without the guest", "我刚进[Fair](?)的时候", Options{}},
		{"one name, two people", "[Michael Jordan](jordan-1)在Berkeley", Options{}},
		{"the other one", "[Michael Jordan](jordan-2)打NBA", Options{}},
		{"either", "[Michael Jordan](?)来了", Options{}},
		{"both", "统计一下篮球的[Michael Jordan](?)", Options{}},
		{"a condition that holds beats none", "信息论的[Claude](claude-shannon)", Options{}},
		{"none holds", "我用[Claude](claude)", Options{}},

		{"names run together", "国际会议[ICML](icml)Neurops[AAAI](aaai)AI的主席", Options{}},
		{"a name said twice", "用[NVLink](nvlink)[NVLink](nvlink)连", Options{}},
		{"a product that is named after two", "用MetaGPT做", Options{}},
		{"one known part", "用LangGPT做", Options{}},
		{"an everyday word before a name", "看video[Claude](claude)", Options{}},
		{"small letters", "用gptclaude做", Options{}},

		{"surname and title of the guest", "[田博士](tian-yuandong)你好", guest},
		{"the title is part of another word", "张总是说[张三丰](zhang-san)", Options{}},
		{"named before", "[张三丰](zhang-san)说[张总](zhang-san)好", Options{}},
		{"named only afterwards", "[张老师](?)说[张三丰](zhang-san)好", Options{}},
		{"two of that surname", "[张三丰](zhang-san)和[张二河](zhang-er)说[张老师](?)", Options{}},
		{"a double surname", "[欧阳明月](ouyang)说[欧阳老师](ouyang)好", Options{}},
		{"a given name of two characters", "[张三丰](zhang-san)说[三丰](zhang-san)好", Options{}},
		{"a given name that is a word", "[欧阳明月](ouyang)说明月好", Options{}},
		{"an unknown of that surname was introduced", "[张三丰](zhang-san)走了[张强宇老师](?)来了跟[张老师](?)聊", guest},
		{"an unknown like the guest may be the guest", "[田园栋博士](?)来了[田博士](tian-yuandong)你好", guest},
		{"no surname", "这个老师和高中老师", guest},
		{"an English title", "[Geoffrey Hinton](geoffrey-hinton)! [Professor Hinton](geoffrey-hinton)?", Options{}},
		{"a surname alone", "[Geoffrey Hinton](geoffrey-hinton)说[Hinton](geoffrey-hinton)和[辛顿](geoffrey-hinton)", Options{}},
		{"somebody the guest has worked with", "[Larry](larry-zitnick)是最后一作", guest},
		{"not without the guest", "Larry是最后一作", Options{}},
		{"a longer name of somebody else", "叫Larry Wall和Bob Larry", guest},
		{"beside the beginning of a sentence or another name", "然后 [Larry](larry-zitnick) of [OpenAI](openai), [Larry](larry-zitnick) [Google](google)", guest},

		{"a name inside a Chinese word", "他说暴风骤雨", guest},
		{"a name that is no word", "我看[三体](three-body)的", guest},
	} {
		t.Run(c.name, func(t *testing.T) {
			source := text.New(unmarked(c.want))
			if diff := cmp.Diff(c.want, marked(source, Link(l, source, c.options))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLinkSaysHow(t *testing.T) {
	l := testLexicon(t)
	source := text.New("OpenAI的Ilya和谷歌，田博士，NVLinkNVLink")
	r := Link(l, source, Options{Guests: []string{"person:tian-yuandong"}})
	want := []Mention{
		{text.Span{Start: 0, End: 6}, "org:openai", Exact, 1, "", nil},
		{text.Span{Start: 7, End: 11}, "person:ilya", Context, 0.9, "beside OpenAI", nil},
		{text.Span{Start: 12, End: 14}, "org:google", Alias, 0.98, "", nil},
		{text.Span{Start: 15, End: 18}, "person:tian-yuandong", Context, 0.9, "田渊栋, who is named in the episode", nil},
		{text.Span{Start: 19, End: 25}, "product:nvlink", Exact, 0.95, "one of several names run together", nil},
		{text.Span{Start: 25, End: 31}, "product:nvlink", Exact, 0.95, "one of several names run together", nil},
	}
	if diff := cmp.Diff(want, r.Mentions); diff != "" {
		t.Error(diff)
	}
}

func TestLinkSaysWhyNot(t *testing.T) {
	l := testLexicon(t)
	for source, want := range map[string]string{
		"Ilya来了":              "none of OpenAI, GPT near it",
		"去亚马逊雨林":              "beside 亚马逊雨林",
		"张三丰和张二河，张老师":         "may be person:zhang-san or person:zhang-er",
		"Michael Jordan统计NBA": "may be person:jordan-1 or person:jordan-2",
		"赵老师":                 "nobody of this name is known in the episode",
	} {
		r := Link(l, text.New(source), Options{})
		if len(r.Unresolved) != 1 || r.Unresolved[0].Why != want {
			t.Errorf("%s: got %v, want %q", source, r.Unresolved, want)
		}
	}
}

func FuzzLink(f *testing.F) {
	for _, s := range []string{entities, "ICMLNeuropsAAAIAI 张三丰和张二河，张老师\u200b Larry", "Professor Hinton's NVLinkNVLinkGPT4 https://", "总 博士 张总"} {
		f.Add(s)
	}
	l := testLexicon(f)
	f.Fuzz(func(t *testing.T, source string) {
		txt := text.New(source)
		r := Link(l, txt, Options{Guests: []string{"person:tian-yuandong", "person:nobody"}})
		end := 0
		for _, m := range r.Mentions {
			if m.Span.Start < end || m.Span.Len() <= 0 || m.Span.End > len(txt.Runes) {
				t.Fatalf("mention at %v after %d of %d", m.Span, end, len(txt.Runes))
			}
			end = m.Span.End
			if _, known := l.Entity(m.Entity); !known || m.Via == "" || m.Score <= 0 || m.Score > 1 {
				t.Errorf("bad mention %v", m)
			}
		}
		end = 0
		for _, u := range r.Unresolved {
			if u.Span.Start < end || u.Span.Len() <= 0 || u.Span.End > len(txt.Runes) || u.Why == "" || u.Type == "" {
				t.Fatalf("unresolved %v after %d of %d", u, end, len(txt.Runes))
			}
			end = u.Span.End
		}
	})
}
