package segment

import "hearsay/extract/text"

// longest is the longest run of Chinese characters that is segmented at once:
// gse adds up costs as 32-bit floats, which drift apart in a text without end.
const longest = 4096

// Words returns the words of a span, in order and without gaps. A run of Latin
// letters and digits is a word; so is every other rune that is not Chinese. The
// span's ends count as boundaries. It takes time and memory in proportion to
// the span: some 10 MB a second.
func (s *Segmenter) Words(runes []rune, span text.Span) []text.Span {
	var found []text.Span
	for at := span.Start; at < span.End; {
		end := runEnd(runes, at, span.End)
		if !text.Han(runes[at]) {
			found = append(found, text.Span{Start: at, End: end})
			at = end
			continue
		}
		start := at
		for _, length := range s.ends(runes[start:end]) {
			found = append(found, text.Span{Start: at, End: start + length})
			at = start + length
		}
	}
	return found
}

// runEnd is the end of the run of Chinese characters, or of Latin letters and
// digits, or of the one other rune, that begins at a position before limit.
func runEnd(runes []rune, at, limit int) int {
	han := text.Han(runes[at])
	if han {
		limit = min(limit, at+longest)
	}
	end := at + 1
	for end < limit && (han && text.Han(runes[end]) || !han && !text.Boundary(runes, end)) {
		end++
	}
	return end
}
