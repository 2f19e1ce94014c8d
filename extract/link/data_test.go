package link

import (
	"strings"
	"testing"

	"hearsay/extract/text"
)

// TestDataAreAsTheirRemarksSay reads the embedded lists that names are judged by.
func TestDataAreAsTheirRemarksSay(t *testing.T) {
	s := testLexicon(t).Schema()
	for kind, words := range theCueWords() {
		if _, known := s.Mask(kind); !known {
			t.Errorf("cuewords.txt: %s is no type", kind)
		}
		if len(words.before) == 0 || len(words.behind) == 0 {
			t.Errorf("cuewords.txt: %s has words on one side only", kind)
		}
	}
	for _, kind := range s.Types {
		if _, listed := theCueWords()[kind.Name]; !listed {
			t.Errorf("cuewords.txt: %s has no words", kind.Name)
		}
	}
	for _, list := range []string{particleList, headList, cueWordList} {
		if folded := text.FoldString(list); folded != list && strings.ToLower(list) == list {
			t.Errorf("%.40q is not folded", list)
		}
	}
	for r := range theParticles().edge {
		if !text.Han(r) {
			t.Errorf("particles.txt: %q is no Chinese character", r)
		}
	}
	if len(theParticles().inner) >= len(theParticles().edge) {
		t.Error("particles.txt: every particle of the first line is one of the second, too")
	}
	if pairs := len(thePairs()); pairs < 3000 {
		t.Errorf("pairs.txt: words begin with %d characters, want thousands", pairs)
	}
	if !pair('北', '京') || pair('京', '北') {
		t.Error("pairs.txt: 北京 is a word, 京北 is none")
	}
}
