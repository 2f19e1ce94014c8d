package link

// passes is how often a text is gone through: names that were found the first
// time make others likely that have to do with them.
const passes = 2

// bySound is the tier after short names: names that were misheard. Only what the episode
// is about is looked for that way; other names must sound exactly so.
func bySound(d *draft) {
	if d.options.Phonetics == nil {
		return
	}
	s := d.listen().search(d.activate())
	for pass := 1; ; pass++ {
		found, missed := s.decide()
		d.accept(found)
		if len(found) == 0 || pass == passes {
			d.refuse(missed...)
			if d.options.NearMisses {
				d.near = s.misses()
			}
			return
		}
		s.mark(found)
		s.again(d.activate())
	}
}
