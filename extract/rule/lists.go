package rule

import (
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// lists reads word lists: let: {first: [第一作者, 一作]}.
func (r *reader) lists(n *yaml.Node) {
	for _, p := range r.file.Pairs(r.file.Fields(n, "let", "let")["let"], "let is written as name: [word, word]") {
		name := p.Key
		if r.lets[name.Value] != nil {
			r.file.Add(name, "the word list %q stands above already; give this one another name", name.Value)
			continue
		}
		group := node{kind: groupNode, source: name.Value}
		for _, w := range strict.Items(p.Value) {
			if nodes, ok := r.pattern(w); ok {
				group.branches = append(group.branches, nodes)
			}
		}
		if len(group.branches) == 0 {
			r.file.Add(name, "the word list %q is empty", name.Value)
			continue
		}
		r.parser.macros[name.Value] = []node{group}
		r.lets[name.Value] = name
		r.found = append(r.found, List{r.file.Name, name.Value, r.file.Texts(p.Value, "a word")})
	}
}

func (r *reader) unused() {
	for name, n := range r.lets {
		if !r.parser.used[name] {
			r.file.Add(n, "no pattern uses the word list <%s>; remove it", name)
		}
	}
}
