package parallel_test

import (
	"fmt"
	"slices"
	"testing"

	"hearsay/extract/parallel"
)

func TestDoCoversAllInOrder(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 1000} {
		for parts := 1; parts <= 5; parts++ {
			t.Run(fmt.Sprint(n, parts), func(t *testing.T) {
				found := make([][]int, parts)
				parallel.Do(n, parts, func(number, from, to int) {
					for i := from; i < to; i++ {
						found[number] = append(found[number], i)
					}
				})
				for i, got := range slices.Concat(found...) {
					if got != i {
						t.Fatalf("piece %d is done in the place of %d", got, i)
					}
				}
				if got := len(slices.Concat(found...)); got != n {
					t.Errorf("%d pieces of %d are done", got, n)
				}
			})
		}
	}
}

func TestPartsAreNeverSmall(t *testing.T) {
	for n := range 100 {
		if p := parallel.Parts(n, 10); p < 1 || p > 1 && n/p < 10 {
			t.Errorf("%d pieces in %d parts", n, p)
		}
	}
}
