package queries

import (
	"fmt"
	"strconv"

	"hearsay/extract/claim"
)

// sources lists facts by how many episodes assert them: at least so many, at
// most so many.
func sources(r *runner, result *Result) error {
	least, err := r.number("least")
	if err != nil {
		return err
	}
	most, err := r.number("most")
	if err != nil {
		return err
	}
	about, err := r.resolve(split(r.params["about"]))
	if err != nil {
		return err
	}
	facts, err := r.about(about, claim.Asserted)
	if err != nil {
		return err
	}
	order, groups := grouped(facts)
	for _, t := range order {
		episodes := map[string]bool{}
		for _, f := range groups[t] {
			episodes[f.Episode] = true
		}
		if len(episodes) < least || most > 0 && len(episodes) > most {
			continue
		}
		name, err := r.sentence(t)
		if err != nil {
			return err
		}
		a := Answer{Name: name, Value: name}
		if err := r.support(&a, groups[t]); err != nil {
			return err
		}
		result.Answers = append(result.Answers, a)
	}
	return r.sort(result, &pattern{})
}

// number reads a parameter that must be a number; any is none.
func (r *runner) number(param string) (int, error) {
	value := r.params[param]
	if value == "any" || value == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(value)
	if err != nil {
		return 0, fmt.Errorf("parameter %s must be a number, not %q", param, value)
	}
	return n, nil
}
