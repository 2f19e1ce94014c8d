package extract

import (
	"slices"
	"strings"

	"hearsay/extract/rule"
	"hearsay/extract/schema"
	"hearsay/extract/speaker"
	"hearsay/extract/text"
)

// How long, in runes, a question and an answer may be that make one sentence
// together, and what such a sentence is believed of one that was said as a whole.
const (
	longQuestion = 90
	longAnswer   = 30
	joinedTrust  = 0.9
)

// answers finds what a question and its elliptic answer claim together (谁写的?
// 我写的): the answer's name takes the place of the words that ask for it, and
// the rules read the sentence that this makes. Claims that do not hold the
// answer are left out. Each spans question and answer.
func (h *hearing) answers(in rule.Input) []rule.Claim {
	var found []rule.Claim
	for i := 1; i < len(h.turns); i++ {
		asks, answers := &h.turns[i-1], &h.turns[i]
		if asks.Kind != speaker.Talk || answers.Kind != speaker.Talk || asks.Person == answers.Person && asks.Speaker == answers.Speaker {
			continue
		}
		question, word, ok := h.question(in, asks.Span)
		if !ok {
			continue
		}
		answer, ok := h.answer(in, answers, questionWords()[word].mask(h.Schema))
		if !ok {
			continue
		}
		joined := h.join(in, question, questionWords()[word], answer, asks, answers)
		for _, c := range h.Rules.Match(joined) {
			if c.Polarity == "asserted" && (c.Subject == answer.Entity || c.Object == answer.Entity) {
				c.Span = text.Span{Start: question.Start, End: answer.Span.End}
				c.Turn, c.Confidence = -i, c.Confidence*joinedTrust
				found = append(found, c)
			}
		}
	}
	return found
}

// question is the sentence that a turn ends with, if it asks for a name with
// just one question word, whose number is returned, too.
func (h *hearing) question(in rule.Input, turn text.Span) (text.Span, int, bool) {
	runes := h.text.Runes
	end := turn.End
	for _, l := range in.Unsaid { // the label of who answers stands behind the question
		if l.Start < end && turn.End <= l.End+1 && l.Start > turn.Start {
			end = l.Start
		}
	}
	for end > turn.Start && (runes[end-1] <= ' ' || strings.ContainsRune("?。.!呢啊呀", runes[end-1])) {
		end--
	}
	start := end
	for start > turn.Start && end-start < longQuestion && !strings.ContainsRune("?。!\n", runes[start-1]) {
		start--
	}
	for start < end && runes[start] <= ' ' {
		start++
	}
	for i, q := range questionWords() {
		if at := find(runes[start:end], q.words); at >= 0 {
			return text.Span{Start: start, End: end}, i, find(runes[start+at+len(q.words):end], q.words) < 0
		}
	}
	return text.Span{}, 0, false
}

// answer is the only name, or reference, in a turn's first sentence, if that is
// short and the name of such a type.
func (h *hearing) answer(in rule.Input, turn *speaker.Turn, types schema.Mask) (rule.Item, bool) {
	runes := h.text.Runes
	start := turn.Span.Start
	for _, l := range in.Unsaid {
		if l.Start <= start && start < l.End {
			start = l.End
		}
	}
	end := start
	for end < turn.Span.End && end-start <= longAnswer && !strings.ContainsRune("?。!\n", runes[end]) && !(runes[end] == '.' && (end+1 == len(runes) || runes[end+1] <= ' ')) {
		end++
	}
	if _, denies := answerWords(); end-start > longAnswer || denies.within(runes[start:end]) {
		return rule.Item{}, false
	}
	var only rule.Item
	for _, it := range in.Items {
		if it.Span.Start < start || it.Span.End > end || it.Kind == rule.You {
			continue
		}
		if it.Kind == rule.Me && it.Entity == "" {
			it.Entity = turn.Person
		}
		fits := it.Kind == rule.Name || it.Kind == rule.Me || it.Kind == rule.They
		if !fits || it.Entity == "" || h.types(it.Entity)&types == 0 {
			continue
		}
		if only.Entity != "" {
			return rule.Item{}, false
		}
		only = it
	}
	return only, only.Entity != ""
}

// join makes one sentence of a question and the name that answers it.
func (h *hearing) join(in rule.Input, question text.Span, q questionWord, answer rule.Item, asks, answers *speaker.Turn) rule.Input {
	runes := h.text.Runes
	at := question.Start + find(runes[question.Start:question.End], q.words)
	before, behind := runes[question.Start:at], runes[at+len(q.words):question.End]
	name := []rune(h.text.Quote(answer.Span))
	if q.before != "" {
		name = []rune(q.before + " " + string(name))
	}
	var said []rune
	var filled int // where the answer ends
	shift := len(name) - len(q.words)
	if q.atEnd {
		said = slices.Concat(before, behind, []rune(" "), name)
		filled, shift = len(said), -len(q.words)
	} else {
		said = slices.Concat(before, name, behind)
		filled = len(before) + len(name)
	}
	t := text.New(string(said))
	joined := rule.Input{Text: t, Episode: in.Episode, Turns: []rule.Turn{{Span: text.Span{End: len(t.Runes)}, Person: answers.Person, Other: asks.Person}}}
	if len(t.Runes) != len(said) {
		return joined
	}
	move := func(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }
	for _, it := range in.Items {
		switch {
		case !question.Contains(it.Span) || it.Span.Overlaps(text.Span{Start: at, End: at + len(q.words)}):
			continue
		case it.Span.Start < at:
			it.Span = move(it.Span, -question.Start)
		default:
			it.Span = move(it.Span, shift-question.Start)
		}
		joined.Items = append(joined.Items, it)
	}
	answer.Span = text.Span{Start: filled - answer.Span.Len(), End: filled}
	joined.Items = append(joined.Items, answer)
	slices.SortStableFunc(joined.Items, func(a, b rule.Item) int { return a.Span.Start - b.Span.Start })
	return joined
}
