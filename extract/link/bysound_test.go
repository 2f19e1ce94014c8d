package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

const misheardEntities = `
- {id: person:tri-dao, type: Person, name: Tri Dao, known: {created: [paper:flashattention, paper:monarch]}}
- {id: paper:flashattention, type: Paper, name: FlashAttention}
- {id: paper:monarch, type: Paper, name: Monarchs}
- {id: person:jensen-huang, type: Person, name: 黄仁勋, known: {founded: [org:nvidia]}}
- {id: person:karpathy, type: Person, name: Andrej Karpathy, also: [卡帕西]}
- {id: org:nvidia, type: Organization, name: NVIDIA, also: [英伟达]}
- {id: system:cuda, type: System, name: CUDA, known: {created_by: [org:nvidia]}}
- {id: system:kubernetes, type: System, name: Kubernetes}
- {id: model:llava, type: Model, name: LLaVA, known: {created_by: [org:nvidia]}}
- {id: model:llava-2, type: Model, name: LLaVA 2, known: {created_by: [org:nvidia]}}
- {id: topic:agi, type: Topic, name: AGI}
- {id: method:diffusion, type: Method, name: 扩散模型}
- {id: topic:nlp, type: Topic, name: 自然语言处理}
- {id: org:nyu, type: Organization, name: NYU, known: {employs: [person:tri-dao]}}
- {id: model:pi0, type: Model, name: Pi0, known: {created_by: [org:nvidia]}}
- {id: org:hillhouse, type: Organization, name: 高瓴, known: {invested_in: [org:nvidia]}}
`

// hear links a text by sound, with Tri Dao as the guest and a title.
func hear(t *testing.T, title, source string) (*text.Text, Result) {
	t.Helper()
	l, err := lexicon.Load(testLexicon(t).Schema(), []lexicon.File{{Name: "test.yaml", Data: []byte(misheardEntities)}})
	if err != nil {
		t.Fatal(err)
	}
	words := segment.New()
	tx := text.New(title + "\n\n" + source)
	body := len([]rune(title)) + 2
	return tx, Link(l, tx, Options{Guests: []string{"person:tri-dao"}, Words: words, Phonetics: &Phonetics{Names: Say(l), Words: words, Body: body}})
}

