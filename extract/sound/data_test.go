package sound

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMistakesInDataAreToldByPlace(t *testing.T) {
	a := theAlphabet()
	for _, c := range []struct {
		name string
		read func(data string) error
		data string
		want []string
	}{
		{
			"costs", func(data string) error { _, err := readAlphabet("costs.txt", data); return err },
			"vowel a .5 1 0 0\nvowel a .5 1 0 0\nonset p 2 1 lips\nswap .1 ax\nfriend\ncoda P .4 .5 a # ok\n",
			[]string{"costs.txt:2:1:", "costs.txt:3:1:", "costs.txt:4:1:", "costs.txt:5:1:", "costs.txt:6:1:"},
		},
		{
			"pinyin", func(data string) error { _, err := readPinyin(a, "pinyin.txt", data); return err },
			"whole a a\nwhole yi\nfirst b b\nfinal a ?\n",
			[]string{"pinyin.txt:2:1:", "pinyin.txt:3:1:", "pinyin.txt:4:1:"},
		},
		{
			"orthography", func(data string) error { _, err := readOrthography(a, "english.txt", data); return err },
			"a A\n<B b\n<> b\ne> -\nk\n",
			[]string{"english.txt:2:1:", "english.txt:3:1:", "english.txt:5:1:"},
		},
		{
			"spelled", func(data string) error { _, err := readSpelled(a, "spelled.txt", data); return err },
			"letter a e1\nletter 1 wan\nroman 1 i\nchinese 2 ?\n",
			[]string{"spelled.txt:2:1:", "spelled.txt:3:1:", "spelled.txt:4:1:"},
		},
	} {
		var places []string
		if err := c.read(c.data); err != nil {
			for line := range strings.Lines(err.Error()) {
				place, _, _ := strings.Cut(line, " ")
				places = append(places, place)
			}
		}
		if diff := cmp.Diff(c.want, places); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestEverySyllableHasPhones(t *testing.T) {
	characters := 0
	for r := rune(firstHan); r <= lastHan; r++ {
		if Syllable(r) != nil {
			characters++
		}
	}
	if characters < 20_000 {
		t.Errorf("%d characters are said, want nearly all", characters)
	}
	if p := Syllable('a'); p != nil {
		t.Errorf("a is said %s, and is no Chinese character", String(p))
	}
}
