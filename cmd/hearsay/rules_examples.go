package main

import (
	"errors"
	"fmt"
	"strconv"
)

func runRulesTest(a *app, name string) error {
	x, err := a.extractor()
	if err != nil {
		return err
	}
	only := ""
	if name != "" {
		r, err := findRule(x.Rules, name)
		if err != nil {
			return err
		}
		only = r.ID
	}
	failed, tested := 0, 0
	for _, r := range x.Rules.Rules {
		if only == "" || r.ID == only {
			tested += len(r.Examples)
		}
	}
	for _, f := range x.Rules.Test(x.Complete) {
		if only == "" || f.Rule == only {
			failed++
			fmt.Fprintln(a.out, f.Error())
		}
	}
	if failed > 0 {
		return errors.New(strconv.Itoa(failed) + " of " + count(tested, "example") + " do not hold")
	}
	a.say("%s, all hold", count(tested, "example"))
	return nil
}
