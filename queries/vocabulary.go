package queries

import (
	"hearsay/extract/scan"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// wordKind is what a word of a question tells.
type wordKind uint8

const (
	skipWord      wordKind = iota // the, 请问
	roleWord                      // guest, 主持人
	typeWord                      // papers, 公司
	askWord                       // which, 哪家
	qualifierWord                 // role, 职位
	markWord                      // by, 的
	predicateWord                 // wrote, 作者
)

// word is one thing that a spelling can mean.
type word struct {
	kind       wordKind
	name       string      // of a role, a way to ask, a qualifier or a mark
	types      schema.Mask // of a type, or of what is asked for
	sense      *sense      // of a predicate
	form       form        // of a predicate
	participle bool        // written, acquired: with is or was it is passive
}

// form is how a word stands for its predicate.
type form uint8

const (
	verb    form = iota // who acts is the subject
	inverse             // who acts is the object: X employs Y
	state               // is based on: never passive
	agent               // a noun for the subject: founder
	object              // a noun for the object: employer
)

// sense is a predicate as some words mean it.
type sense struct {
	predicates []*schema.Predicate
	orElse     []*schema.Predicate // that answer where these do not
	directed   bool                // of a symmetric predicate: one end only, if there are such claims
	alike      bool                // both ends are things of a kind
	from, to   schema.Mask         // of ends that are not named
	with       []filter
}

// vocabulary is the words by which free questions are understood.
type vocabulary struct {
	set     *scan.Set
	light   map[string]bool // verbs that may say nothing of themselves, folded
	polite  []string        // folded, the longest first
	keys    [][]rune
	entries [][]word // by key
	index   map[string]int
	implied []word // what stands between two nouns without a verb
	derived map[string]*schema.Predicate
}

func newVocabulary(s *schema.Schema) *vocabulary {
	return &vocabulary{index: map[string]int{}, light: map[string]bool{}, derived: derived(s)}
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
	for _, old := range v.entries[i] {
		if old == w {
			return
		}
	}
	v.entries[i] = append(v.entries[i], w)
}

func (v *vocabulary) compile() { v.set = scan.Compile(v.keys) }

// lookup returns what a spelling can mean.
func (v *vocabulary) lookup(spelling string) []word {
	if i, ok := v.index[text.FoldString(spelling)]; ok {
		return v.entries[i]
	}
	return nil
}

// role is the role that a word means, or "".
func (v *vocabulary) role(spelling string) string {
	for _, w := range v.lookup(spelling) {
		if w.kind == roleWord {
			return w.name
		}
	}
	return ""
}

// types are the types that a noun asks for, or 0.
func (v *vocabulary) types(spelling string) schema.Mask {
	for _, w := range v.lookup(spelling) {
		if w.kind == typeWord {
			return w.types
		}
	}
	return 0
}
