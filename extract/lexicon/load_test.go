package lexicon

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/schema"
)

func shippedSchema(tb testing.TB) *schema.Schema {
	tb.Helper()
	data, err := os.ReadFile("../../seeds/schema.yaml")
	if err != nil {
		tb.Fatal(err)
	}
	s, err := schema.Load("schema.yaml", data, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// load reads a lexicon of one file, which must be right.
func load(tb testing.TB, source string) *Lexicon {
	tb.Helper()
	l, err := Load(shippedSchema(tb), []File{{Name: "test.yaml", Data: []byte(source)}})
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

func TestLoad(t *testing.T) {
	l := load(t, `
- {id: person:ada-lovelace, type: Person, name: Ada Lovelace, also: [埃达·洛芙莱斯, {name: Ada, case: exact, needs: [诗人, engine], refuses: [语言]}], known: {works_for: [org:analytical-society]}, pron: "ay da", ids: {wikidata: Q7259}}
- {id: org:analytical-society, type: Organization, also_types: [Venue], name: Analytical Society, known: {employs: [person:charles-babbage]}}
- {id: person:charles-babbage, type: Person, name: Charles Babbage}
`)
	e, ok := l.Entity("person:ada-lovelace")
	if !ok {
		t.Fatal("not found")
	}
	want := &Entity{
		ID: "person:ada-lovelace", Type: 2, Types: 1 << 2, Name: "Ada Lovelace",
		Names: []Name{{Text: "Ada Lovelace"}, {Text: "埃达·洛芙莱斯"},
			{Text: "Ada", Exact: true, Needs: []string{"诗人", "engine"}, Refuses: []string{"语言"}}},
		Known: []Relation{{"person:ada-lovelace", "works_for", "org:analytical-society"}},
		Links: []string{"http://www.wikidata.org/entity/Q7259"}, Pron: "ay da", At: Position{"test.yaml", 2, 8},
	}
	if diff := cmp.Diff(want, e); diff != "" {
		t.Error(diff)
	}
	society, _ := l.Entity("org:analytical-society")
	if diff := cmp.Diff([]Relation{{"person:charles-babbage", "works_for", "org:analytical-society"}}, society.Known); diff != "" {
		t.Error("an inverse is turned round:", diff)
	}
	if diff := cmp.Diff([]string{"person:ada-lovelace", "person:charles-babbage"}, l.Neighbours("org:analytical-society")); diff != "" {
		t.Error(diff)
	}
}

func TestLoadTellsEveryMistakeWithItsPlace(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"unknown type", `- {id: person:a-b, type: Persn, name: A B C}`, `f.yaml:1:26: unknown type "Persn" (did you mean Person?)`},
		{"unknown key", `- {id: person:a-b, type: Person, name: A B C, allso: [x]}`, `f.yaml:1:47: unknown key "allso" in an entity (did you mean also?)`},
		{"unknown predicate", `- {id: person:a-b, type: Person, name: A B C, known: {work_for: [person:a-b]}}`, `f.yaml:1:55: unknown predicate "work_for" (did you mean works_for?)`},
		{"dangling reference", `- {id: person:a-b, type: Person, name: A B C, known: {works_for: [org:acme]}}`, `f.yaml:1:67: there is no entity org:acme (there are: person:a-b)`},
		{"wrong end", `- {id: person:a-b, type: Person, name: A B C, known: {knows: [place:rome]}}
- {id: place:rome, type: Place, name: Rome}`, `f.yaml:1:63: knows goes to Person, and place:rome is none of them`},
		{"no name", `- {id: person:a-b, type: Person}`, `f.yaml:1:3: an entity needs name; write {id: person:ada-lovelace, type: Person, name: Ada Lovelace}`},
		{"bad id", `- {id: person:A_B, type: Person, name: A B C}`, `f.yaml:1:8: id "person:A_B" must be a type and a slug of a-z, 0-9 and single hyphens, like person:ada-lovelace`},
		{"id of another type", `- {id: person:abc, type: Work, name: A B C}`, `f.yaml:1:8: id "person:abc" must begin with its type: work:abc`},
		{"id twice", `- {id: work:abc, type: Work, name: A B C}
- {id: work:abc, type: Work, name: A B D}`, `f.yaml:2:8: work:abc is described already at f.yaml:1:8; keep one`},
		{"one name, two entities", `- {id: work:abc, type: Work, name: GPT-4}
- {id: work:abd, type: Work, name: gpt 4}`, `f.yaml:2:36: name "gpt 4" belongs to work:abc already (f.yaml:1:36); give both different needs, or drop one`},
		{"everyday English", `- {id: product:cursor, type: Product, name: Cursor}`, `f.yaml:1:45: name "Cursor" is an everyday word; write {name: Cursor, needs: [words of which one stands near it]}, or leave it out`},
		{"everyday Chinese", `- {id: org:apple, type: Organization, name: Apple Inc, also: [苹果]}`, `f.yaml:1:63: name "苹果" is an everyday word; write {name: 苹果, needs: [words of which one stands near it]}, or leave it out`},
		{"exact case does not help a word", `- {id: product:cursor, type: Product, name: {name: Cursor, case: exact}}`, `f.yaml:1:45: name "Cursor" is an everyday word; write {name: Cursor, needs: [words of which one stands near it]}, or leave it out`},
		{"one letter", `- {id: work:v, type: Work, name: {name: V, needs: [film]}}`, `f.yaml:1:34: name "V" is a single letter or character, which is heard everywhere; leave it out`},
		{"two letters", `- {id: org:hf, type: Organization, name: HF}`, `f.yaml:1:42: name "HF" has two letters; it must have case: exact, or needs`},
		{"a mere number", `- {id: product:rtx-4090, type: Product, name: "4090"}`, `f.yaml:1:47: name "4090" is a mere number; it must have needs: words of which one stands near it`},
		{"punctuation first", `- {id: work:abc, type: Work, name: "·· x"}`, `f.yaml:1:36: name "·· x" must begin with a letter or a digit`},
		{"bad case", `- {id: work:abc, type: Work, name: {name: ABC, case: lower}}`, `f.yaml:1:54: case can only be exact`},
		{"bad identifier", `- {id: paper:abc, type: Paper, name: A B C, ids: {arxiv: "x"}}`, `f.yaml:1:58: "x" is no arxiv identifier; write it like 2403.03507`},
		{"one word that decides nothing", `- {id: work:abc, type: Work, name: {name: Genesis, needs: [game, console]}}
- {id: system:abc, type: System, name: {name: Genesis, needs: [robot, game]}}`, `f.yaml:1:36: name "Genesis" belongs to system:abc too (f.yaml:2:40), and where "game" stands near both are meant; leave it with one of them`},
		{"misheard form of nobody", `- {id: paper:abc, heard_as: [Abeesee]}`, `f.yaml:1:8: there is no entity paper:abc`},
		{"misheard form that is an everyday word", `- {id: work:abc, type: Work, name: A B C}
- {id: work:abc, heard_as: [Drama]}`, `f.yaml:2:29: name "Drama" is an everyday word; write {name: Drama, needs: [words of which one stands near it]}, or leave it out`},
		{"misheard form that is another's name", `- {id: work:abc, type: Work, name: A B C, heard_as: [A B D]}
- {id: work:abd, type: Work, name: A B D}`, `f.yaml:2:36: name "A B D" belongs to work:abc already (f.yaml:1:54); give both different needs, or drop one`},
		{"no list", `id: paper:abc`, `f.yaml:1:1: a lexicon file is a list: each entity begins with a hyphen, - {id: …, type: …, name: …}`},
		{"three at once", `- {id: org:a, type: Org, name: A B C, known: {invested_in: org:b}}
- {id: org:b, type: Organization, name: 学习}`, `f.yaml:1:21: unknown type "Org" (there are: Award, Episode, Method, Model, Organization, Paper, Person, Place, Podcast, Product, System, Topic, Venue, Work)
f.yaml:2:41: name "学习" is an everyday word; write {name: 学习, needs: [words of which one stands near it]}, or leave it out`},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := Load(shippedSchema(t), []File{{Name: "f.yaml", Data: []byte(c.source)}})
			if err == nil || l != nil {
				t.Fatalf("loaded %v, error %v", l, err)
			}
			if diff := cmp.Diff(c.want, err.Error()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLoadTakes(t *testing.T) {
	for name, source := range map[string]string{
		"nothing":                    ``,
		"a comment":                  `# to be written`,
		"one name, different needs":  `[{id: org:run, type: Organization, name: {name: Runway, needs: [video]}}, {id: work:run, type: Work, name: {name: Runway, needs: [film]}}]`,
		"one name, plain and not":    `[{id: model:claude, type: Model, name: Claude}, {id: person:cs, type: Person, name: Claude Shannon, also: [{name: Claude, needs: [Shannon]}]}]`,
		"one name spelled twice":     `[{id: person:mz, type: Person, name: 马克·扎克伯格, also: [马克扎克伯格]}]`,
		"a term that is a word":      `[{id: topic:robotics, type: Topic, name: 机器人}]`,
		"capitals that spell a word": `[{id: model:clip, type: Model, name: {name: CLIP, case: exact}}]`,
		"two exact letters":          `[{id: org:hf, type: Organization, name: {name: HF, case: exact}}]`,
		"two letters and a mark":     `[{id: system:c-sharp, type: System, name: C#, also: [.NET]}]`,
		"a title in marks":           `[{id: work:her, type: Work, name: 《Her》}]`,
	} {
		t.Run(name, func(t *testing.T) { load(t, source) })
	}
}

func TestLayers(t *testing.T) {
	shipped := File{Name: "shipped.yaml", Data: []byte(`[{id: org:acme, type: Organization, name: Acme Corporation}, {id: org:bolt-labs, type: Organization, name: Bolt Labs}]`)}
	own := File{Name: "own.yaml", Layer: 1, Data: []byte(`[{id: org:acme, type: Organization, name: Acme Limited}]`)}
	for _, files := range [][]File{{shipped, own}, {own, shipped}} {
		l, err := Load(shippedSchema(t), files)
		if err != nil {
			t.Fatal(err)
		}
		if e, _ := l.Entity("org:acme"); e.Name != "Acme Limited" || len(l.Entities()) != 2 || len(l.Lookup("Acme Corporation")) != 0 {
			t.Errorf("got %q of %d entities", e.Name, len(l.Entities()))
		}
	}
}

func TestMisheardForms(t *testing.T) {
	shipped := File{Name: "shipped.yaml", Data: []byte(`[{id: paper:quill, type: Paper, name: QuillNet, also: [Quill Networks]}]`)}
	own := File{Name: "own.yaml", Layer: 1, Data: []byte("- {id: paper:quill, heard_as: [Kwilnet, {name: Quilt, needs: [论文]}]} # in 2 episodes\n- {id: paper:quill, heard_as: [Kwilnet, Quillnit]}\n")}
	for _, files := range [][]File{{shipped, own}, {own, shipped}} {
		l, err := Load(shippedSchema(t), files)
		if err != nil {
			t.Fatal(err)
		}
		e, _ := l.Entity("paper:quill")
		want := []Name{{Text: "QuillNet"}, {Text: "Quill Networks"}, {Text: "Kwilnet", Heard: true}, {Text: "Quilt", Needs: []string{"论文"}, Heard: true}, {Text: "Quillnit", Heard: true}}
		if diff := cmp.Diff(want, e.Names); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(want[:2], e.Called()); diff != "" {
			t.Error("nobody calls it so:", diff)
		}
		if found := l.Lookup("kwilnet"); len(found) != 1 || found[0] != e {
			t.Errorf("a misheard form finds %v", found)
		}
	}
}

func TestWith(t *testing.T) {
	l := load(t, `[{id: person:ada, type: Person, name: Ada Lovelace, known: {knows: [person:bob]}}, {id: person:bob, type: Person, name: Bob Byron}]`)
	over := l.With([]Entity{
		{ID: "person:eve", Name: "Eve Example", Names: []Name{{Text: "Eve Example"}}, Known: []Relation{{"person:eve", "knows", "person:bob"}}},
		{ID: "person:ada", Name: "Another Ada", Names: []Name{{Text: "Another Ada"}}},
	})
	if got := over.Lookup("eve-example"); len(got) != 1 || got[0].ID != "person:eve" {
		t.Errorf("the guest is not found: %v", got)
	}
	if len(l.Lookup("Eve Example")) != 0 || len(l.Entities()) != 2 {
		t.Error("the lexicon below has changed")
	}
	if e, _ := over.Entity("person:ada"); e.Name != "Ada Lovelace" || len(over.Entities()) != 3 {
		t.Errorf("a known id was taken over: %v", e)
	}
	if got := strings.Join(over.Neighbours("person:bob"), " "); got != "person:ada person:eve" {
		t.Errorf("neighbours %q", got)
	}
	if got := strings.Join(over.Neighbours("person:ada"), " "); got != "person:bob" {
		t.Errorf("neighbours %q", got)
	}
}

func TestEveryday(t *testing.T) {
	for word, want := range map[string]bool{
		"go": true, "fair": true, "cursor": true, "苹果": true, "学习": true, "aardvark": true, "龙骨": true,
		"openai": false, "三体": false, "百度": false, "": false, "goo": false, "zzz": false, "龟龟": false,
	} {
		if Everyday(word) != want {
			t.Errorf("Everyday(%q) is %v", word, !want)
		}
	}
}

func TestSpelled(t *testing.T) {
	for word, want := range map[string]bool{
		"cybernetics": true, "colouration": true, "the": true, "paris": true, "kubernetis": false, "": false,
	} {
		if Spelled(word) != want {
			t.Errorf("Spelled(%q) is %v", word, !want)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(`- {id: person:a-b, type: Person, name: A B C, also: [{name: X, needs: [y], case: exact}], known: {knows: [person:a-b]}, ids: {arxiv: "2403.03507"}}`)
	f.Add("- id: work:x\n  type: Work\n  name: [a, b]\n  also: {name: 学习}\n  known: [x]\n")
	f.Add(`- {id: , type: {}, name: "", also: ["·", "  ", "", ~]}`)
	s := shippedSchema(f)
	f.Fuzz(func(t *testing.T, source string) {
		l, err := Load(s, []File{{Name: "f.yaml", Data: []byte(source)}})
		if (l == nil) != (err != nil) {
			t.Fatalf("lexicon %v with error %v", l, err)
		}
		if l == nil {
			return
		}
		for _, e := range l.Entities() {
			if found := l.Lookup(e.Name); len(found) == 0 {
				t.Errorf("%s is not found by its name %q", e.ID, e.Name)
			}
		}
	})
}
