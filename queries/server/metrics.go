package server

import (
	"fmt"
	"net/http"
	"runtime"
	"sync/atomic"
	"time"
)

// metrics count what is served, in the text format of Prometheus.
type metrics struct {
	answered [6]atomic.Int64 // by the first digit of the status
	running  atomic.Int64
	nanos    atomic.Int64
	bytes    atomic.Int64
}

func newMetrics() *metrics { return &metrics{} }

// count counts what next answers.
func (m *metrics) count(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		m.running.Add(1)
		begun := time.Now()
		c := &counter{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			m.running.Add(-1)
			m.nanos.Add(int64(time.Since(begun)))
			m.bytes.Add(c.bytes)
			m.answered[min(c.status/100, 5)].Add(1)
		}()
		next.ServeHTTP(c, r)
	})
}

// counter is a ResponseWriter that remembers what went through.
type counter struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.bytes += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach what is behind.
func (c *counter) Unwrap() http.ResponseWriter { return c.ResponseWriter }

func (m *metrics) write(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	fmt.Fprint(w, "# HELP hearsay_requests_total Requests answered, by class of status.\n# TYPE hearsay_requests_total counter\n")
	for class := 1; class <= 5; class++ {
		fmt.Fprintf(w, "hearsay_requests_total{status=\"%dxx\"} %d\n", class, m.answered[class].Load())
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	for _, gauge := range []struct {
		name, kind, help string
		value            float64
	}{
		{"hearsay_requests_running", "gauge", "Requests that are being answered.", float64(m.running.Load())},
		{"hearsay_request_seconds_total", "counter", "Time spent on requests.", time.Duration(m.nanos.Load()).Seconds()},
		{"hearsay_response_bytes_total", "counter", "Bytes of bodies sent.", float64(m.bytes.Load())},
		{"hearsay_heap_bytes", "gauge", "Bytes of the heap in use.", float64(memory.HeapAlloc)},
		{"hearsay_goroutines", "gauge", "Goroutines.", float64(runtime.NumGoroutine())},
	} {
		fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s %s\n%s %g\n", gauge.name, gauge.help, gauge.name, gauge.kind, gauge.name, gauge.value)
	}
}
