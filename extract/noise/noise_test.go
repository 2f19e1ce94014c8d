package noise_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/noise"
	"hearsay/extract/segment"
)

var words = segment.New()

func TestDamage(t *testing.T) {
	for _, c := range []struct {
		kind, sentence string
		want           []string
	}{
		{"fillers", "[周明](Person)写了[小满](Paper)", []string{"[周明](Person)嗯写了[小满](Paper)", "[周明](Person)写了那个[小满](Paper)"}},
		{"fillers", "[Blue](Model) won", []string{"[Blue](Model) uh won"}},
		{"punctuation", "后来，[周明](Person)走了。", []string{"后来[周明](Person)走了"}},
		{"punctuation", "he's state-of-the-art, really", []string{"he's state-of-the-art really"}},
		{"punctuation", "没有", nil},
		{"stutter", "我是[周明](Person)", []string{"我我是[周明](Person)", "我是是[周明](Person)"}},
		{"stutter", "the [Blue](Model)", []string{"the the [Blue](Model)"}},
		{"digits", "2019年[周明](Person)", []string{"二零一九年[周明](Person)"}},
		{"digits", "in 2019", nil},
	} {
		if diff := cmp.Diff(c.want, damage(t, c.kind, c.sentence)); diff != "" {
			t.Errorf("%s of %s: %s", c.kind, c.sentence, diff)
		}
	}
}

func damage(t *testing.T, kind, sentence string) []string {
	i := slices.IndexFunc(noise.Kinds(), func(k noise.Kind) bool { return k.Name == kind })
	if i < 0 {
		t.Fatal("no kind", kind)
	}
	return noise.Kinds()[i].Damage(sentence, words)
}

// TestHomophonesSoundTheSame damages one character and keeps the length.
func TestHomophonesSoundTheSame(t *testing.T) {
	sentence := "我们发表了[小满](Paper)"
	all := damage(t, "homophones", sentence)
	if len(all) == 0 {
		t.Fatal("nothing was damaged")
	}
	for _, s := range all {
		if s == sentence || len([]rune(s)) != len([]rune(sentence)) || !strings.Contains(s, "[小满](Paper)") {
			t.Errorf("%s became %s", sentence, s)
		}
	}
}

var names = regexp.MustCompile(`\[[^\[\]]+\]\([^)]*\)`)

// FuzzDamage damages any sentence: every name with its mark is still there.
func FuzzDamage(f *testing.F) {
	for _, s := range []string{"[周明](Person)写了[小满](Paper)", "[[](a", "2019[](", "] ( [x](y)，"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, k := range noise.Kinds() {
			for _, damaged := range k.Damage(s, words) {
				if len(names.FindAllString(damaged, -1)) < len(names.FindAllString(s, -1)) {
					t.Errorf("%s of %q became %q", k.Name, s, damaged)
				}
			}
		}
	})
}
