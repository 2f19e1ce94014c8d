package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// streams are what a command reads and writes: data on out, talk on err.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// Exit statuses.
const (
	done       = 0
	failed     = 1
	wrongUsage = 2
	someFailed = 3
)

// usageError is a command line that cannot be understood.
type usageError struct{ error }

// partialError tells that some files of several failed; each was told already.
type partialError struct{ failed, all int }

func (e partialError) Error() string { return fmt.Sprintf("%d of %d failed", e.failed, e.all) }

// errTold ends a command as failed when all has been said already.
var errTold = errors.New("")

// run executes one command line and returns the exit status. It is the only
// place that turns errors into statuses and words.
func run(args []string, s streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{streams: s}
	defer a.close()
	root := newRoot(a)
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	err := root.ExecuteContext(ctx)
	var usage usageError
	var partial partialError
	switch {
	case err == nil:
		return done
	case ctx.Err() != nil:
		fmt.Fprintln(s.err, "hearsay: stopped; nothing is half-stored")
		return failed
	case errors.As(err, &usage), !a.started:
		fmt.Fprintf(s.err, "hearsay: %v\nSee hearsay --help.\n", err)
		return wrongUsage
	case errors.As(err, &partial):
		fmt.Fprintf(s.err, "hearsay: %v\n", err)
		return someFailed
	case errors.Is(err, errTold):
		return failed
	}
	fmt.Fprintf(s.err, "hearsay: %v\n", err)
	return failed
}
