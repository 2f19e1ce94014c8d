// Package parallel owns doing the parts of one row of work at once, on as many
// goroutines as the program may run. It refuses to bring anything together: each
// part keeps what it finds, and whoever asked puts that in order, so that the
// result is the same however many parts there were.
package parallel

import (
	"runtime"
	"sync"
)

// Parts is in how many parts n pieces of work are worth doing, each of at least
// so many: one for each goroutine that may run, and never less than one.
func Parts(n, least int) int {
	return max(1, min(runtime.GOMAXPROCS(0), n/least))
}

// Do does n pieces of work in so many parts of equal size, in order from the
// first to the last, and returns when all are done. One part is done right here.
func Do(n, parts int, part func(number, from, to int)) {
	var others sync.WaitGroup
	for number := 1; number < parts; number++ {
		others.Go(func() { part(number, number*n/parts, (number+1)*n/parts) })
	}
	part(0, 0, n/parts)
	others.Wait()
}
