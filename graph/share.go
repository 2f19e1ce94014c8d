package graph

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

// sharedFile tells, in the directory of a graph that a process keeps open, how
// other processes read through it. Only its owner may read it.
const sharedFile = "shared"

// sharing is what that file says.
type sharing struct {
	Process int    `json:"process"`
	Address string `json:"address"` // loopback
	Token   string `json:"token"`
}

// Share lets other processes of this user read the store through this one while
// it has it open: they open it to read only, as ever. A store that several
// processes may open has no need of it, and nothing is done.
func (s *Store) Share() (stop func() error, err error) {
	if s.directory == nil || s.directory.lock == nil {
		return func() error { return nil }, nil
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, s.explain("share", err)
	}
	how := sharing{Process: os.Getpid(), Address: listener.Addr().String(), Token: rand.Text()}
	if err := s.directory.publish(how); err != nil {
		return nil, s.explain("share", errors.Join(err, listener.Close()))
	}
	server := &http.Server{Handler: how.guard(s.readings()), ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute}
	go server.Serve(listener)
	return func() error {
		err := os.Remove(s.directory.file(sharedFile))
		enough, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if server.Shutdown(enough) != nil {
			err = errors.Join(err, server.Close())
		}
		return err
	}, nil
}

// publish writes the file at once, and never so that others may read it.
func (d *directory) publish(how sharing) error {
	b, err := json.Marshal(how)
	if err != nil {
		return err
	}
	unfinished := d.file(sharedFile) + ".new"
	if err := os.Remove(unfinished); err != nil && !os.IsNotExist(err) {
		return err
	}
	if err := os.WriteFile(unfinished, append(b, '\n'), 0o600); err != nil {
		return err
	}
	return os.Rename(unfinished, d.file(sharedFile))
}

// guard lets in whoever can read the file, and no browser: a page of another
// site cannot send the header.
func (how *sharing) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if subtle.ConstantTimeCompare([]byte(given), []byte(how.Token)) != 1 {
			http.Error(w, "this is not the token", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
