package queries

import (
	"hearsay/extract/claim"
	"hearsay/graph"
)

// numbers lists the years and amounts that are said of something, each with its
// claims; the group is what the number is.
func numbers(r *runner, result *Result) error {
	about, err := r.resolve(split(r.params["about"]))
	if err != nil {
		return err
	}
	facts, err := r.about(about, claim.Asserted)
	if err != nil {
		return err
	}
	byValue := map[[2]string][]graph.Fact{}
	var order [][2]string
	for _, f := range facts {
		for _, key := range []string{"year", "from", "to", "amount", "times"} {
			value := f.With[key]
			if value == "" || key == "to" && f.Predicate == "invited" {
				continue
			}
			k := [2]string{key, value}
			if byValue[k] == nil {
				order = append(order, k)
			}
			byValue[k] = append(byValue[k], f)
		}
	}
	for _, k := range order {
		a := Answer{Name: k[1], Value: k[1], Group: k[0]}
		if err := r.support(&a, byValue[k]); err != nil {
			return err
		}
		result.Answers = append(result.Answers, a)
	}
	return r.sort(result, &pattern{})
}
