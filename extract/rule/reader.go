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
	schema *schema.Schema
	parser parser
	lets   map[string]strict.Pair // word lists by name
	found  []List
	advise bool // tell what works and is hardly meant, too
}

// pattern parses one phrasing and reports its mistakes at their own column.
func (r *reader) pattern(n *yaml.Node) ([]node, bool) {
	s := r.file.Text(n, "a phrasing")
	if s == "" || r.cut(n) {
		return nil, false
	}
	nodes, err := r.parser.parse(s)
	var syntax *SyntaxError
	if errors.As(err, &syntax) {
		syntax.Tell(r.file, n, 0)
		return nil, false
	}
	if r.advise {
		r.adviseOn(n, nodes)
	}
	return nodes, true
}

// Tell records the error as a fault of the scalar that holds the pattern, from
// an offset of the pattern on.
func (e *SyntaxError) Tell(f *strict.File, n *yaml.Node, from int) {
	fault := f.AddWithin(n, max(e.Column-from, 0), max(e.End-from, 0), "%s", e.Message)
	fault.Code = e.Code
	if e.Meant != "" {
		fault.Replace(e.Meant)
	}
}

// cut reports a plain scalar that ends at a # which YAML takes for a comment.
// A # with a word right behind it was surely meant as text.
func (r *reader) cut(n *yaml.Node) bool {
	line, end := r.file.Within(n, len([]rune(n.Value)))
	runes := []rune(r.file.Line(line))
	if n.Style != 0 || end > len(runes) {
		return false
	}
	rest := strings.TrimSpace(string(runes[end-1:]))
	if !strings.HasPrefix(rest, "#") {
		return false
	}
	fault := r.file.AddAt(line, n.Column, "YAML takes the # behind this for a comment; put the phrasing in quotes, or the comment on its own line")
	fault.Code = strict.Misread
	if !strings.HasPrefix(rest, "# ") {
		fault.End = len(runes) + 1
		fault.Replace(strict.Quote(strings.TrimSpace(string(runes[n.Column-1:]))))
	}
	return true
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
	switch {
	case rule.ID == "":
		r.file.Add(n, "a rule needs a name (rule: first-author)").Code = strict.Missing
		return nil
	case strings.ContainsAny(rule.ID, "/ \t"):
		r.file.Add(fields["rule"], "a rule's name has no spaces and slashes (rule: first-author)").Code = strict.UnfitName
		return nil
	}
	if rule.Confidence <= 0 || rule.Confidence > 1 {
		r.file.Add(fields["confidence"], "confidence lies above 0 and at most at 1").Code = strict.WrongShape
	}
	if fields["doc"] == nil {
		r.file.Add(n, "rule %s needs a doc: one sentence that says what it finds", rule.ID).Code = strict.Missing
	}
	r.phrasings(rule, fields["say"], n)
	r.conditions(rule, fields["where"])
	r.context(rule, fields["unless"])
	r.templates(rule, fields["claim"], fields["with"], n)
	r.examples(rule, fields["examples"], n)
	if r.advise {
		r.adviseOnShadows(rule, strict.Items(fields["say"]))
		r.adviseOnWeakness(rule, strict.Items(fields["say"]))
	}
	return rule
}

// phrasings reads say. Where one is wrong, nothing is said of slots that the
// rule lacks: they may stand in that one.
func (r *reader) phrasings(rule *Rule, n, whole *yaml.Node) {
	if n == nil {
		r.file.Add(whole, "rule %s needs say: at least one phrasing", rule.ID).Code = strict.Missing
		rule.garbled = true
	}
	for _, item := range strict.Items(n) {
		if !r.say(rule, item) {
			rule.garbled = true
		}
	}
}

// say reads one phrasing of a rule and checks that it can be searched for.
func (r *reader) say(rule *Rule, n *yaml.Node) bool {
	nodes, ok := r.pattern(n)
	if !ok {
		return false
	}
	line, column := r.file.Within(n, 0)
	alts, ok := expand(nodes)
	rule.Say = append(rule.Say, Pattern{Text: n.Value, Place: Place{r.file.Name, line, column}, nodes: nodes, alternatives: alts})
	if !ok {
		r.file.Add(n, "the choices in this phrasing multiply to more than %d; write several phrasings", maxAlts).Code = tooLarge
		return true
	}
	for _, elements := range alts {
		switch {
		case len(elements) > maxNodes:
			r.file.Add(n, "the phrasing has more than %d pieces; split it", maxNodes).Code = tooLarge
			return true
		case !searchable(elements):
			r.file.Add(n, "nothing in this phrasing can be searched for; it needs a word or a typed slot that is not optional").Code = unsearchable
			return true
		}
	}
	return true
}

func searchable(elements []element) bool {
	for _, e := range elements {
		if commonness(e) < 1 {
			return true
		}
	}
	return false
}
