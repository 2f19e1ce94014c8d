package lexicon_test

import (
	"fmt"

	"hearsay/extract/lexicon"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// A name is found however it is cased and spaced; whether it is meant is asked
// elsewhere.
func ExampleLexicon_Scan() {
	types, err := schema.Load("schema.yaml", []byte("types: [{type: Model, doc: A trained model.}]"), nil)
	if err != nil {
		fmt.Println(err)
	}
	names, err := lexicon.Load(types, []lexicon.File{{Name: "models.yaml", Data: []byte("- {id: model:gpt-4, type: Model, name: GPT-4}\n")}})
	if err != nil {
		fmt.Println(err)
	}
	t := text.New("他们用gpt 4，不是GPT4o。")
	for _, hit := range names.Scan(t) {
		fmt.Println(names.Entities()[hit.Entity].ID, t.Quote(hit.Span))
	}
	// Output: model:gpt-4 gpt 4
}
