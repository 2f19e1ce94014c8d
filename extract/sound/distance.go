package sound

// longest is how many phones a name may have to be compared.
const longest = 62

// Distance is how far apart two words sound: what it costs to hear one for the
// other, in hundredths of the weight of the heavier one. It stops where it is
// clear that it is more than limit, and then returns more than limit.
//
// Recognisers keep the beginning of a word better than the rest, so one that
// begins quite differently costs a quarter of a phone more.
func Distance(a, b []Phone, limit Cost) Cost {
	var unknown floor
	t := theAlphabet()
	return t.distance(a, b, max(t.weigh(a), t.weigh(b)), limit, &unknown)
}

// distance is Distance for words of which the heavier weighs weight, and a floor
// under b, or one that says nothing.
func (t *alphabet) distance(a, b []Phone, weight, limit Cost, f *floor) Cost {
	if len(a) == 0 || len(b) == 0 || len(a) > longest || len(b) > longest {
		return limit + 1
	}
	budget := int(limit) * int(weight) / 100
	start := 0
	if t.startApart(a[0], b[0]) {
		start = 25
	}
	rest := f.under(a)
	if start+rest > budget {
		return limit + 1
	}
	cost := start + t.edit(a, b, budget-start, rest, f)
	return Cost((cost*100 + int(weight) - 1) / int(weight))
}

// startApart reports whether two words begin quite differently. A glide before a
// vowel is easily heard or missed.
func (t *alphabet) startApart(a, b Phone) bool {
	glides := t.kinds[a] == glide && t.isVowel(b) || t.kinds[b] == glide && t.isVowel(a)
	return t.swap[a][b] > 50 && !glides
}

// edit is the cheapest way from a to b, row by row; it stops with what is more
// than budget when no way within it is left. Rest is what a costs at least by its
// floor.
func (t *alphabet) edit(a, b []Phone, budget, rest int, f *floor) int {
	var cells [longest + 1]uint16
	row := cells[:len(b)+1]
	for j, q := range b {
		row[j+1] = row[j] + uint16(t.drop[q&(phones-1)])
	}
	for _, p := range a {
		p &= phones - 1
		drop, swap := uint16(t.drop[p]), &t.swap[p]
		diagonal := row[0]
		left := diagonal + drop
		row[0] = left
		least := left
		for j, q := range b {
			q &= phones - 1
			above := row[j+1]
			left = min(diagonal+uint16(swap[q]), above+drop, left+uint16(t.drop[q]))
			row[j+1] = left
			diagonal = above
			least = min(least, left)
		}
		if rest -= int(f[p]); int(least)+rest > budget {
			return budget + 1
		}
	}
	return int(row[len(b)])
}
