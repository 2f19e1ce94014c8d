package queries

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

var wordKeys = []string{"roles", "types", "measures", "ask", "qualifiers", "marks", "skip", "polite", "light", "irregular", "predicates"}

// words reads a words file. Its roles and types, and the words of each
// predicate under its name, are word lists of the sentences too.
func (l *loader) words(file File) {
	f, root := l.file(file)
	if root == nil {
		return
	}
	fields := f.Fields(root, "the words file", wordKeys...)
	r := &wordReader{loader: l, file: f, irregular: map[string][]string{}}
	r.each(fields["irregular"], func(base string, n *yaml.Node) { r.irregular[base] = f.Texts(n, "a form") })
	r.each(fields["roles"], func(name string, n *yaml.Node) { r.spell(n, "role", word{kind: roleWord, name: name}) })
	r.each(fields["ask"], func(name string, n *yaml.Node) {
		types := schema.Mask(0)
		if name == "who" || name == "whose" {
			types = l.schema.Union("Actor")
		}
		r.spell(n, "", word{kind: askWord, name: name, types: types})
	})
	r.types(fields["types"], fields["measures"])
	r.each(fields["qualifiers"], func(name string, n *yaml.Node) { r.spell(n, "", word{kind: qualifierWord, name: name}) })
	r.each(fields["marks"], func(name string, n *yaml.Node) { r.spell(n, "", word{kind: markWord, name: name}) })
	r.spell(fields["skip"], "", word{kind: skipWord})
	for _, s := range f.Texts(fields["polite"], "a word") {
		l.set.words.polite = append(l.set.words.polite, text.FoldString(s))
	}
	for _, s := range f.Texts(fields["light"], "a word") {
		l.set.words.light[text.FoldString(s)] = true
	}
	slices.SortFunc(l.set.words.polite, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	for _, n := range strict.Items(fields["predicates"]) {
		r.predicate(n)
	}
}

// wordReader reads one words file.
type wordReader struct {
	*loader
	file      *strict.File
	irregular map[string][]string
}

// each calls read with the keys and values of a mapping.
func (r *wordReader) each(n *yaml.Node, read func(string, *yaml.Node)) {
	if n == nil {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.file.Add(n, "this is written as name: [word, word]").Code = strict.WrongShape
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		read(n.Content[i].Value, n.Content[i+1])
	}
}

// spell adds the words of a list, and to a word list of the sentences where it
// has a name.
func (r *wordReader) spell(n *yaml.Node, list string, w word) {
	for _, s := range r.file.Texts(n, "a word") {
		r.set.words.add(s, w)
		if list != "" {
			r.lists[list] = append(r.lists[list], s)
		}
	}
}

// types reads the nouns of types, with their plurals, and the measure words,
// which ask together with 哪 or 几.
func (r *wordReader) types(types, measures *yaml.Node) {
	r.each(types, func(name string, n *yaml.Node) {
		w := word{kind: typeWord, types: r.mask(n, name)}
		r.spell(n, "type", w)
		for _, s := range r.file.Texts(n, "a word") {
			for _, plural := range plurals(s) {
				r.set.words.add(plural, w)
				r.lists["type"] = append(r.lists["type"], plural)
			}
		}
	})
	r.each(measures, func(name string, n *yaml.Node) {
		mask := r.mask(n, name)
		for _, measure := range r.file.Texts(n, "a measure word") {
			for _, before := range []string{"哪", "哪几", "哪一", "有几", "有哪几"} {
				r.set.words.add(before+measure, word{kind: askWord, name: "which", types: mask})
			}
		}
	})
}

// mask reads Type|Type.
func (r *wordReader) mask(n *yaml.Node, names string) schema.Mask {
	var all schema.Mask
	for _, name := range strings.Split(names, "|") {
		m, ok := r.schema.Mask(name)
		if !ok {
			r.file.Add(n, "no type is named %q%s", name, strict.Suggest(name, r.schema.GroupNames())).Code = strict.UnknownType
		}
		all |= m
	}
	if all == r.schema.Union("Any") {
		return 0
	}
	return all
}
