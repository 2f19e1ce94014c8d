package main

import (
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Every command has a help text with examples, and the examples are command
// lines that the command understands.
func TestExamplesAreUnderstood(t *testing.T) {
	for _, c := range commands(newRoot(newTestApp())) {
		t.Run(c.CommandPath(), func(t *testing.T) {
			if c.Short == "" || c.Example == "" {
				t.Fatal("has no short description or no example")
			}
			for line := range strings.Lines(c.Example) {
				understood(t, strings.TrimSpace(line))
			}
		})
	}
}

func newTestApp() *app { return &app{streams: streams{strings.NewReader(""), io.Discard, io.Discard}} }

// commands lists a command and all below it.
func commands(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, below := range c.Commands() {
		all = append(all, commands(below)...)
	}
	return all
}

func understood(t *testing.T, line string) {
	t.Helper()
	words := fields(line)
	if words[0] != "hearsay" {
		t.Errorf("%s: an example begins with hearsay", line)
		return
	}
	c, args, err := newRoot(newTestApp()).Find(words[1:])
	if err == nil {
		err = c.ParseFlags(args)
	}
	if err == nil {
		err = c.ValidateArgs(c.Flags().Args())
	}
	if err != nil {
		t.Errorf("%s: %v", line, err)
	}
}

// fields splits a command line at blanks outside quotes.
func fields(line string) []string {
	var quote rune
	words := strings.FieldsFunc(line, func(r rune) bool {
		switch {
		case quote == 0 && (r == '"' || r == '\''):
			quote = r
		case r == quote:
			quote = 0
		case quote == 0:
			return r == ' '
		}
		return false
	})
	for i := range words {
		words[i] = strings.Trim(words[i], `"'`)
	}
	return words
}
