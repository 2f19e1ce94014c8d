package link

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

// TestSayAgain edits names that are laid over others: what is heard is what a
// lexicon that is said for the first time hears, and what lies below is not said
// anew.
func TestSayAgain(t *testing.T) {
	load := lexicon.NewLoader(testLexicon(t).Schema())
	words := segment.New()
	var before *Names
	for _, edit := range []struct{ more, text, want string }{
		{"- {id: method:aardvark, type: Method, name: Aardvark}\n", "库打写起来难,库打", "[库打](cuda)写起来难,[库打](cuda)"},
		{"- {id: system:bark, type: System, name: 库兰图, known: {created_by: [org:nvidia]}}\n", "库蓝图写起来难,CUDA", "[库蓝图](bark)写起来难,[CUDA](cuda)"},
		{"- {id: system:cuda, type: System, name: Moonrise, known: {created_by: [org:nvidia]}}\n", "库打写起来难,库打", "库打写起来难,库打"},
		{"- {id: system:cuda, also: [杜若飞]}\n", "库打写起来难,杜若非,库打", "[库打](cuda)写起来难,[杜若非](cuda),[库打](cuda)"},
		{"- {id: person:tri-dao, also: [Aurelio Trudeau]}\n", "Aurelio Trudo 他说, Trudo", "[Aurelio Trudo](tri-dao) 他说, [Trudo](tri-dao)"},
	} {
		l, err := load.Load([]lexicon.File{{Name: "test.yaml", Data: []byte(misheardEntities)}, {Name: "more.yaml", Data: []byte(edit.more), Layer: 1}})
		if err != nil {
			t.Fatal(err)
		}
		again := SayAgain(l, before)
		if before != nil && again.base != before.base {
			t.Errorf("%s: what lies below was said anew", edit.more)
		}
		before = again
		for _, names := range []*Names{again, Say(l)} {
			tx := text.New("对话英伟达\n\n" + edit.text)
			r := Link(l, tx, Options{Guests: []string{"person:tri-dao"}, Words: words, NearMisses: true, Phonetics: &Phonetics{Names: names, Words: words, Body: 7}})
			_, got, _ := strings.Cut(marked(tx, r), "\n\n")
			if diff := cmp.Diff(edit.want, got); diff != "" {
				t.Errorf("%s-want +got:\n%s", edit.more, diff)
			}
		}
	}
}
