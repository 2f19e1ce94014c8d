package queries_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"hearsay/queries"
)

func TestZZ(t *testing.T) {
	f := loadFixture(t)
	sc := os.Getenv("EP")
	for _, q := range strings.Split(string(must(os.ReadFile(os.Getenv("QS")))(t)), "\n") {
		if q == "" {
			continue
		}
		got, r := f.ask(q, queries.Scope{Episode: sc})
		fmt.Printf("%s => %s\n      %s %v %s\n", q, strings.Join(got, ", "), r.Query, r.Params, strings.Join(r.Find, " ; "))
	}
}
