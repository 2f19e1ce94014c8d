package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// streams are what a command reads and writes: data on out, talk on err.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// output remembers the first write that failed, so that a full disk never
// passes for done, whoever wrote.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
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
	context.AfterFunc(ctx, stop) // a second Ctrl-C does not wait for anything
	data := &output{Writer: s.out}
	s.out = data
	a := &app{streams: s}
	root := newRoot(a)
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	err := root.ExecuteContext(ctx)
	closing := a.close()
	for _, late := range []error{data.err, closing} {
		if err == nil {
			err = late
		}
	}
	status, message := outcome(ctx, err, a.started)
	tell(s.err, message)
	return status
}

// outcome is the exit status of a command that ended so, and what is said of it.
func outcome(ctx context.Context, err error, started bool) (status int, message string) {
	var usage usageError
	var partial partialError
	switch {
	case err == nil:
		return done, ""
	case ctx.Err() != nil:
		return failed, "stopped; nothing is half-stored"
	case errors.As(err, &usage), !started:
		return wrongUsage, err.Error() + "\n  hearsay --help shows how"
	case errors.As(err, &partial):
		return someFailed, err.Error()
	}
	return failed, err.Error()
}

// tell writes a message of one or more lines, of which indented ones go with
// the one before.
func tell(w io.Writer, message string) {
	for line := range strings.Lines(message) {
		if !strings.HasPrefix(line, " ") {
			line = "hearsay: " + line
		}
		fmt.Fprintln(w, strings.TrimSuffix(line, "\n"))
	}
}
