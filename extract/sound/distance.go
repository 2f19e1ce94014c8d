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
	weight := max(Weight(a), Weight(b))
	if len(a) == 0 || len(b) == 0 || len(a) > longest || len(b) > longest {
		return limit + 1
	}
	t := theAlphabet()
	var cost uint32
	if t.startApart(a[0], b[0]) {
		cost = 25
	}
	budget := uint32(limit) * uint32(weight) / 100
	if cost > budget {
		return limit + 1
	}
	cost += t.edit(a, b, budget-cost)
	return Cost((cost*100 + uint32(weight) - 1) / uint32(weight))
}

// startApart reports whether two words begin quite differently. A glide before a
// vowel is easily heard or missed.
func (t *alphabet) startApart(a, b Phone) bool {
	glides := t.kinds[a] == glide && t.isVowel(b) || t.kinds[b] == glide && t.isVowel(a)
	return t.swap[a][b] > 50 && !glides
}

// edit is the cheapest way from a to b, row by row; it stops with what is more
// than budget when no way within it is left.
func (t *alphabet) edit(a, b []Phone, budget uint32) uint32 {
	var rows [2][longest + 1]uint16
	above, row := rows[0][:len(b)+1], rows[1][:len(b)+1]
	for j, q := range b {
		above[j+1] = above[j] + uint16(t.drop[q])
	}
	for _, p := range a {
		drop, swap := uint16(t.drop[p]), &t.swap[p]
		row[0] = above[0] + drop
		least := row[0]
		for j, q := range b {
			cost := min(above[j]+uint16(swap[q]), above[j+1]+drop, row[j]+uint16(t.drop[q]))
			row[j+1] = cost
			least = min(least, cost)
		}
		if uint32(least) > budget {
			return budget + 1
		}
		above, row = row, above
	}
	return uint32(above[len(b)])
}
