package queries

import (
	"slices"

	"hearsay/extract/rule"
	"hearsay/extract/text"
)

var quotationMarks = map[rune]rune{'《': '》', '“': '”', '"': '"', '「': '」', '『': '』', '〈': '〉'}

// quotations finds what stands in quotation marks and is no known name.
func quotations(t *text.Text, items []rule.Item) (list []token, spans []text.Span) {
	for i := 0; i < len(t.Runes); i++ {
		mark := t.Slice(t.Source(text.Span{Start: i, End: i + 1}).Start, t.Source(text.Span{Start: i, End: i + 1}).End)
		closing, ok := quotationMarks[[]rune(mark)[0]]
		if !ok {
			continue
		}
		for j := i + 1; j < len(t.Runes); j++ {
			if []rune(t.Quote(text.Span{Start: j, End: j + 1}))[0] != closing {
				continue
			}
			inside := text.Span{Start: i + 1, End: j}
			known := slices.ContainsFunc(items, func(it rule.Item) bool { return it.Span.Contains(inside) })
			if !known && inside.Len() > 0 {
				list = append(list, token{span: inside, quote: t.Quote(inside), required: true})
				spans = append(spans, inside)
			}
			i = j
			break
		}
	}
	return list, spans
}

func covered(s text.Span, spans []text.Span) bool {
	return slices.ContainsFunc(spans, func(o text.Span) bool { return o.Overlaps(s) })
}
