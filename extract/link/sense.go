package link

// bySense is the tier after spellings: names that nothing near them spoke for mean what
// they meant elsewhere in the episode, as was found since.
func bySense(d *draft) {
	var found []candidate
	for rest := d.open; len(rest) > 0; {
		same := sameSpan(rest)
		rest = rest[len(same):]
		if d.taken(same[0].span) {
			continue
		}
		if c, why := d.chooseSupported(same); why == "" {
			found = append(found, c)
		}
	}
	d.accept(found)
}
