package speaker_test

import (
	"strings"
	"testing"

	"hearsay/extract/speaker"
)

func TestPeople(t *testing.T) {
	c := shipped(t)
	for _, q := range []struct{ name, title, source, guests, hosts string }{
		{"metadata alone", "", "今天聊聊天", "meta", ""},
		{"对话 in the title", "E12 | 对话某司王小一：编译器的十年", "[王小一](Person wang)来过", "wang", ""},
		{"访谈 in the title", "8. 对王小一3小时访谈", "[王小一](Person wang)来过", "wang", ""},
		{"an English title", "Ann Lee: Compilers and cats", "[Ann Lee](Person ann) was here", "ann", ""},
		{"a name in the title that is not alone", "What Ann Lee got wrong", "[Ann Lee](Person ann) was not here", "", ""},
		{"嘉宾是", "", "欢迎收听今天的嘉宾是做芯片的[王小一](Person wang)博士", "wang", ""},
		{"two guests", "", "我们请到了[王小一](Person wang)和[赵二](Person zhao)", "wang zhao", ""},
		{"my guest today", "", "My guest today is [Ann Lee](Person ann). She writes compilers.", "ann", ""},
		{"greeted and thanked", "", "[Ann Lee](Person ann), thank you so much for joining us", "ann", ""},
		{"host and guest", "", "大家好，我是[小赵](Person zhao)。今天我们的嘉宾是[王小一](Person wang)。", "wang", "zhao"},
		{"the host says so late", "", "今天的嘉宾是[王小一](Person wang)我是主持人[小赵](Person zhao)", "wang", "zhao"},
		{"your host", "", "I'm your host [Ann Lee](Person ann) and I'm joined by [Bob Ray](Person bob).", "bob", "ann"},
		{"a guest who names themselves", "", "今天的嘉宾是[王小一](Person wang)。大家好，我是[王小一](Person wang)。", "wang", ""},
		{"a host who names themselves", "", "Welcome to the show. I'm [Ann Lee](Person ann).", "", "ann"},
		{"somebody the guest met", "", "我和[王小一](Person wang)一起读博", "", ""},
		{"somebody who is only spoken of", "", "昨天[王小一](Person wang)发了一篇文章", "", ""},
	} {
		t.Run(q.name, func(t *testing.T) {
			in := script(t, q.source)
			in.Title = q.title
			if q.guests == "meta" {
				in.Guests = []string{"meta", "meta", ""}
			}
			guests, hosts := speaker.People(in, c)
			if g, h := strings.Join(guests, " "), strings.Join(hosts, " "); g != q.guests || h != q.hosts {
				t.Errorf("guests %q hosts %q, want %q and %q", g, h, q.guests, q.hosts)
			}
		})
	}
}
