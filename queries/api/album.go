package api

import "sync"

// album keeps the pictures that were drawn last, as drawing is slow and the
// first ones are looked at again and again.
type album struct {
	mu    sync.Mutex
	pages map[string]*sheet
}

// sheet is a picture, or the room for one that is being drawn.
type sheet struct {
	once    sync.Once
	picture *Network
}

// mostSheets is how many pictures are kept: of 500 nodes each takes some 2 MB.
const mostSheets = 32

// get returns a picture by what it shows, and draws it where it is new. A full
// album begins anew.
func (a *album) get(shows string, draw func() *Network) *Network {
	a.mu.Lock()
	s := a.pages[shows]
	if s == nil {
		if len(a.pages) >= mostSheets || a.pages == nil {
			a.pages = map[string]*sheet{}
		}
		s = new(sheet)
		a.pages[shows] = s
	}
	a.mu.Unlock()
	s.once.Do(func() { s.picture = draw() })
	return s.picture
}
