package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

const namesakes = `
- {id: model:kimi, type: Model, name: Kimi, known: {created_by: [person:yang-zhilin]}}
- {id: model:finch, type: Model, name: Finch}
- {id: person:yang-zhilin, type: Person, name: 杨植麟}
- {id: person:ye-qi, type: Person, name: 叶奇}
`

func TestPeopleHaveTheNamesOfThings(t *testing.T) {
	l, err := lexicon.Load(testLexicon(t).Schema(), []lexicon.File{{Name: "test.yaml", Data: []byte(namesakes)}})
	if err != nil {
		t.Fatal(err)
	}
	words := segment.New()
	for _, c := range []struct{ text, want string }{
		{"大家好,我叫Kimi,Kimi这个模型很好", "大家好,我叫[Kimi](ye-qi),[Kimi](kimi)这个模型很好"},
		{"今天的嘉宾Kimi来了,Kimi,你好", "今天的嘉宾[Kimi](ye-qi)来了,[Kimi](ye-qi),你好"},
		{"Kimi是杨植麟的英文名,我去见Kimi", "[Kimi](yang-zhilin)是[杨植麟](yang-zhilin)的英文名,我去见[Kimi](yang-zhilin)"},
		{"Finch就是杨植麟做的", "[Finch](finch)就是[杨植麟](yang-zhilin)做的"},
	} {
		tx := text.New(c.text)
		r := Link(l, tx, Options{Guests: []string{"person:ye-qi"}, Words: words, Phonetics: &Phonetics{Names: Say(l), Words: words}})
		if diff := cmp.Diff(c.want, marked(tx, Result{Mentions: r.Mentions})); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}
