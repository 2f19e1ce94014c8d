// Command hearsay listens to podcast transcripts and keeps what was said as a
// graph.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
