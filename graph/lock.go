package graph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/cockroachdb/pebble/vfs"
)

// acquire takes the lock, and waits for it for a while. A medium that cannot
// be written to is read without.
func (d *directory) acquire(ctx context.Context, o Options) (io.Closer, error) {
	wait := o.Wait
	if wait == 0 {
		wait = time.Second
	}
	timeout := time.NewTimer(wait)
	defer timeout.Stop()
	for {
		lock, err := vfs.Default.Lock(d.file(lockFile))
		var unwritable *fs.PathError // all other errors say that somebody has it
		switch {
		case err == nil:
			return lock, nil
		case errors.As(err, &unwritable) && o.ReadOnly:
			return nil, nil
		case errors.As(err, &unwritable):
			return nil, err
		case o.ReadOnly:
			if d.remote = d.shared(ctx); d.remote != nil {
				return nil, nil
			}
		}
		select {
		case <-timeout.C:
			return nil, d.taken()
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// lockless are the files of a medium that cannot be written to.
type lockless struct{ vfs.FS }

// Lock pretends to lock.
func (lockless) Lock(string) (io.Closer, error) { return io.NopCloser(nil), nil }

// taken says who has the lock, and what to do.
func (d *directory) taken() error {
	if _, err := os.Stat(d.file(sharedFile)); err == nil {
		return fmt.Errorf("%w: %s lets others read it, and nobody change it; end that process first, or name another graph", ErrLocked, d.holder())
	}
	return fmt.Errorf("%w: %s; wait for it to end, or name another graph", ErrLocked, d.holder())
}

func (d *directory) holder() string {
	b, _ := os.ReadFile(d.file(holderFile))
	pid, command, _ := strings.Cut(strings.TrimSpace(string(b)), " ")
	if pid == "" {
		return "it does not say which"
	}
	return fmt.Sprintf("process %s (%s)", pid, command)
}

func (d *directory) close() error {
	if d.lock == nil {
		return nil
	}
	_ = os.Remove(d.file(holderFile))
	return d.lock.Close()
}
