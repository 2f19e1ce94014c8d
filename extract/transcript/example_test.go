package transcript_test

import (
	"fmt"
	"strings"

	"hearsay/extract/transcript"
)

func ExampleRead() {
	e, err := transcript.Read("night-shift.md", strings.NewReader(`---
title: Compilers
guest: Dana Whitfield
date: May 2, 2024
---
Host: Welcome.
Guest: Thank you.
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Title, e.Guests, e.Published)
	for _, l := range e.Labels {
		line, column := e.Line(l.End)
		fmt.Println(l.Speaker, line, column)
	}
	// Output:
	// Compilers [Dana Whitfield] 2024-05-02
	// Host 6 7
	// Guest 7 8
}
