package link

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/lexicon"
	"hearsay/extract/segment"
	"hearsay/extract/text"
)

const partedEntities = `
- {id: person:barbara-liskov, type: Person, name: Barbara Liskov}
- {id: model:gpt, type: Model, name: GPT}
- {id: product:chatgpt, type: Product, name: ChatGPT, known: {uses: [model:gpt]}}
- {id: method:dnn, type: Method, name: DNN}
- {id: system:cudnn, type: System, name: cuDNN}
- {id: model:llama, type: Model, name: LLaMA}
- {id: system:llama-cpp, type: System, name: llama.cpp}
- {id: method:risc, type: Method, name: RISC}
- {id: system:risc-v, type: System, name: RISC-V, known: {builds_on: [method:risc]}}
`

// listener links texts by sound against some entities, and marks what is linked.
func listener(t *testing.T, entities string, guests ...string) func(source string) string {
	t.Helper()
	l, err := lexicon.Load(testLexicon(t).Schema(), []lexicon.File{{Name: "test.yaml", Data: []byte(entities)}})
	if err != nil {
		t.Fatal(err)
	}
	words := segment.New()
	phonetics := &Phonetics{Names: Say(l), Words: words}
	return func(source string) string {
		tx := text.New(source)
		r := Link(l, tx, Options{Guests: guests, Words: words, Phonetics: phonetics})
		return marked(tx, Result{Mentions: r.Mentions})
	}
}

func TestANameIsLongerThanWhatWasHeardRight(t *testing.T) {
	listen := listener(t, partedEntities, "person:barbara-liskov")
	for _, c := range []struct{ text, want string }{
		{"后来 Chad GPT 出来了", "后来 [Chad GPT](chatgpt) 出来了"},
		{"后来 CAD GPT 出来了", "后来 [CAD GPT](chatgpt) 出来了"},
		{"i have chad GPT here", "i have [chad GPT](chatgpt) here"},
		{"They use LLaMA, CPP, and that is it.", "They use [LLaMA, CPP](llama-cpp), and that is it."},
		{"英伟达的库DNN代码里有问题", "英伟达的[库DNN](cudnn)代码里有问题"},
		{"芯片领域的RISC-FI也是", "芯片领域的[RISC-FI](risc-v)也是"},
		{"We met Barbra Liskov there.", "We met [Barbra Liskov](barbara-liskov) there."},
		{"and that GPT was the first GPT", "and that [GPT](gpt) was the first [GPT](gpt)"},
		{"他们训练的GPT模型", "他们训练的[GPT](gpt)模型"},
		{"用库的时候,DNN也可以", "用库的时候,[DNN](dnn)也可以"},
	} {
		if diff := cmp.Diff(c.want, listen(c.text)); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

func TestDivisions(t *testing.T) {
	for name, want := range map[string]string{
		"ChatGPT": "Chat|GPT", "cuDNN": "cu|DNN", "RISC-V": "RISC-|V", "Llama 2": "Llama |2", "llama.cpp": "llama.|cpp",
		"GPT4": "GPT|4", "LlamaIndex": "Llama|Index", "GaLore": "Ga|Lore", "SAM": "SAM",
	} {
		got, from := []string{}, 0
		for _, at := range append(divisions(name), len(name)) {
			got = append(got, name[from:at])
			from = at
		}
		if diff := cmp.Diff(strings.Split(want, "|"), got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
}
