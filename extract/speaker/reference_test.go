package speaker_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

var kinds = map[speaker.ReferenceKind]string{speaker.Me: "me", speaker.You: "you", speaker.They: "they", speaker.This: "this"}

func TestReferences(t *testing.T) {
	c := shipped(t)
	for _, q := range []struct{ name, host, guest, want string }{
		{"the speaker", "", "我写了一个引擎", "我=me:li"},
		{"the speaker and the employer", "", "我们做了很多实验", "我们=me:li 我们=me:org"},
		{"a host's 我们 takes the guest in", "我们先休息一下", "", ""},
		{"the other", "你写过小说吗", "", "你=you:li 你=you:org"},
		{"anybody", "如果你要写小说", "你可以先读书", ""},
		{"somebody else's 我", "", "他说我不去", ""},
		{"I in English", "", "So I built my own compiler", "I=me:li my=me:li"},
		{"whoever was named last", "", "[王一](Person wang)很厉害他写了很多代码", "他=they:wang"},
		{"nobody named for long", "", "[王一](Person wang)" + strings.Repeat("后来又过了很久", 10) + "他来了", ""},
		{"not the speaker", "", "[李明](Person li)是我的名字他不是", "我=me:li"},
		{"their organization", "", "[蓝鲸](Organization whale)很大他们有很多人", "他们=they:whale"},
		{"a person and others", "", "[蓝鲸](Organization whale)的[王一](Person wang)他们来了", ""},
		{"the paper just named", "", "[Deep Cats](Paper cats)很火这篇文章讲的是猫", "这篇文章=this:cats"},
		{"这片 is heard for 这篇", "", "[Deep Cats](Paper cats)很火这片讲的是猫", "这片=this:cats"},
		{"the name right after", "", "[Deep Dogs](Paper dogs)之后这篇[Deep Cats](Paper cats)出来了", "这篇=this:cats"},
		{"a paper without a name in between", "", "[Deep Cats](Paper cats)之后还有一篇被拒了这篇文章没有发", ""},
		{"the fitting type", "", "[Deep Cats](Paper cats)里的[CatNet](Model catnet)很小这个模型很快那篇论文也不长", "这个模型=this:catnet 那篇论文=this:cats"},
		{"it", "", "[CatNet](Model catnet)它很快", "它=this:catnet"},
		{"它 heard for 他", "", "[CatNet](Model catnet)是[王一](Person wang)它做的", "它=they:wang"},
		{"this paper in English", "", "[Deep Cats](Paper cats) is fun. This paper is about cats.", "This paper=this:cats"},
		{"across turns", "[Deep Cats](Paper cats)讲什么", "这篇论文讲猫", "这篇论文=this:cats"},
		{"in an introduction", "今天的嘉宾很有名他的研究是编译器", "", "他=they:li"},
	} {
		t.Run(q.name, func(t *testing.T) {
			in := script(t, q.host+"\n"+q.guest)
			in.Guests = []string{"li"}
			in.Employer = func(person string) speaker.Employer {
				return map[string]speaker.Employer{"li": {Organization: "org"}}[person]
			}
			var turns []speaker.Turn
			split := len(script(t, q.host).Text.Runes)
			turns = append(turns, speaker.Turn{Span: text.Span{End: split + 1}, Speaker: speaker.Host, Kind: speaker.Talk, Confidence: 1},
				speaker.Turn{Span: text.Span{Start: split + 1, End: in.Body.End}, Speaker: speaker.Guest, Person: "li", Kind: speaker.Talk, Confidence: 1})
			var got []string
			for _, r := range speaker.References(in, turns, c) {
				got = append(got, fmt.Sprintf("%s=%s:%s", in.Text.Quote(r.Span), kinds[r.Kind], r.Entity))
				if r.Why == "" || r.Confidence <= 0 || r.Confidence > 1 || r.Types == 0 {
					t.Errorf("no reason, types or confidence: %+v", r)
				}
			}
			if diff := cmp.Diff(q.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNothingIsMeantInAnAdvertisement(t *testing.T) {
	in := script(t, "我喜欢[CatNet](Model catnet)它很快")
	turns := []speaker.Turn{{Span: in.Body, Speaker: speaker.Host, Person: "zhao", Kind: speaker.Ad, Confidence: 1}}
	if refs := speaker.References(in, turns, shipped(t)); len(refs) > 0 {
		t.Errorf("%+v", refs)
	}
}
