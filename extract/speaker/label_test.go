package speaker_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/speaker"
)

// spoken writes turns as people would read them.
func spoken(in speaker.Input, turns []speaker.Turn) string {
	var lines []string
	for _, turn := range turns {
		words, _, _ := strings.Cut(strings.TrimSpace(in.Text.Quote(turn.Span)), "\n")
		who := []string{turn.Speaker}
		for _, more := range []string{turn.Person, turn.Time} {
			if more != "" {
				who = append(who, more)
			}
		}
		lines = append(lines, fmt.Sprintf("%s: %s", strings.Join(who, " "), words))
	}
	return strings.Join(lines, "\n")
}

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		name, source  string
		guests, hosts []string
		want          string
	}{
		{
			name: "whoever asks is the host",
			source: "{SPEAKER_00 00:00}我在做一个新的存储引擎然后主要是给游戏公司用的。\n" +
				"{SPEAKER_01 00:20}你觉得最难的是什么？\n{SPEAKER_00 00:30}我觉得是数据恢复这个东西。",
			guests: []string{"person:li"},
			want: "guest person:li 00:00: 我在做一个新的存储引擎然后主要是给游戏公司用的。\n" +
				"host 00:20: 你觉得最难的是什么？\nguest person:li 00:30: 我觉得是数据恢复这个东西。",
		},
		{
			name:   "labels that say so",
			source: "{嘉宾}谢谢邀请你们是怎么找到我的\n{主持人}我们看了你的书",
			want:   "guest: 谢谢邀请你们是怎么找到我的\nhost: 我们看了你的书",
		},
		{
			name: "labels that are names",
			source: "{Ann Lee}[Bob Ray](Person person:bob), what did you build?\n{Bob Ray}A compiler, [Ann Lee](Person person:ann), mostly.\n" +
				"{Ann Lee}Why?",
			hosts: []string{"person:ann"},
			want:  "host person:ann: Bob Ray, what did you build?\nguest person:bob: A compiler, Ann Lee, mostly.\nhost person:ann: Why?",
		},
		{
			name: "two guests name themselves",
			source: "{A}欢迎两位嘉宾先跟听众打个招呼\n{B}大家好我是[王一](Person person:wang)我做芯片\n{C}大家好我叫[赵二](Person person:zhao)我做编译器\n" +
				"{A}你们是怎么认识的？\n{B}我们当时在一个实验室\n{C}对我们在一个组",
			want: "host: 欢迎两位嘉宾先跟听众打个招呼\nguest person:wang: 大家好我是王一我做芯片\nguest person:zhao: 大家好我叫赵二我做编译器\n" +
				"host: 你们是怎么认识的？\nguest person:wang: 我们当时在一个实验室\nguest person:zhao: 对我们在一个组",
		},
		{
			name:   "times are no speakers",
			source: "{A 00:00}你是怎么开始写书的？\n{B 00:04}我的老师让我写的\n{00:09}然后我就写了",
			want:   "host 00:00: 你是怎么开始写书的？\nguest 00:04: 我的老师让我写的",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := script(t, c.source)
			in.Guests, in.Hosts = c.guests, c.hosts
			turns, doubt := speaker.Turns(in, shipped(t))
			if diff := cmp.Diff(c.want, spoken(in, turns)); diff != "" || doubt != "" {
				t.Error(diff, doubt)
			}
		})
	}
}

func TestOneLabelForAllIsNotTrusted(t *testing.T) {
	in := episode(t)
	label := func(at int, who string) speaker.Label { return speaker.Label{At: at, End: at + 1, Speaker: who} }
	for name, labels := range map[string][]speaker.Label{
		"one label":        {label(in.Body.Start, "SPEAKER_00")},
		"nearly one label": {label(in.Body.Start, "SPEAKER_00"), label(9000, "SPEAKER_01"), label(9300, "SPEAKER_00")},
	} {
		t.Run(name, func(t *testing.T) {
			in.Labels = labels
			turns, doubt := speaker.Turns(in, shipped(t))
			hosts := 0
			for _, turn := range turns {
				if turn.Speaker == speaker.Host {
					hosts++
				}
			}
			if hosts < 20 || !strings.Contains(doubt, "nearly all words are labelled SPEAKER_00") {
				t.Errorf("%d turns of the host, though the words tell many; doubt: %q", hosts, doubt)
			}
		})
	}
}

func TestWhoTalksALotIsTrusted(t *testing.T) {
	answer := strings.Repeat("我们当时做了一个存储引擎，然后发现数据恢复这个东西其实很难，所以后来就把它重写了一遍。", 12)
	source := ""
	for _, question := range []string{"你为什么做这个？", "你觉得最难的是什么？", "你们后来呢？", "那你怎么看开源？"} {
		source += "{SPEAKER_00}" + question + "\n{SPEAKER_01}" + answer + "\n"
	}
	in := script(t, source)
	turns, doubt := speaker.Turns(in, shipped(t))
	if len(turns) != 8 || doubt != "" {
		t.Errorf("%d turns, want 8; doubt: %q", len(turns), doubt)
	}
}
