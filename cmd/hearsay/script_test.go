package main

import (
	"flag"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the commands print into the scripts")

// TestMain lets scripts run this very binary as hearsay.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"hearsay": func() { os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})) },
	})
}

// TestScripts runs every script below testdata/script. Beside testscript's own
// commands there are
//
//	opened PIPE      wait until somebody reads the named pipe, and keep it open
//	interrupt        send Ctrl-C to what runs in the background
//	fetch FILE PATH  print what the server whose address a file holds answers
//
// and the condition [root], under which permissions mean nothing.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Condition:     func(name string) (bool, error) { return name == "root" && os.Geteuid() == 0, nil },
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"opened":    opened,
			"interrupt": interrupt,
			"fetch":     fetch,
		},
	})
}

func opened(ts *testscript.TestScript, _ bool, args []string) {
	pipe, err := os.OpenFile(ts.MkAbs(args[0]), os.O_WRONLY, 0)
	ts.Check(err)
	ts.Defer(func() { pipe.Close() })
}

func interrupt(ts *testscript.TestScript, _ bool, _ []string) {
	for _, c := range ts.BackgroundCmds() {
		ts.Check(c.Process.Signal(os.Interrupt))
	}
}
