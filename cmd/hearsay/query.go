package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"hearsay/extract/strict"
	"hearsay/queries"

	"github.com/spf13/cobra"
)

type queryOptions struct {
	name    string
	params  map[string]string
	gizmo   string
	timeout time.Duration
	limit   int
	all     bool
}

func newQuery(a *app) *cobra.Command {
	var o queryOptions
	c := &cobra.Command{
		Use:   "query [NAME [KEY=VALUE...]]",
		Short: "List the named queries, run one of them, or run a script",
		Long: `List the named queries, or run one with its parameters. With --gizmo, run a script
in the graph's own language instead, where names may be shortened as in
g.IRI("id:paper:galore"), g.IRI("hearsay:created") and g.IRI("schema:mentions").`,
		Example: `  hearsay query
  hearsay query mentioned who=guest type=Paper
  hearsay query --gizmo 'g.V(g.IRI("id:paper:galore")).in(g.IRI("hearsay:created")).all()'`,
		Args: func(c *cobra.Command, args []string) (err error) {
			if o.gizmo != "" && len(args) > 0 {
				return usageError{errors.New("--gizmo takes no query beside it")}
			}
			if o.limit < 0 || o.timeout <= 0 {
				return usageError{errors.New("--limit is 0 or more, and --timeout longer than no time")}
			}
			if len(args) > 0 {
				o.name = args[0]
				o.params, err = pairs(args[1:])
			}
			return err
		},
		RunE: func(c *cobra.Command, _ []string) error { return runQuery(c.Context(), a, o) },
	}
	c.Flags().StringVar(&o.gizmo, "gizmo", "", "a script, or - for standard input")
	c.Flags().DurationVar(&o.timeout, "timeout", 10*time.Second, "stop a script after this time")
	c.Flags().IntVar(&o.limit, "limit", 1000, "how many results of a script to print; 0 is all")
	c.Flags().BoolVar(&o.all, "all", false, "show every place that an answer stands on, not the first few")
	return c
}

// pairs reads key=value arguments.
func pairs(args []string) (map[string]string, error) {
	params := map[string]string{}
	for _, arg := range args {
		key, value, ok := strings.Cut(arg, "=")
		if !ok || key == "" {
			return nil, usageError{fmt.Errorf("%q: a parameter is written key=value", arg)}
		}
		if _, twice := params[key]; twice {
			return nil, usageError{fmt.Errorf("%s is given twice", key)}
		}
		params[key] = value
	}
	return params, nil
}

func runQuery(ctx context.Context, a *app, o queryOptions) error {
	switch {
	case o.gizmo != "":
		return runGizmo(ctx, a, o)
	case o.name == "":
		return listQueries(a)
	}
	set, err := a.questions()
	if err != nil {
		return err
	}
	if err := checkParams(set, o); err != nil {
		return err
	}
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	result, err := set.Run(ctx, store, o.name, o.params, queries.Scope{Episode: a.episode})
	if err != nil {
		return err
	}
	if len(result.Answers) == 0 {
		a.say("nothing in the graph answers %s", reading(result))
	}
	return a.printResult(ctx, store, result, o.all)
}

// checkParams tells of names that no query or parameter has before anything is
// opened.
func checkParams(set *queries.Set, o queryOptions) error {
	q, ok := set.Query(o.name)
	if !ok {
		var names []string
		for _, q := range set.Queries() {
			names = append(names, q.Name)
		}
		return usageError{fmt.Errorf("no query is named %q%s", o.name, strict.Suggest(o.name, names))}
	}
	known := map[string]bool{}
	for _, p := range q.Params {
		known[p.Name] = true
	}
	for _, key := range sortedKeys(o.params) {
		if !known[key] {
			return usageError{fmt.Errorf("query %s has no parameter %q%s", q.Name, key, strict.Suggest(key, sortedKeys(known)))}
		}
	}
	return nil
}
