package main

import (
	"errors"
	"slices"
	"strconv"

	"hearsay/extract/rule"
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
	tested := 0
	for _, r := range x.Rules.Rules {
		if only == "" || r.ID == only {
			tested += len(r.Examples)
		}
	}
	failures := slices.DeleteFunc(x.Rules.Test(x.Complete), func(f rule.Failure) bool { return only != "" && f.Rule != only })
	if err := emitFailures(a, failures); err != nil {
		return err
	}
	if failed := len(failures); failed > 0 {
		return errors.New(strconv.Itoa(failed) + " of " + count(tested, "example") + " do not hold")
	}
	a.say("%s, all hold", count(tested, "example"))
	return nil
}
