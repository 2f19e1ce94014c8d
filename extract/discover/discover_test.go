package discover

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
- {id: org:google, type: Organization, name: Google, also: [谷歌]}
- {id: model:claude, type: Model, name: Claude}
- {id: model:kimi-k2, type: Model, name: Kimi K2, also: [{name: K2, case: exact, needs: [Kimi]}]}
- {id: model:qwen-3, type: Model, name: Qwen-3}
- {id: person:li-feifei, type: Person, name: 李飞飞}
- {id: org:tsinghua, type: Organization, name: 清华大学, also: [清华]}
- {id: topic:rl, type: Topic, name: Reinforcement Learning, also: [强化学习]}
`

var words = segment.New()

func input(tb testing.TB, title, talk string) Input {
	tb.Helper()
	data, err := os.ReadFile("../../seeds/schema.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	types, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		tb.Fatal(err)
	}
	known, err := lexicon.Load(types, []lexicon.File{{Name: "known.yaml", Data: []byte(entities)}})
	if err != nil {
		tb.Fatal(err)
	}
	t := text.New(talk)
	return Input{Text: t, Talk: text.Span{End: len(t.Runes)}, Title: title, Lexicon: known, Words: words}
}

func TestNames(t *testing.T) {
	for _, test := range []struct{ name, title, talk, want string }{
		{"a guest with a title", "", "今天的嘉宾是苏明远老师 他一直在做机器人", "Person 苏明远"},
		{"a name that comes back", "", "后来顾晓棠加入了我们 那个时候很多人都不看好 顾晓棠说没有关系", "Person 顾晓棠"},
		{"somebody who gives the own name", "", "大家好我是林子谦 很高兴来到这里", "Person 林子谦"},
		{"words that look like names", "", "高性能的计算 马上就会有 成功率很高 任何一个人 安全性也好", ""},
		{"names that are known", "", "今天的嘉宾是李飞飞老师 她在谷歌做过 Claude 这个模型", ""},
		{"a company by its cue", "", "我后来加入了 Wavecrate 他们当时只有五个人", "Organization Wavecrate"},
		{"a model by its cue", "", "我们开源的这个模型叫Zentara 大家可以下载", "Model Zentara"},
		{"a paper by its cue", "", "有一篇叫 SparseWeave 这篇论文讲得很清楚", "Paper SparseWeave"},
		{"a word that no cue types", "", "那个 Quibblex 我也不太懂", ""},
		{"English words in Chinese", "", "这个 workshop 我们的 CEO 讲了 AI 的 scaling", ""},
		{"an English guest", "", "Today I'm joined by Annika Holmqvist, who runs a lab.", "Person Annika Holmqvist"},
		{"people in a list", "", "I met Peter Ashdown and Maria Costanzo at a conference.", "Person Maria Costanzo|Person Peter Ashdown"},
		{"capitals of sentences and months", "", "However Monday was fine. Then January came. The CEO said AI is here.", ""},
		{"an English company", "", "In 2015 we founded a company called Brightloom. Brightloom raised money.", "Organization Brightloom"},
		{"what ends like an organization", "", "That was funded by the Halvorsen Foundation in Oslo.", "Organization Halvorsen Foundation"},
		{"an English model", "", "They released a model called Okapi-7B last year.", "Model Okapi-7B"},
		{"a title that announces somebody", "第9期｜对话晨屿机器人苏明远：机器为什么要走路", "今天没有人提到他", "Organization 晨屿机器人|Person 苏明远"},
		{"a title with a name", "Annika Holmqvist on The Future of Everything", "We talked.", "Person Annika Holmqvist"},
		{"a title that says who gives the talk", "2031机器人大会丨清华苏明远主讲：机器为什么要走路", "今天没有人提到他", "Person 苏明远"},
		{"a title that says who gives the lecture", "星海科技苏明远教授的演讲：机器为什么要走路", "今天没有人提到他", "Organization 星海科技|Person 苏明远"},
		{"a title of a talk without a name", "2031机器人大会主题演讲：机器为什么要走路", "没有人", ""},
		{"a title without a name", "大模型的下半场：成本、算力和应用", "没有人", ""},
		{"what stands in a list with somebody", "", "They are 李飞飞 and Zbyszek Wroclavic, I think.", "Person Zbyszek Wroclavic"},
		{"a capital that no sentence gives", "", "We rebuilt everything on Quibblor, and it worked.", "System Quibblor"},
		{"somebody from far away", "", "It was measured by Xhevdet Wroclavic in the end.", "Person Xhevdet Wroclavic"},
		{"a machine of two words", "", "I had a Wroclavic Quibblor at home.", "System Wroclavic Quibblor"},
		{"an everyday word behind its cue", "", "I joined a company called Conviction. It takes conviction.", "Organization Conviction"},
		{"the title of a paper", "", "There is a paper called A Gentle Look at Memory in Small Machines by Annika Holmqvist.", "Paper A Gentle Look at Memory in Small Machines|Person Annika Holmqvist"},
		{"a title in quotation marks", "", "They wrote \"The Shape of Slow Things\", you know.", "Paper The Shape of Slow Things"},
		{"a text in capitals", "", strings.Repeat("WE LOOK AT HOW THE SMALL THINGS WORK. ", 10), ""},
		{"an office before a company", "", "She is CEO of Quibblor, and Quibblor raised money.", "Organization Quibblor"},
		{"a sponsor where nothing has capitals", "", "and this episode is brought to you by quibblor so go to quibblor dot com", "Organization quibblor"},
		{"capitals of adjectives", "", "It has a Gaussian shape, for a Dutch bicycle in July.", ""},
		{"what ends like a database", "", "And then QuillDB came.", "System QuillDB"},
		{"a company by its ending", "", "后来他去了 砺川半导体的创始人是他同学", "Organization 砺川半导体"},
		{"an ending that is no name", "", "人形机器人的创始人 做推理芯片的公司 国家重点实验室的公司", ""},
		{"what stands in quotation marks", "", "另一位是“闪砾”的创始人", "Organization 闪砾"},
		{"a text without capitals", "", "so i talked to josh weintraub and he said thats fine and then i started a company called brightloom and we hired people", "Organization brightloom|Person josh weintraub"},
		{"the parts of a name", "", "Last year Tomas Bergqvist left. Bergqvist's team stayed, and Tomas went home.", "Person Tomas Bergqvist"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, n := range Names(input(t, test.title, test.talk)) {
				got = append(got, n.Type+" "+n.Text)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestData(t *testing.T) {
	if _, err := readLetters(letterList); err != nil {
		t.Error(err)
	}
	if _, err := readRomanised(romanisedList); err != nil {
		t.Error(err)
	}
	c, err := readCues(cueList)
	if err != nil {
		t.Fatal(err)
	}
	types := input(t, "", "").Lexicon.Schema()
	for _, name := range c.types {
		if _, ok := types.Mask(name); !ok {
			t.Errorf("cues.txt: the schema has no type %s", name)
		}
	}
}

func FuzzNames(f *testing.F) {
	f.Add("对话苏明远", "今天的嘉宾是苏明远老师")
	f.Add("Annika Holmqvist: why", "I'm joined by Annika Holmqvist.\x00 欧阳")
	known := input(f, "", "")
	f.Fuzz(func(t *testing.T, title, talk string) {
		in := known
		in.Text, in.Title = text.New(talk), title
		in.Talk = text.Span{End: len(in.Text.Runes)}
		found := Names(in)
		if diff := cmp.Diff(found, Names(in)); diff != "" {
			t.Errorf("the second time differs\n%s", diff)
		}
		heard := string([]rune(talk + title)) // a byte that is no UTF-8 is heard as U+FFFD
		for _, n := range found {
			if !strings.Contains(heard, n.Text) {
				t.Errorf("%q does not stand in the text", n.Text)
			}
		}
	})
}

func BenchmarkNames(b *testing.B) {
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	in := input(b, "", string(data))
	Names(in)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Names(in)
	}
}
