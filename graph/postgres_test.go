//go:build unix

package graph

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"
)

// testServer is a server of the tests' own, started by the first test that
// needs one. It listens on a socket in its own directory only.
var testServer struct {
	once      sync.Once
	server    *exec.Cmd
	socket    string
	reason    error // why there is none
	databases int
}

// newDatabase makes an empty database and returns its address; where there is
// no server to be had, it skips the test and says why.
func newDatabase(t *testing.T) string {
	t.Helper()
	testServer.once.Do(func() { testServer.reason = startServer() })
	if testServer.reason != nil {
		t.Skip("no PostgreSQL to test with: ", testServer.reason)
	}
	testServer.databases++
	name := "test" + strconv.Itoa(testServer.databases)
	db := must(sql.Open("postgres", serverURL("postgres")))(t)
	defer db.Close()
	must(db.Exec("create database " + name))(t)
	return serverURL(name)
}

func serverURL(database string) string {
	return "postgres://hearsay@/" + database + "?sslmode=disable&host=" + url.QueryEscape(testServer.socket)
}

func startServer() error {
	initdb, server, err := programs()
	if err != nil {
		return err
	}
	as, err := unprivileged()
	if err != nil {
		return err
	}
	dir := filepath.Join(scratch, "pg")
	if err := errors.Join(os.Mkdir(dir, 0o700), os.Chmod(scratch, 0o755)); err != nil {
		return err
	}
	if as != nil {
		if err := os.Chown(dir, int(as.Uid), int(as.Gid)); err != nil {
			return err
		}
	}
	data := filepath.Join(dir, "data")
	init := command(as, dir, initdb, "-D", data, "-U", "hearsay", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	if out, err := init.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	testServer.socket = dir
	testServer.server = command(as, dir, server, "-D", data, "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off")
	if err := testServer.server.Start(); err != nil {
		return err
	}
	return awaitServer()
}

// programs finds initdb and the server, which distributions keep off the path.
func programs() (initdb, server string, err error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if path, err := exec.LookPath("initdb"); err == nil {
		found = append(found, path)
	}
	if len(found) == 0 {
		return "", "", errors.New("initdb is neither in PATH nor in /usr/lib/postgresql/*/bin")
	}
	initdb = found[len(found)-1]
	return initdb, filepath.Join(filepath.Dir(initdb), "postgres"), nil
}

// unprivileged is whom the server runs as where the tests run as root, which
// it refuses to.
func unprivileged() (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		if u, err := user.Lookup(name); err == nil {
			uid, _ := strconv.Atoi(u.Uid)
			gid, _ := strconv.Atoi(u.Gid)
			return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
		}
	}
	return nil, errors.New("it does not run as root, and there is no other user")
}

func command(as *syscall.Credential, dir, name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Dir = dir
	if as != nil {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	}
	return c
}

func awaitServer() error {
	db, err := sql.Open("postgres", serverURL("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for {
		err := db.PingContext(ctx)
		if err == nil || ctx.Err() != nil {
			return err
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func stopServer() {
	if testServer.server != nil && testServer.server.Process != nil {
		testServer.server.Process.Signal(syscall.SIGINT)
		testServer.server.Wait()
	}
}

func TestAddressShowsNoPassword(t *testing.T) {
	for address, shown := range map[string]string{
		"postgres://me:secret@127.0.0.1:1/none?connect_timeout=1&password=secret": "postgres://me:xxxxx@127.0.0.1:1/none",
		"host=127.0.0.1 password=secret":                                          "begins with postgres://",
		"mysql://me:secret@host/db":                                               "begins with postgres://",
	} {
		_, err := Open(context.Background(), Options{URL: address})
		if err == nil || !contains(err.Error(), shown) || contains(err.Error(), "secret") {
			t.Errorf("got %v", err)
		}
	}
}

func TestServerRefusesOtherDatabases(t *testing.T) {
	for name, c := range map[string]struct {
		spoil string
		want  error
	}{
		"another version":         {fmt.Sprintf("update nodes set value_string = '%d' where value_string = '%d'", format+1, format), ErrVersion},
		"another program's quads": {"delete from quads where predicate_hash = (select hash from nodes where value_string like '%graph/format')", ErrNotGraph},
	} {
		t.Run(name, func(t *testing.T) {
			address := newDatabase(t)
			s := must(Open(context.Background(), Options{URL: address}))(t)
			add(t, s, 1)
			s.Close()
			db := must(sql.Open("postgres", address))(t)
			defer db.Close()
			must(db.Exec(c.spoil))(t)
			if _, err := Open(context.Background(), Options{URL: address}); !errors.Is(err, c.want) {
				t.Errorf("got %v, want: %v", err, c.want)
			}
		})
	}
}

func TestServerReadOnlyCreatesNothing(t *testing.T) {
	address := newDatabase(t)
	if _, err := Open(context.Background(), Options{URL: address, ReadOnly: true}); !errors.Is(err, ErrMissing) {
		t.Errorf("got %v, want: %v", err, ErrMissing)
	}
}

// Two processes that add the same episodes at once add them once.
func TestServerTwoWriters(t *testing.T) {
	address := newDatabase(t)
	a, b := open(t, Options{URL: address}), open(t, Options{URL: address})
	var wait sync.WaitGroup
	for _, s := range []*Store{a, b} {
		wait.Go(func() { add(t, s, 1, 2) })
	}
	wait.Wait()
	alone := open(t, Options{Memory: true})
	add(t, alone, 1, 2)
	if exported(t, a) != exported(t, alone) {
		t.Error("the graph of two writers differs from the graph of one")
	}
	must(a.Forget(context.Background(), "show-001"))(t)
	must(b.Forget(context.Background(), "show-002"))(t)
	if n := must(a.Stats(context.Background()))(t).Quads; n != 0 {
		t.Errorf("%d quads are left of two forgotten episodes", n)
	}
}
