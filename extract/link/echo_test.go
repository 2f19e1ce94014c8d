package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

const knownEntities = `
- {id: org:meituan, type: Organization, name: 美团}
- {id: person:wang-xing, type: Person, name: 王兴, known: {founded: [org:meituan]}}
- {id: person:mu-rongjun, type: Person, name: 穆荣均, known: {founded: [org:meituan]}}
- {id: org:zhipu, type: Organization, name: 智谱}
- {id: org:yuanrong, type: Organization, name: 元戎启行}
- {id: person:fei-fei-li, type: Person, name: 李飞飞, known: {created: [system:imagenet]}}
- {id: system:imagenet, type: System, name: ImageNet}
- {id: model:kimi-k2, type: Model, name: {name: K2, case: exact}}
`

func TestShortNamesAreHeardInTheEpisodeThatHasThem(t *testing.T) {
	l, err := lexicon.Load(testLexicon(t).Schema(), []lexicon.File{{Name: "test.yaml", Data: []byte(knownEntities)}})
	if err != nil {
		t.Fatal(err)
	}
	words := segment.New()
	for _, c := range []struct{ text, want string }{
		{"智谱很早就做了,后来质谱上市", "[智谱](zhipu)很早就做了,后来[质谱](zhipu)上市"},
		{"后来质谱上市", "后来质谱上市"}, // who is not named is not heard
		{"在美团王鑫说,王鑫也来了", "在[美团](meituan)[王鑫](wang-xing)说,[王鑫](wang-xing)也来了"},
		{"美团王兴。新哥说新哥对", "[美团](meituan)[王兴](wang-xing)。[新哥](wang-xing)说[新哥](wang-xing)对"},
		{"当时飞飞老师做了ImageNet,飞飞老师很好", "当时[飞飞](fei-fei-li)老师做了[ImageNet](imagenet),[飞飞](fei-fei-li)老师很好"},
		{"元戎启行,袁荣启行", "[元戎启行](yuanrong),[袁荣启行](yuanrong)"},
		{"美团的新歌很好听新歌", "[美团](meituan)的新歌很好听新歌"},
		{"K二很好,有K二个", "[K二](kimi-k2)很好,有K二个"},
	} {
		tx := text.New(c.text)
		r := Link(l, tx, Options{Words: words, Phonetics: &Phonetics{Names: Say(l), Words: words}})
		got := marked(tx, Result{Mentions: r.Mentions})
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}
