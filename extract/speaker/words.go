package speaker

import (
	"hearsay/extract/text"
)

// A pause is what the transcript has between two words, from nothing to an
// empty line. What a pause is worth is learnt from how many there are.
type pause uint8

const (
	joined   pause = iota // nothing
	short                 // a space or a comma
	sentence              // the end of a sentence
	line                  // a line's end, or a time mark
	blank                 // an empty line
	pauses                // how many kinds there are
	loose    pause = 255  // a space between Chinese and Latin: a pause in some transcripts, typography in others
)

// words is the talk of a transcript: labels and marks left out, and every pause
// one space, so that a cue is found whatever stands between its words.
type words struct {
	runes []rune
	at    []int32 // by rune: its position in the folded text; one more for the end
	pause []pause // by rune: of a space, which pause it stands for
	marks []mark  // the labels between the words, in order
	stops []bool  // by rune: of a space, whether a sentence ends before it

	punctuated bool // sentences end in marks, so that nobody else speaks inside one

	echoes *echoes // which words were said before; nil in the words of a cue
}

// A mark is a label at the word it stands before.
type mark struct {
	at   int    // in words
	time string // the last one that a label gave, up to this
	Label
}

// hear collects the words of a body between labels.
func hear(in Input) *words {
	n := in.Body.Len()
	w := &words{runes: make([]rune, 0, n), at: make([]int32, 0, n+1), pause: make([]pause, 0, n)}
	labels := in.Labels
	for i := in.Body.Start; i < in.Body.End; i++ {
		for len(labels) > 0 && labels[0].End <= i {
			// A label of captions has no letters among the words: it stands
			// between two of them.
			if l := labels[0]; l.At == i {
				if l.Speaker != "" {
					w.rest(i, line)
				}
				w.label(l)
			}
			labels = labels[1:]
		}
		if len(labels) > 0 && labels[0].At <= i && labels[0].At >= in.Body.Start {
			w.rest(i, line)
			w.label(labels[0])
			i = labels[0].End - 1
			continue
		}
		w.hear(in.Text.Runes, i)
	}
	w.at = append(w.at, int32(in.Body.End))
	w.settle()
	w.reflow()
	return w
}

// label marks the next word.
func (w *words) label(l Label) {
	m := mark{at: len(w.runes), time: l.Time, Label: l}
	if n := len(w.marks); m.time == "" && n > 0 {
		m.time = w.marks[n-1].time
	}
	w.marks = append(w.marks, m)
}

// hear adds the rune at i.
func (w *words) hear(runes []rune, i int) {
	switch r := runes[i]; {
	case r == '\n':
		if n := len(w.runes); n > 0 && w.runes[n-1] == ' ' && (w.pause[n-1] == line || w.pause[n-1] == blank) {
			w.rest(i, blank)
			return
		}
		w.rest(i, line)
	case r == ' ' || r == '\t' || r == '\r' || r == 0xA0:
		w.rest(i, joined)
	case r == '?':
		w.add(r, i)
		w.stop(i + 1)
	case ends(runes, i):
		w.stop(i)
	case r == ',' || r == '、' || r == ';' || r == ':' || r == '…' || r == '—':
		w.rest(i, short)
	case marks(r):
	default:
		w.add(r, i)
	}
}

// ends reports whether the rune at i ends a sentence; a full stop does so only
// where it is not inside a number or a name.
func ends(runes []rune, i int) bool {
	switch runes[i] {
	case '。', '!':
		return true
	case '.':
		return i+1 == len(runes) || !text.Latin(runes[i+1])
	}
	return false
}

// marks reports whether r is a mark that nobody hears.
func marks(r rune) bool {
	switch r {
	case '"', '(', ')', '[', ']', '{', '}', '<', '>', '*', '_', '#', '`', '|', '“', '”', '《', '》', '「', '」', '『', '』', '【', '】', '〈', '〉':
		return true
	}
	return false
}

func (w *words) add(r rune, i int) {
	w.runes = append(w.runes, r)
	w.at = append(w.at, int32(i))
	w.pause = append(w.pause, joined)
	w.stops = append(w.stops, false)
}

// stop adds the end of a sentence.
func (w *words) stop(i int) {
	w.rest(i, sentence)
	if n := len(w.stops); n > 0 {
		w.stops[n-1] = true
	}
}

// rest adds a pause, or makes the one that is there longer.
func (w *words) rest(i int, p pause) {
	n := len(w.runes)
	if n == 0 {
		return
	}
	if w.runes[n-1] != ' ' {
		w.add(' ', i)
		n++
	}
	w.pause[n-1] = max(w.pause[n-1], p)
}

// settle decides what mere spaces are. Between Latin words they are nothing,
// between Chinese ones a pause, and between the two a pause only where most
// such places have none.
func (w *words) settle() {
	var mixed, spaced int
	for i, r := range w.runes {
		if r != ' ' {
			if i+1 < len(w.runes) && w.runes[i+1] != ' ' && text.Latin(r) != text.Latin(w.runes[i+1]) {
				mixed++
			}
			continue
		}
		if w.pause[i] != joined || i == 0 || i+1 == len(w.runes) {
			continue
		}
		switch before, after := text.Latin(w.runes[i-1]), text.Latin(w.runes[i+1]); {
		case before && after:
		case before != after:
			w.pause[i] = loose
			spaced++
		default:
			w.pause[i] = short
		}
	}
	kind := short
	if spaced > mixed {
		kind = joined
	}
	for i, p := range w.pause {
		if p == loose {
			w.pause[i] = kind
		}
	}
}

// span is where words [from, to) stand in the folded text, without the pause
// that may follow them.
func (w *words) span(from, to int) text.Span {
	return text.Span{Start: int(w.at[from]), End: int(w.at[to-1]) + 1}
}

// skip moves on from i over pauses and question marks to the next word.
func (w *words) skip(i int) int {
	for i < len(w.runes) && (w.runes[i] == ' ' || w.runes[i] == '?') {
		i++
	}
	return i
}
