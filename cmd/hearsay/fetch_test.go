package main

import (
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// fetch prints what a server answers to a path. The server prints its address
// into a file, which is waited for.
func fetch(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fetch FILE PATH")
	}
	var printed string
	for begun := time.Now(); !strings.HasSuffix(printed, "\n"); time.Sleep(20 * time.Millisecond) {
		b, err := os.ReadFile(ts.MkAbs(args[0]))
		if printed = string(b); time.Since(begun) > 20*time.Second {
			ts.Fatalf("%s has no address: %q, %v", args[0], b, err)
		}
	}
	client := http.Client{Timeout: 20 * time.Second}
	r, err := client.Get(strings.TrimSuffix(printed, "/\n") + args[1])
	ts.Check(err)
	defer r.Body.Close()
	_, err = io.Copy(ts.Stdout(), r.Body)
	ts.Check(err)
}
