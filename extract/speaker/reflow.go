package speaker

// longSentence is how long sentences are at most, on average, in a transcript
// that marks where they end, in characters.
const longSentence = 90

// reflow finds out whether the transcript marks the ends of sentences. Where it
// does and most lines end inside of one, lines were broken to fit a page, and
// their ends are nothing.
func (w *words) reflow() {
	stops, lines, inside := 0, 0, 0
	for i, p := range w.pause {
		if w.stops[i] {
			stops++
		}
		if p == line {
			lines++
			if !w.stops[i] {
				inside++
			}
		}
	}
	w.punctuated = float64(stops)*longSentence >= size(w.runes)
	if !w.punctuated || 2*inside < lines {
		return
	}
	for i, p := range w.pause {
		switch {
		case p != line:
		case w.stops[i]:
			w.pause[i] = sentence
		default:
			w.pause[i] = joined
		}
	}
}

// whole reports whether nobody else may begin to speak at word i: it stands
// inside a sentence.
func (w *words) whole(i int) bool { return w.punctuated && w.before(i) < sentence }
