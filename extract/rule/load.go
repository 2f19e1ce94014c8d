package rule

import (
	"errors"
	"path"
	"sort"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"
	"hearsay/extract/text"

	"go.yaml.in/yaml/v3"
)

// File is one rule file. Files of a later layer replace rules of the same id;
// two rules of one id in the same layer are a mistake.
type File struct {
	Name  string
	Data  []byte
	Layer int
}

// Load reads, checks and compiles rule files. Every mistake of every file is
// reported at once, with its position, and then nothing is loaded.
func Load(s *schema.Schema, cues *Cues, files []File) (*Set, error) {
	l := &loader{schema: s, layers: map[string]int{}, rules: map[string]*Rule{}}
	var errs []error
	for _, f := range files {
		errs = append(errs, l.read(f))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	set := &Set{Cues: cues, schema: s}
	for _, r := range l.rules {
		set.Rules = append(set.Rules, *r)
	}
	sort.Slice(set.Rules, func(i, j int) bool { return set.Rules[i].ID < set.Rules[j].ID })
	var alts []alternative
	for i := range set.Rules {
		for j, p := range set.Rules[i].Say {
			expanded, _ := expand(p.nodes)
			for _, elements := range expanded {
				alts = append(alts, alternatives(i, j, elements)...)
			}
		}
	}
	set.engine = compile(alts)
	return set, nil
}

type loader struct {
	schema *schema.Schema
	layers map[string]int
	rules  map[string]*Rule
}

// ruleKeys are the keys of a rule.
var ruleKeys = []string{"rule", "doc", "say", "where", "unless", "claim", "with", "confidence", "priority", "examples"}

func (l *loader) read(file File) error {
	f := &strict.File{Name: file.Name}
	root := f.Root(file.Data)
	if root == nil {
		return f.Err()
	}
	if root.Kind != yaml.SequenceNode {
		f.Add(root, "a rule file is a list: each rule begins with \"- rule: its-name\"")
		return f.Err()
	}
	r := reader{file: f, lines: strings.Split(string(file.Data), "\n"), schema: l.schema, parser: parser{schema: l.schema, macros: map[string][]node{}, used: map[string]bool{}}}
	for _, n := range root.Content {
		if n.Kind == yaml.MappingNode && len(n.Content) > 0 && n.Content[0].Value == "let" {
			r.lists(n)
			continue
		}
		rule := r.rule(n)
		if rule == nil {
			continue
		}
		name := rule.ID
		rule.ID = strings.TrimSuffix(path.Base(file.Name), path.Ext(file.Name)) + "/" + name
		if layer, ok := l.layers[rule.ID]; ok && layer == file.Layer {
			f.AddAt(rule.Place.Line, rule.Place.Column, "a rule %q stands above already; give this one another name", name)
			continue
		}
		l.layers[rule.ID] = file.Layer
		l.rules[rule.ID] = rule
	}
	r.unused()
	return f.Err()
}

// reader turns the nodes of one file into rules.
type reader struct {
	file   *strict.File
	lines  []string
	schema *schema.Schema
	parser parser
	lets   map[string]*yaml.Node
}

// lists reads word lists: let: {first: [第一作者, 一作]}.
func (r *reader) lists(n *yaml.Node) {
	fields := r.file.Fields(n, "let", "let")
	lets := fields["let"]
	if lets == nil || lets.Kind != yaml.MappingNode {
		r.file.Add(n, "let is written as name: [word, word]")
		return
	}
	r.lets = map[string]*yaml.Node{}
	for i := 0; i+1 < len(lets.Content); i += 2 {
		name, words := lets.Content[i], lets.Content[i+1]
		group := node{kind: groupNode, source: name.Value}
		for _, w := range strict.Items(words) {
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
	}
}

func (r *reader) unused() {
	for name, n := range r.lets {
		if !r.parser.used[name] {
			r.file.Add(n, "no pattern uses the word list <%s>; remove it", name)
		}
	}
}

// pattern parses one phrasing and reports its mistakes at their own column.
func (r *reader) pattern(n *yaml.Node) ([]node, bool) {
	s := r.file.Text(n, "a phrasing")
	if s == "" {
		return nil, false
	}
	line, column := r.start(n)
	if r.cut(n, line, column) {
		r.file.AddAt(line, column, "YAML takes the # behind this for a comment; put the phrasing in quotes, or the comment on its own line")
		return nil, false
	}
	nodes, err := r.parser.parse(s)
	var syntax *SyntaxError
	if errors.As(err, &syntax) {
		r.file.AddAt(line, column+syntax.Column, "%s", syntax.Message)
		return nil, false
	}
	return nodes, true
}

// start is where a scalar's own text begins: behind an opening quote.
func (r *reader) start(n *yaml.Node) (line, column int) {
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return n.Line, n.Column + 1
	}
	return n.Line, n.Column
}

func (r *reader) line(number int) string {
	if number < 1 || number > len(r.lines) {
		return ""
	}
	return r.lines[number-1]
}

// cut reports whether a plain scalar ends at a # that YAML takes for a comment.
func (r *reader) cut(n *yaml.Node, line, column int) bool {
	runes := []rune(r.line(line))
	end := column - 1 + len([]rune(n.Value))
	return n.Style == 0 && end < len(runes) && strings.HasPrefix(strings.TrimSpace(string(runes[end:])), "#")
}

func (r *reader) rule(n *yaml.Node) *Rule {
	fields := r.file.Fields(n, "a rule", ruleKeys...)
	if fields == nil {
		return nil
	}
	rule := &Rule{
		ID: r.file.Text(fields["rule"], "a rule's name"), Doc: r.file.Text(fields["doc"], "doc"),
		Confidence: r.file.Number(fields["confidence"], "confidence", 0.9),
		Priority:   int(r.file.Number(fields["priority"], "priority", 0)),
		Place:      Place{r.file.Name, n.Line, n.Column},
	}
	if rule.ID == "" || strings.ContainsAny(rule.ID, "/ \t") {
		r.file.Add(n, "a rule needs a name without spaces and slashes (rule: first-author)")
		return nil
	}
	if rule.Confidence <= 0 || rule.Confidence > 1 {
		r.file.Add(fields["confidence"], "confidence lies above 0 and at most at 1")
	}
	if rule.Doc == "" {
		r.file.Add(n, "rule %s needs a doc: one sentence that says what it finds", rule.ID)
	}
	for _, item := range strict.Items(fields["say"]) {
		r.say(rule, item)
	}
	if fields["say"] == nil {
		r.file.Add(n, "rule %s needs say: at least one phrasing", rule.ID)
	}
	r.conditions(rule, fields["where"])
	r.context(rule, fields["unless"])
	r.templates(rule, fields["claim"], fields["with"], n)
	r.examples(rule, fields["examples"], n)
	return rule
}

// say reads one phrasing of a rule and checks that it can be searched for.
func (r *reader) say(rule *Rule, n *yaml.Node) {
	nodes, ok := r.pattern(n)
	if !ok {
		return
	}
	line, column := r.start(n)
	p := Pattern{Text: n.Value, Place: Place{r.file.Name, line, column}, nodes: nodes}
	alts, ok := expand(nodes)
	if !ok {
		r.file.Add(n, "the choices in this phrasing multiply to more than %d; write several phrasings", maxAlts)
		return
	}
	for _, elements := range alts {
		switch {
		case len(elements) > maxNodes:
			r.file.Add(n, "the phrasing has more than %d pieces; split it", maxNodes)
			return
		case !searchable(elements):
			r.file.Add(n, "nothing in this phrasing can be searched for; it needs a word or a typed slot that is not optional")
			return
		}
	}
	rule.Say = append(rule.Say, p)
}

func searchable(elements []element) bool {
	for _, e := range elements {
		if commonness(e) < 1 {
			return true
		}
	}
	return false
}

// conditions reads where: {$PERSON: {not: [他们]}}.
func (r *reader) conditions(rule *Rule, n *yaml.Node) {
	if n == nil {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.file.Add(n, "where is written as $SLOT: {not: [word], only: [word], named: true}")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		slot := strings.TrimPrefix(n.Content[i].Value, "$")
		if !rule.binds(slot) {
			r.file.Add(n.Content[i], "no phrasing of this rule has a slot $%s", slot)
		}
		f := r.file.Fields(n.Content[i+1], "a condition", "not", "only", "named")
		rule.Where = append(rule.Where, Condition{
			Slot: slot, Not: r.folded(f["not"]), Only: r.folded(f["only"]), Named: r.file.Flag(f["named"], "named"),
		})
	}
}

func (r *reader) folded(n *yaml.Node) []string {
	words := r.file.Texts(n, "a word")
	for i, w := range words {
		words[i] = text.FoldString(w)
	}
	return words
}

func (r *reader) context(rule *Rule, n *yaml.Node) {
	if n == nil {
		return
	}
	f := r.file.Fields(n, "unless", "before", "within", "after")
	rule.Unless = Context{Before: r.folded(f["before"]), Within: r.folded(f["within"]), After: r.folded(f["after"])}
}

// binds reports whether some phrasing has a slot of this name.
func (rule *Rule) binds(slot string) bool {
	for _, p := range rule.Say {
		if bindsIn(p.nodes, slot) {
			return true
		}
	}
	return false
}

func bindsIn(nodes []node, slot string) bool {
	for _, n := range nodes {
		if n.kind == slotNode && n.slot.name == slot {
			return true
		}
		for _, branch := range n.branches {
			if bindsIn(branch, slot) {
				return true
			}
		}
	}
	return false
}