func TestNamesAreHeardThroughNoise(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"", "还有一篇论文叫 Flesh Attention 这篇", "还有一篇论文叫 [Flesh Attention](flashattention) 这篇"},
		{"", "还有一篇 Flush a Tension 是我们做的", "还有一篇 [Flush a Tension](flashattention) 是我们做的"},
		{"", "后来皇仁勋也来了", "后来[皇仁勋](jensen-huang)也来了"},
		{"", "英维达的股价又涨了", "[英维达](nvidia)的股价又涨了"},
		{"对话英伟达", "他们开源的 Lava 这个模型", "他们开源的 [Lava](llava) 这个模型"},
		{"英伟达", "库打写起来难,库打", "[库打](cuda)写起来难,[库打](cuda)"},
		{"NVIDIA", "This is as good as Lava 2 from last year.", "This is as good as [Lava 2](llava-2) from last year."},
		{"", "英伟达叠衣服的派零很好,派零", "[英伟达](nvidia)叠衣服的[派零](pi0)很好,[派零](pi0)"},
		{"", "库大很难写,CUDA难写,当时库大的版本", "[库大](cuda)很难写,[CUDA](cuda)难写,当时[库大](cuda)的版本"},
		{"", "英伟达的投资人是高林的", "[英伟达](nvidia)的投资人是[高林](hillhouse)的"},
		{"", "选择了 MIU,因为 MIU 很好", "选择了 [MIU](nyu),因为 [MIU](nyu) 很好"},
		{"", "有个东西叫 Kubernetis 很好用", "有个东西叫 [Kubernetis](kubernetes) 很好用"},
		{"", "扩伞模型很慢,扩散模型,扩散模型", "[扩伞模型](diffusion)很慢,[扩散模型](diffusion),[扩散模型](diffusion)"},
	} {
		tx, r := hear(t, c.title, c.text)
		_, got, _ := strings.Cut(marked(tx, r), "\n\n")
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

func TestWordsAreNoNames(t *testing.T) {
	for _, s := range []string{
		"今天天气很好我们去公园散步",
		"这个 API 很好用",                                      // is no AGI
		"we want to read a monologue about large numbers", // is no Monarch
		"他在阿里拿了三个 offer",
		"后来高林也投了",             // nothing here has to do with the fund
		"MIU 在上海有个办公室",        // said once
		"他说派零食给小朋友,派零钱",       // words, in other places
		"他学过 Cybernetics 这门课", // a word, and no Kubernetes
		"我们的模型很大,别人的模型也很大",
	} {
		tx, r := hear(t, "AGI 离我们多远", s)
		if _, got, _ := strings.Cut(marked(tx, Result{Mentions: r.Mentions}), "\n\n"); got != s {
			t.Errorf("got %s", got)
		}
	}
}

func TestARepairSaysWhatItIs(t *testing.T) {
	tx, r := hear(t, "", "还有一篇论文叫 Flesh Attention 这篇")
	if len(r.Mentions) != 1 {
		t.Fatalf("%d mentions, want 1", len(r.Mentions))
	}
	m := r.Mentions[0]
	if m.Via != Sound || m.Score < 0.5 || m.Score >= 0.95 {
		t.Errorf("via %s, score %.2f", m.Via, m.Score)
	}
	want := "sounds like FlashAttention (0.04 apart of at most 0.30, everyday words), which has to do with Tri Dao"
	if m.Why != want {
		t.Errorf("why: %s, want %s", m.Why, want)
	}
	if got := tx.Quote(m.Span); got != "Flesh Attention" {
		t.Errorf("the words are %s, want them as they were heard", got)
	}
}

func TestMisheardFormsAreLearned(t *testing.T) {
	l, err := lexicon.Load(testLexicon(t).Schema(), []lexicon.File{{Name: "test.yaml", Data: []byte(misheardEntities + `
- {id: paper:flashattention, heard_as: [Fresh Tension, {name: Flash, needs: [论文]}]}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	r := Link(l, text.New("他讲了 Fresh Tension。后来那篇论文 Flash 很有名"), Options{})
	var got []string
	for _, m := range r.Mentions {
		got = append(got, fmt.Sprintf("%s %s %.2f %s", m.Entity, m.Via, m.Score, m.Why))
	}
	want := []string{
		"paper:flashattention learned 0.90 a form that FlashAttention is known to be misheard as",
		"paper:flashattention learned 0.90 a form that FlashAttention is known to be misheard as, beside 论文",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestNearMissesAreListed(t *testing.T) {
	tx, r := hear(t, "", "还有一篇叫 Splash Tension 的文章")
	if len(r.Mentions) > 0 {
		t.Fatalf("linked %s", tx.Quote(r.Mentions[0].Span))
	}
	var got []string
	for _, u := range r.Unresolved {
		got = append(got, u.Type+" "+tx.Quote(u.Span)+": "+u.Why)
	}
	want := []string{"Paper Splash Tension: sounds like FlashAttention (0.31 apart of at most 0.28, no everyday word), which has to do with Tri Dao; too far apart"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestNearMissesSayWhatTheyMaybeAre(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"", "还有一篇叫 Splash Tension 的文章", "Splash Tension: FlashAttention 0.31/0.28 which has to do with Tri Dao: too far apart by 0.03"},
		{"", "有个东西叫 Kubernetis Blorb 很好用", "Kubernetis: Kubernetes 0.06/0.00 : nothing in the episode has to do with it"},
		{"", "今天天气很好我们去公园散步", ""},
	} {
		l, err := lexicon.Load(testLexicon(t).Schema(), []lexicon.File{{Name: "test.yaml", Data: []byte(misheardEntities)}})
		if err != nil {
			t.Fatal(err)
		}
		words := segment.New()
		tx := text.New(c.title + "\n\n" + c.text)
		r := Link(l, tx, Options{
			Guests: []string{"person:tri-dao"}, Words: words, NearMisses: true,
			Phonetics: &Phonetics{Names: Say(l), Words: words, Body: len([]rune(c.title)) + 2},
		})
		var got []string
		for _, n := range r.NearMisses {
			k := n.Candidates[0]
			got = append(got, fmt.Sprintf("%s: %s %.2f/%.2f %s: %s", tx.Quote(n.Span), k.Name, k.Distance, k.Limit, k.Active, k.Reason))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}

func FuzzLinkBySound(f *testing.F) {
	for _, s := range []string{"", "Flesh Attention", "英维达 A\u200bB", "田渊AAAIx1.5", "皇仁勋·的", "ＡＰＩ é ñ"} {
		f.Add(s)
	}
	l, err := lexicon.Load(testLexicon(f).Schema(), []lexicon.File{{Name: "test.yaml", Data: []byte(misheardEntities)}})
	if err != nil {
		f.Fatal(err)
	}
	words, names := segment.New(), Say(l)
	f.Fuzz(func(t *testing.T, s string) {
		tx := text.New(s)
		r := Link(l, tx, Options{Guests: []string{"person:tri-dao"}, Words: words, NearMisses: true, Phonetics: &Phonetics{Names: names, Words: words}})
		end := 0
		for _, m := range r.Mentions {
			if m.Span.Start < end || m.Span.End > len(tx.Runes) || m.Span.Len() < 1 {
				t.Fatalf("mention %v behind %d in %q", m.Span, end, s)
			}
			end = m.Span.End
			if slices.ContainsFunc(r.NearMisses, func(n NearMiss) bool { return n.Span.Overlaps(m.Span) || len(n.Candidates) == 0 }) {
				t.Fatalf("%v is linked and a near miss in %q", m.Span, s)
			}
			if m.Via == Sound && (m.Score < 0.5 || m.Score >= 1 || m.Why == "") {
				t.Fatalf("%q: score %v, why %q", tx.Quote(m.Span), m.Score, m.Why)
			}
		}
	})
}
