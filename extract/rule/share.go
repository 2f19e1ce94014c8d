package rule

import "hearsay/extract/parallel"

// A part of a search that is worth a goroutine of its own has so many anchors.
const partAnchors = 64

// share does the parts of a search of n anchors at once, each with a matcher of
// its own on the same lattice. What is found stays in the order of the anchors.
func (m *matcher) share(n int, search func(m *matcher, from, to int)) {
	parts := parallel.Parts(n, partAnchors)
	helpers := make([]*matcher, parts)
	helpers[0] = m
	for i := 1; i < parts; i++ {
		helpers[i] = m.helper()
	}
	parallel.Do(n, parts, func(part, from, to int) { search(helpers[part], from, to) })
	for _, h := range helpers[1:] {
		m.found, m.tried = append(m.found, h.found...), m.tried+h.tried
		h.release()
	}
}

// helper is another matcher on the same lattice.
func (m *matcher) helper() *matcher {
	h := matchers.Get().(*matcher)
	h.spare, h.lattice, h.tried = h.lattice, m.lattice, 0
	return h
}
