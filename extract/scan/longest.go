package scan

// Longest keeps of hits, ordered as All orders them, the leftmost ones, of
// those the longest, and none that overlaps one kept before it; equal keys all
// stay. It works in place.
func Longest(hits []Hit) []Hit {
	kept := hits[:0]
	for _, h := range hits {
		if n := len(kept); n > 0 && h.Start < kept[n-1].End {
			if h.Start != kept[n-1].Start || h.End != kept[n-1].End {
				continue
			}
		}
		kept = append(kept, h)
	}
	return kept
}
