package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

// remote reads a store that another process has open and shares.
type remote struct {
	sharing
	client *http.Client
}

// shared returns how to read through the process that has the lock, or nil. The
// file of a process that has ended is not believed: nobody answers to its token.
func (d *directory) shared(ctx context.Context) *remote {
	b, err := os.ReadFile(d.file(sharedFile))
	if err != nil {
		return nil
	}
	r := &remote{client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 4, IdleConnTimeout: 10 * time.Second}}}
	if json.Unmarshal(b, &r.sharing) != nil || !loopback(r.Address) {
		return nil
	}
	soon, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	if _, err := ask[string](soon, r, askMeta, ""); err != nil {
		r.close()
		return nil
	}
	return r
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	return err == nil && ip != nil && ip.IsLoopback()
}

func (r *remote) close() error {
	r.client.CloseIdleConnections()
	return nil
}

// ask has a reading answered by the other process.
func ask[A, Q any](ctx context.Context, r *remote, reading string, question Q) (answer A, err error) {
	b, err := json.Marshal(question)
	if err != nil {
		return answer, err
	}
	body, err := r.send(ctx, reading, b)
	if err != nil {
		return answer, err
	}
	defer body.Close()
	if err := json.NewDecoder(body).Decode(&answer); err != nil {
		return answer, r.explain(ctx, err)
	}
	return answer, nil
}

func (r *remote) send(ctx context.Context, reading string, question []byte) (io.ReadCloser, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+r.Address+"/"+reading, bytes.NewReader(question))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+r.Token)
	response, err := r.client.Do(request)
	if err != nil {
		return nil, r.explain(ctx, err)
	}
	if response.StatusCode == http.StatusOK {
		return response.Body, nil
	}
	defer response.Body.Close()
	said, _ := io.ReadAll(io.LimitReader(response.Body, 1<<16))
	return nil, errors.New(strings.TrimSpace(string(said)))
}

// copy writes what the other process sends of a reading.
func (r *remote) copy(ctx context.Context, w io.Writer, reading string) error {
	body, err := r.send(ctx, reading, nil)
	if err != nil {
		return err
	}
	defer body.Close()
	if _, err := io.Copy(w, body); err != nil {
		return r.explain(ctx, err)
	}
	return nil
}

func (r *remote) explain(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fmt.Errorf("read the graph through process %d, which has it open: %w", r.Process, err)
}
