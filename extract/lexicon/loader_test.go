package lexicon

import (
	"testing"
)

// TestLoaderReadsOnlyWhatChanged edits one of two files: what it adds to an
// entity of the other comes and goes, and entities that nothing changed stay the
// same values.
func TestLoaderReadsOnlyWhatChanged(t *testing.T) {
	l := NewLoader(shippedSchema(t))
	models := File{Name: "models.yaml", Data: []byte("- {id: model:gpt-4, type: Model, name: GPT-4}\n- {id: model:claude, type: Model, name: Claude Opus}\n")}
	load := func(data string) *Lexicon {
		t.Helper()
		names, err := l.Load([]File{models, {Name: "heard.yaml", Data: []byte(data), Layer: 1}})
		if err != nil {
			t.Fatal(err)
		}
		return names
	}
	entity := func(names *Lexicon, id string) *Entity {
		e, ok := names.Entity(id)
		if !ok {
			t.Fatalf("%s is gone", id)
		}
		return e
	}
	plain, heard := "- {id: model:yi, type: Model, name: Yi Large}\n", "- {id: model:gpt-4, heard_as: [鸡皮提四]}\n"
	first := load(plain)
	second := load(plain + heard)
	if got := len(entity(second, "model:gpt-4").Names); got != 2 {
		t.Errorf("GPT-4 has %d names with the one that was added", got)
	}
	if entity(first, "model:claude") != entity(second, "model:claude") {
		t.Error("an entity that nothing changed was read again")
	}
	if _, err := l.Load([]File{models, {Name: "heard.yaml", Data: []byte("- {id: model:gone, heard_as: [鸡皮提四]}\n"), Layer: 1}}); err == nil {
		t.Error("a form of what does not exist was taken")
	}
	if got := len(entity(load(plain), "model:gpt-4").Names); got != 1 {
		t.Errorf("GPT-4 has %d names after the one that was added is gone", got)
	}
}
