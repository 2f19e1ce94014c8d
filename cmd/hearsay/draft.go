package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/extract"
	"hearsay/extract/claim"
	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/text"
)

// draft is a rule that is being made of a sentence.
type draft struct {
	x               *extract.Extractor
	options         newRuleOptions
	predicate       *schema.Predicate
	words           []word // the sentence: slots and words
	subject, object string // slots
	say             string
	denied          string // the not example
}

// word is a word of the sentence, or a name that became a slot.
type word struct {
	pattern string // as a pattern writes it
	marked  string // as the example writes it
	slot    bool
}

// newDraft takes a sentence apart and decides which name is which end.
func newDraft(x *extract.Extractor, o newRuleOptions, p *schema.Predicate, inverse bool) (*draft, error) {
	marked, err := rule.ReadMarks(x.Schema, o.from)
	if err != nil {
		return nil, usageError{err}
	}
	if len(marked.Names) != 2 {
		return nil, usageError{fmt.Errorf("the sentence has %s; mark the two ends of the claim, as in [田渊栋](Person)", count(len(marked.Names), "marked name"))}
	}
	d := &draft{x: x, options: o, predicate: p}
	first, second := marked.Names[0], marked.Names[1]
	names := []string{d.slot(first), d.slot(second)}
	if names[0] == names[1] {
		names[1] += "_2"
	}
	forward := p.From&first.Types != 0 && p.To&second.Types != 0
	backward := p.From&second.Types != 0 && p.To&first.Types != 0
	switch {
	case !forward && !backward:
		return nil, usageError{fmt.Errorf("%s goes from %s to %s, and the names are %s and %s", p.Name,
			joined(x.Schema.Names(p.From)), joined(x.Schema.Names(p.To)), joined(x.Schema.Names(first.Types)), joined(x.Schema.Names(second.Types)))}
	case forward && !(backward && inverse):
		d.subject, d.object = names[0], names[1]
	default:
		d.subject, d.object = names[1], names[0]
	}
	d.divide(marked, names)
	d.say = written(d.words)
	if !slices.ContainsFunc(d.words, func(w word) bool { return !w.slot }) {
		return nil, usageError{errors.New("the sentence has names only; a rule needs words between or beside them")}
	}
	return d, nil
}

// slot is what a slot for a name is called: its type in capitals.
func (d *draft) slot(it rule.Item) string { return strings.ToUpper(d.x.Schema.Names(it.Types)[0]) }

// divide makes slots of the names and words of the rest. What stands before the
// first name and is no part of what is said is left out where words follow it.
func (d *draft) divide(marked rule.Marked, names []string) {
	runes := marked.Text.Runes
	at := 0
	say := func(to int) {
		for _, w := range d.whole(runes, d.x.Segmenter.Words(runes, text.Span{Start: at, End: to})) {
			s := string(runes[w.Start:w.End])
			if strings.ContainsFunc(s, func(r rune) bool { return text.Han(r) || text.Latin(r) || r == '\'' }) {
				d.words = append(d.words, word{pattern: s, marked: marked.Text.Quote(w)})
			}
		}
	}
	for i, n := range marked.Names {
		say(n.Span.Start)
		kind := d.x.Schema.Names(n.Types)[0]
		d.words = append(d.words, word{"$" + names[i], "[" + n.Entity + "](" + kind + ")", true})
		at = n.Span.End
	}
	before := slices.IndexFunc(d.words, func(w word) bool { return w.slot })
	say(len(runes))
	if rest := d.words[before:]; slices.ContainsFunc(rest, func(w word) bool { return !w.slot }) {
		d.words = rest
	}
}

// whole joins words that are one in a word list of the rules: 一 and 作 to 一作.
func (d *draft) whole(runes []rune, words []text.Span) []text.Span {
	var out []text.Span
	for i := 0; i < len(words); {
		n := 1
		for j := min(len(words), i+5); j > i+1; j-- {
			if list, _ := d.list(word{pattern: string(runes[words[i].Start:words[j-1].End])}); len(list) > 0 {
				n = j - i
				break
			}
		}
		out = append(out, text.Span{Start: words[i].Start, End: words[i+n-1].End})
		i += n
	}
	return out
}

// written joins words to a pattern; Latin words and slots need the blanks, and
// between others they let fillers stand.
func written(words []word) string {
	var parts []string
	for _, w := range words {
		parts = append(parts, w.pattern)
	}
	return strings.Join(parts, " ")
}

// text is the rule file with one phrasing.
func (d *draft) text(say string) string {
	var b strings.Builder
	o := d.options
	fmt.Fprintf(&b, "- rule: %s\n  doc: %s\n  say:\n    - %s\n  claim: $%s %s $%s\n",
		o.name, strconv.Quote(d.predicate.Doc), strconv.Quote(say), d.subject, d.predicate.Name, d.object)
	if len(o.with) > 0 {
		var with []string
		for _, k := range sortedKeys(o.with) {
			with = append(with, k+": "+strconv.Quote(o.with[k]))
		}
		fmt.Fprintf(&b, "  with: {%s}\n", strings.Join(with, ", "))
	}
	fmt.Fprintf(&b, "  examples:\n    - ok: %s\n    - not: %s\n", strconv.Quote(o.from), strconv.Quote(d.denied))
	return b.String()
}

// deny makes the not example: the sentence denied, or asked, in the first way
// that the rule asserts nothing of.
func (d *draft) deny() error {
	d.denied = d.options.from
	set, err := d.load(d.say)
	if err != nil {
		return err
	}
	for _, sentence := range append(d.denials(), d.options.from+"吗？", "如果"+d.options.from) {
		marked, err := rule.ReadMarks(d.x.Schema, sentence)
		if err != nil {
			return err
		}
		asserted := slices.ContainsFunc(set.Match(d.x.Complete(marked.Input(""))), func(c rule.Claim) bool { return c.Polarity == claim.Asserted })
		if !asserted {
			d.denied = sentence
			return nil
		}
	}
	return errors.New("no denial of the sentence was found that the rule takes for one; write the rule by hand")
}

// denials denies the sentence at its copula, else at each of its words.
func (d *draft) denials() []string {
	var list []string
	for i, w := range d.words {
		switch {
		case w.slot:
		case w.pattern == "是" || w.pattern == "就是":
			list = append([]string{d.sentence(i, "不是")}, list...)
		case w.pattern == "is" || w.pattern == "was" || w.pattern == "are" || w.pattern == "were":
			list = append([]string{d.sentence(i, w.marked+" not")}, list...)
		case strings.ContainsFunc(w.pattern, text.Han):
			list = append(list, d.sentence(i, "没有"+strings.TrimSuffix(w.marked, "了")))
		default:
			list = append(list, d.sentence(i, "never "+w.marked))
		}
	}
	return list
}

// sentence writes the example with one word changed.
func (d *draft) sentence(i int, changed string) string {
	var b strings.Builder
	for j, w := range d.words {
		s := w.marked
		switch {
		case j == i:
			s = changed
		case j == i+1 && s == "了": // what did not happen has no 了
			continue
		}
		if old := b.String(); old != "" && !chinese(old[len(old)-1:]+s) && !strings.ContainsFunc(d.options.from, text.Han) {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

func chinese(s string) bool { return strings.ContainsFunc(s, text.Han) }
