package server_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"hearsay/queries/api/apitest"
	"hearsay/queries/server"
)

// Ten thousand requests over 64 connections are all answered, and leave nothing
// behind.
func TestManyRequests(t *testing.T) {
	requests := 10_000
	if testing.Short() {
		requests = 1000
	}
	s := httptest.NewServer(server.New(apitest.Sample(t), server.Options{}).Handler())
	defer s.Close()
	client := &http.Client{Transport: &http.Transport{MaxConnsPerHost: 64, MaxIdleConnsPerHost: 64}}
	defer client.CloseIdleConnections()
	targets := []string{
		"/v1/neighbourhood", "/v1/search?q=lin", "/v1/ask?q=x", "/v1/claims", "/v1/entities/person:lin", "/v1/episodes/e1", "/v1/export?format=graphml",
		"/fragments?predicate=https://schema.org/name", "/v1/path?from=organization:beidou&to=topic:chips", "/metrics",
	}
	flood(t, client, s.URL, targets, 1000) // what is made once is made
	before := heap()
	flood(t, client, s.URL, targets, requests)
	if after := heap(); after > before+8<<20 {
		t.Errorf("the heap grew from %d to %d bytes", before, after)
	}
}

// flood sends requests from 64 goroutines.
func flood(t *testing.T, client *http.Client, url string, targets []string, requests int) {
	t.Helper()
	var sent atomic.Int64
	var wait sync.WaitGroup
	for range 64 {
		wait.Go(func() {
			for i := int(sent.Add(1)); i <= requests; i = int(sent.Add(1)) {
				if err := fetch(client, url+targets[i%len(targets)]); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
}

func fetch(client *http.Client, url string) error {
	r, err := client.Get(url)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if _, err := io.Copy(io.Discard, r.Body); err != nil {
		return err
	}
	if r.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", url, r.Status)
	}
	return nil
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
