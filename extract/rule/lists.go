package rule

import (
	"strings"

	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// lists reads word lists: let: {first: [第一作者, 一作]}.
func (r *reader) lists(n *yaml.Node) {
	for _, p := range r.file.Pairs(r.file.Fields(n, "let", listsKeys...)["let"], "let is written as name: [word, word]") {
		name := p.Key
		if _, twice := r.lets[name.Value]; twice {
			r.file.Add(name, "the word list %q stands above already; give this one another name", name.Value).Code = strict.Twice
			continue
		}
		group := node{kind: groupNode, source: name.Value}
		if r.advise {
			r.adviseOnWords(name.Value, strict.Items(p.Value))
		}
		for _, w := range strict.Items(p.Value) {
			if nodes, ok := r.pattern(w); ok {
				group.branches = append(group.branches, nodes)
			}
		}
		if len(group.branches) == 0 {
			r.file.Add(name, "the word list %q is empty", name.Value).Code = strict.Missing
			continue
		}
		r.parser.macros[name.Value] = []node{group}
		r.lets[name.Value] = p
		r.found = append(r.found, List{r.file.Name, name.Value, r.file.Texts(p.Value, "a word")})
	}
}

func (r *reader) unused() {
	for name, p := range r.lets {
		if !r.parser.used[name] {
			fault := r.file.Add(p.Key, "no pattern uses the word list <%s>; remove it", name)
			fault.Code, fault.Fix = unusedList, r.withoutLines(p)
		}
	}
}

// withoutLines takes out the lines of a key and its value where nothing else
// stands in them, or is nil.
func (r *reader) withoutLines(p strict.Pair) *strict.Edit {
	first, last := p.Key.Line, p.Value.Line
	for _, item := range p.Value.Content {
		last = max(last, item.Line)
	}
	alone := strings.HasPrefix(strings.TrimSpace(r.file.Line(first)), p.Key.Value)
	whole := p.Value.Kind != yaml.SequenceNode || strings.HasSuffix(strings.TrimSpace(r.file.Line(last)), "]")
	if len(r.lets) == 1 || !alone || !whole {
		return nil
	}
	return &strict.Edit{Line: first, Column: 1, EndLine: last + 1, EndColumn: 1}
}
