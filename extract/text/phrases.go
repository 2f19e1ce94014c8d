package text

// phrases are a few folded words or word groups, each with what it means.
type phrases[T any] struct {
	meaning map[string]T
	longest int       // runes
	begins  [256]bool // by the last byte of the first rune: what cannot begin one
	ends    [256]bool // the same of the last rune
}

func (p *phrases[T]) add(phrase string, meaning T) {
	if p.meaning == nil {
		p.meaning = map[string]T{}
	}
	runes := []rune(phrase)
	p.meaning[phrase] = meaning
	p.longest = max(p.longest, len(runes))
	p.begins[byte(runes[0])] = true
	p.ends[byte(runes[len(runes)-1])] = true
}

// at finds the longest phrase that begins at a position; Latin words count
// whole.
func (p *phrases[T]) at(runes []rune, start int) (meaning T, end int, ok bool) {
	if start >= len(runes) || !p.begins[byte(runes[start])] || !Boundary(runes, start) && !digit(runes[start-1]) {
		return meaning, start, false
	}
	for end := min(start+p.longest, len(runes)); end > start; end-- {
		if meaning, ok = p.meaning[string(runes[start:end])]; ok && Boundary(runes, end) {
			return meaning, end, true
		}
	}
	return meaning, start, false
}

// before reports whether a phrase ends at a position.
func (p *phrases[T]) before(runes []rune, end int) bool {
	if end == 0 || !p.ends[byte(runes[end-1])] || !Boundary(runes, end) {
		return false
	}
	for start := max(0, end-p.longest); start < end; start++ {
		if _, ok := p.meaning[string(runes[start:end])]; ok && Boundary(runes, start) {
			return true
		}
	}
	return false
}

func digit(r rune) bool { return '0' <= r && r <= '9' }
