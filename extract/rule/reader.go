package rule

import (
	"errors"
	"strings"

	"hearsay/extract/schema"
	"hearsay/extract/strict"

	"go.yaml.in/yaml/v3"
)

// reader turns the nodes of one file into rules.
type reader struct {
	file   *strict.File
	lines  []string
	schema *schema.Schema
	parser parser
	lets   map[string]*yaml.Node
	found  []List
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
		Priority:   r.file.Whole(fields["priority"], "priority", 0),
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
	rule.Say = append(rule.Say, Pattern{Text: n.Value, Place: Place{r.file.Name, line, column}, nodes: nodes, alternatives: alts})
}

func searchable(elements []element) bool {
	for _, e := range elements {
		if commonness(e) < 1 {
			return true
		}
	}
	return false
}
