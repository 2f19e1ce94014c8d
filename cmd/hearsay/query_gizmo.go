package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

func runGizmo(ctx context.Context, a *app, o queryOptions) error {
	if o.gizmo == "-" {
		data, err := io.ReadAll(io.LimitReader(a.in, 1<<20))
		if err != nil {
			return err
		}
		o.gizmo = string(data)
	}
	store, err := a.openOrSample(ctx)
	if err != nil {
		return err
	}
	limited, stop := context.WithTimeout(ctx, o.timeout)
	defer stop()
	results, err := store.Gizmo(limited, o.gizmo, o.limit)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return fmt.Errorf("the script was stopped after %s; --timeout gives it longer", o.timeout)
	}
	if err != nil {
		return err
	}
	if o.limit > 0 && len(results) == o.limit {
		a.say("these are the first %d results; --limit 0 gives all", o.limit)
	}
	if a.format == "table" || a.format == "jsonl" {
		for _, r := range results {
			if _, err := fmt.Fprintln(a.out, r); err != nil {
				return err
			}
		}
		return nil
	}
	t := table{columns: []string{"RESULT"}}
	var rows []json.RawMessage
	for _, r := range results {
		t.add(r)
		rows = append(rows, json.RawMessage(r))
	}
	return emit(a, t, rows)
}
