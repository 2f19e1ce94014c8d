package link

// passes is how often a text is gone through: names that were found the first
// time make others likely that have to do with them.
const passes = 2

// bySound is the fourth tier: names that were misheard. Only what the episode
// is about is looked for that way; other names must sound exactly so.
func bySound(d *draft) {
	if d.options.Phonetics == nil {
		return
	}
	e := d.listen()
	for pass := range passes {
		s := e.search(d.activate())
		found, missed := s.decide()
		d.accept(found)
		e.mark(found)
		if len(found) == 0 || pass == passes-1 {
			d.refuse(missed...)
			return
		}
	}
}
