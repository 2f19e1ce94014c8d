package extract_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"hearsay/extract/claim"
)

// talks are talks under labels that name nobody, and who is behind each label.
var talks = []struct {
	name string
	talk []cue
	want []string
}{
	{
		name: "host and guest",
		talk: []cue{
			{"发言人1", "大家好我是秦朗，今天我们请到了做数据库的林晓舟博士，欢迎你"},
			{"发言人2", "大家好，我是林晓舟，我做存储引擎"},
			{"发言人1", "你最早是怎么开始做这个的？"},
			{"发言人2", "我当时在谷歌，我们组需要一个新的存储"},
			{"发言人1", "那你觉得最难的是什么？"},
			{"发言人2", "我觉得最难的是数据恢复"},
		},
		want: []string{"发言人1: host person:秦朗", "发言人2: guest person:林晓舟"},
	}, {
		name: "the guest's label comes first",
		talk: []cue{
			{"SPEAKER_01", "我觉得最难的其实是数据恢复，我们当时花了半年时间"},
			{"SPEAKER_00", "欢迎收听本期节目，今天的嘉宾是林晓舟博士"},
			{"SPEAKER_01", "大家好，我是林晓舟"},
			{"SPEAKER_00", "你是怎么开始做数据库的？你们团队有多少人？"},
			{"SPEAKER_01", "我当时在谷歌，后来就出来做了"},
		},
		want: []string{"SPEAKER_00: host", "SPEAKER_01: guest person:林晓舟"},
	}, {
		name: "two guests",
		talk: []cue{
			{"Speaker 1", "Welcome to the show. My guests today are Nora Whitfield and Paul Ostrander."},
			{"Speaker 2", "Thanks for having us. I'm Nora Whitfield, I work on compilers."},
			{"Speaker 3", "And I'm Paul Ostrander, I write databases."},
			{"Speaker 1", "How did you two meet?"},
			{"Speaker 2", "We were in the same lab, and I was writing my thesis."},
			{"Speaker 3", "Yeah, we shared an office for years."},
			{"Speaker 1", "What do you think is the hardest part?"},
			{"Speaker 3", "I think recovery is, we spent a year on it."},
		},
		want: []string{"Speaker 1: host", "Speaker 2: guest person:nora-whitfield", "Speaker 3: guest person:paul-ostrander"},
	}, {
		name: "labels are full names, and the guest has the first name of somebody known",
		talk: []cue{
			{"Nora Whitfield", "Alright. Paul, are you there?"},
			{"Paul Ostrander", "I am. And are you joined by Greg?"},
			{"Nora Whitfield", "I am joined by Greg Larkin. Greg, welcome. What made you write a database?"},
			{"Greg Larkin", "Thank you, Nora. I had read of what they did with tables at Stripe, and I wrote my own."},
			{"Paul Ostrander", "What did you learn, Greg? Was it hard?"},
			{"Greg Larkin", "Recovery is the hardest part of it all, and I spent a year on it."},
			{"Paul Ostrander", "How did you test it? What would you do otherwise?"},
			{"Greg Larkin", "I tore the power out, again and again."},
			{"Nora Whitfield", "Right. Why is that?"},
		},
		want: []string{"Greg Larkin: guest person:greg-larkin", "Nora Whitfield: host person:nora-whitfield", "Paul Ostrander: host person:paul-ostrander"},
	}, {
		name: "two hosts and a guest",
		talk: []cue{
			{"SPEAKER_00", "欢迎收听本期节目，我是主持人秦朗"},
			{"SPEAKER_02", "我是主持人周敏，今天的嘉宾是林晓舟博士"},
			{"SPEAKER_01", "大家好，我是林晓舟，我做存储引擎，我们团队有二十个人"},
			{"SPEAKER_00", "你是怎么开始做数据库的？"},
			{"SPEAKER_01", "我当时在谷歌，后来就出来做了这个公司"},
			{"SPEAKER_02", "那你觉得最难的是什么？"},
			{"SPEAKER_01", "我觉得最难的是数据恢复"},
		},
		want: []string{"SPEAKER_00: host person:秦朗", "SPEAKER_01: guest person:林晓舟", "SPEAKER_02: host person:周敏"},
	}, {
		name: "a monologue",
		talk: []cue{
			{"SPEAKER_00", "大家好，我是秦朗，今天我一个人来聊聊存储引擎"},
			{"SPEAKER_00", "首先存储引擎是什么，它是数据库最底层的那一部分"},
			{"SPEAKER_00", "然后我们来看一下它的历史"},
		},
		want: []string{"SPEAKER_00: host"},
	},
}

// TestLabelsThatNameNobody tells who is behind labels, the same in all formats.
func TestLabelsThatNameNobody(t *testing.T) {
	x := extractor(t)
	for _, q := range talks {
		for _, path := range []string{"talk.txt", "talk.md", "talk.srt", "talk.vtt", "talk.json"} {
			t.Run(q.name+" "+path, func(t *testing.T) {
				e := read(t, path, captions[path](q.talk, true))
				found := x.Extract(e)
				var got []string
				for _, l := range e.Labels {
					if l.Speaker != "" {
						turn := turnAt(found.Turns, l.End)
						got = append(got, strings.TrimSpace(fmt.Sprintf("%s: %s %s", l.Speaker, turn.Speaker, turn.Person)))
					}
				}
				slices.Sort(got)
				if diff := gocmp.Diff(q.want, slices.Compact(got)); diff != "" || len(found.Episode.Doubts) > 0 {
					t.Error(diff, found.Episode.Doubts)
				}
			})
		}
	}
}

func turnAt(turns []claim.Turn, at int) claim.Turn {
	i, found := slices.BinarySearchFunc(turns, at, func(t claim.Turn, at int) int { return cmp.Compare(t.At, at) })
	if !found {
		i--
	}
	return turns[max(i, 0)]
}
