package transcript

import (
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
	"hearsay/extract/text"
)

// people sets a field of names: a text, a list of texts, or a list of groups
// with a name each. All keys of the field add up.
func people(field func(*Metadata) *[]string) func(*Metadata, *strict.File, *yaml.Node) {
	return func(m *Metadata, file *strict.File, n *yaml.Node) {
		for _, item := range strict.Items(n) {
			for _, name := range names(words(file, nameNode(item))) {
				if strings.IndexFunc(name, unicode.IsLetter) < 0 {
					file.Add(item, "%q is no name of a person", name)
					continue
				}
				*field(m) = append(*field(m), name)
			}
		}
	}
}

// nameNode is the name in a group of keys (name: …, role: …), or the node itself.
func nameNode(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if key := plainKey(n.Content[i].Value); key == "name" || key == "姓名" {
				return n.Content[i+1]
			}
		}
	}
	return n
}

// eachName splits every entry of a list as names does.
func eachName(list []string) []string {
	var all []string
	for _, s := range list {
		all = append(all, names(s)...)
	}
	return all
}

// names splits "A、B", "A & B", "A, B" into names. A comma may also begin what
// somebody is ("Sam Altman, CEO of OpenAI"): it separates names only where all
// that it separates look like names, else it ends the only one.
func names(s string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("、;；&/|｜", r) }) {
		pieces := strings.FieldsFunc(part, func(r rune) bool { return r == ',' || r == '，' })
		for i, piece := range pieces {
			if i > 0 && !allNames(pieces) {
				break
			}
			if name := bareName(piece); name != "" {
				list = append(list, name)
			}
		}
	}
	return list
}

// bareName takes off what is said of a person in parentheses after the name.
func bareName(s string) string {
	if i := strings.IndexAny(s, "(（"); i > 0 {
		s = s[:i]
	}
	return strings.Trim(s, space)
}

func allNames(pieces []string) bool {
	for _, piece := range pieces {
		if !looksLikeName(bareName(piece)) {
			return false
		}
	}
	return true
}

// looksLikeName reports whether s is two to four Chinese characters, or two to
// four Latin words with capitals.
func looksLikeName(s string) bool {
	han, other := 0, 0
	for _, r := range s {
		if text.Han(r) {
			han++
		} else {
			other++
		}
	}
	if han > 0 {
		return other == 0 && 2 <= han && han <= 4
	}
	parts := strings.Fields(s)
	for _, part := range parts {
		if first := []rune(part)[0]; !unicode.IsUpper(first) {
			return false
		}
	}
	return 2 <= len(parts) && len(parts) <= 4
}
