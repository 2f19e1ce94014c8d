package score

import "strconv"

// PRF is precision, recall and their harmonic mean. What found nothing has
// precision 1, and what had nothing to find has recall 1.
type PRF struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Found     int     `json:"found"` // what precision counts
	Gold      int     `json:"gold"`  // what recall counts
}

// Recall is the share of the gold that was found. It means nothing where Gold
// is 0.
type Recall struct {
	Recall float64 `json:"recall"`
	Gold   int     `json:"gold"`
}

// Precision is the share of what was found that is right. It means nothing
// where Found is 0.
type Precision struct {
	Precision float64 `json:"precision"`
	Found     int     `json:"found"`
}

// tally counts from both sides, for one found thing may be right for several
// gold ones.
type tally struct {
	right, found int // of the found ones
	hit, gold    int // of the gold ones
}

func (t *tally) add(o tally) {
	t.right += o.right
	t.found += o.found
	t.hit += o.hit
	t.gold += o.gold
}

func (t tally) figures() PRF {
	precision, recall := 1.0, 1.0
	if t.found > 0 {
		precision = ratio(t.right, t.found)
	}
	if t.gold > 0 {
		recall = ratio(t.hit, t.gold)
	}
	return PRF{
		Precision: rounded(precision),
		Recall:    rounded(recall),
		F1:        rounded(harmonic(precision, recall)),
		Found:     t.found,
		Gold:      t.gold,
	}
}

// ratio is part of whole, 0 where there is no whole.
func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// rounded rounds to three digits, the exact binary value half to even.
func rounded(v float64) float64 {
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'f', 3, 64), 64)
	return v
}
