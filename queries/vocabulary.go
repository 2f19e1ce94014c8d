package queries

import (
	"sort"

	"hearsay/extract/scan"
	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// wordKind is what a word of a question tells.
type wordKind uint8

const (
	roleWord      wordKind = iota // guest, 主持人
	typeWord                      // papers, 公司
	askWord                       // which, 哪些
	whereWord                     // where, 哪里
	predicateWord                 // wrote, 收购了
	inverseWord                   // written by, 的作者
)

// word is one entry of the vocabulary; one spelling may have several.
type word struct {
	kind      wordKind
	role      string
	typeName  string
	predicate *schema.Predicate
}

// vocabulary is the words by which free questions are understood.
type vocabulary struct {
	set     *scan.Set
	keys    [][]rune
	entries [][]word // by key
	where   map[string]schema.Mask
	index   map[string]int
}

// heardWord is a word of the vocabulary that stands in a question.
type heardWord struct {
	span text.Span
	word
}

func newVocabulary() *vocabulary {
	return &vocabulary{index: map[string]int{}, where: map[string]schema.Mask{}}
}

func (v *vocabulary) add(spelling string, w word) {
	folded := text.FoldString(spelling)
	i, ok := v.index[folded]
	if !ok {
		i = len(v.keys)
		v.index[folded] = i
		v.keys = append(v.keys, []rune(folded))
		v.entries = append(v.entries, nil)
	}
	v.entries[i] = append(v.entries[i], w)
}

// hear finds the words of a question, the longest at each place, leaving out
// what lies in one of the given spans, which are names.
func (v *vocabulary) hear(runes []rune, names []text.Span) []heardWord {
	if v.set == nil {
		v.set = scan.Compile(v.keys)
	}
	var out []heardWord
	for _, h := range scan.Longest(v.set.All(nil, runes)) {
		span := text.Span{Start: int(h.Start), End: int(h.End)}
		if covered(span, names) {
			continue
		}
		for _, w := range v.entries[h.ID] {
			out = append(out, heardWord{span, w})
		}
	}
	return out
}

func covered(s text.Span, names []text.Span) bool {
	for _, n := range names {
		if n.Overlaps(s) {
			return true
		}
	}
	return false
}

// role is the role that a word means, or "".
func (v *vocabulary) role(spelling string) string {
	for _, w := range v.lookup(spelling) {
		if w.kind == roleWord {
			return w.role
		}
	}
	return ""
}

// typeName is the type that a noun asks for, or "".
func (v *vocabulary) typeName(spelling string) string {
	for _, w := range v.lookup(spelling) {
		if w.kind == typeWord {
			return w.typeName
		}
	}
	return ""
}

func (v *vocabulary) lookup(spelling string) []word {
	if i, ok := v.index[text.FoldString(spelling)]; ok {
		return v.entries[i]
	}
	return nil
}

// words reads the words file. Its lists are word lists of the sentences too:
// <role>, <type>, and the words of each predicate under its name.
func (l *loader) words(file File) error {
	f := &strict.File{Name: file.Name}
	root := f.Root(file.Data)
	if root == nil {
		return f.Err()
	}
	if l.set.words == nil {
		l.set.words = newVocabulary()
	}
	fields := f.Fields(root, "the words file", "roles", "types", "ask", "where", "predicates")
	l.named(f, fields["roles"], "role", func(name string, _ *yaml.Node) (word, bool) { return word{kind: roleWord, role: name}, true })
	l.named(f, fields["types"], "type", func(name string, n *yaml.Node) (word, bool) {
		_, ok := l.schema.Mask(name)
		if !ok {
			f.Add(n, "no type is named %q%s", name, strict.Suggest(name, l.schema.GroupNames()))
		}
		return word{kind: typeWord, typeName: name}, ok
	})
	l.spell(f.Texts(fields["ask"], "a word"), "ask", word{kind: askWord})
	l.spell(f.Texts(fields["where"], "a word"), "where", word{kind: whereWord})
	for _, n := range strict.Items(fields["predicates"]) {
		l.predicateWords(f, n)
	}
	return f.Err()
}

func (l *loader) named(f *strict.File, n *yaml.Node, list string, make func(string, *yaml.Node) (word, bool)) {
	if n == nil {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if w, ok := make(n.Content[i].Value, n.Content[i]); ok {
			l.spell(f.Texts(n.Content[i+1], "a word"), list, w)
		}
	}
}

func (l *loader) spell(spellings []string, list string, w word) {
	for _, s := range spellings {
		l.set.words.add(s, w)
	}
	l.lists[list] = append(l.lists[list], spellings...)
	sort.Strings(l.lists[list])
}

func (l *loader) predicateWords(f *strict.File, n *yaml.Node) {
	fields := f.Fields(n, "a predicate's words", "predicate", "words", "by", "where")
	name := f.Text(fields["predicate"], "a predicate")
	p, ok := l.schema.Predicate(name)
	if !ok {
		f.Add(n, "no predicate is named %q%s", name, strict.Suggest(name, l.schema.PredicateNames()))
		return
	}
	l.spell(f.Texts(fields["words"], "a word"), name, word{kind: predicateWord, predicate: p})
	l.spell(f.Texts(fields["by"], "a word"), name+"-by", word{kind: inverseWord, predicate: p})
	if fields["where"] != nil {
		l.set.words.where[name] = l.schema.Union(f.Texts(fields["where"], "a type")...)
	}
}
