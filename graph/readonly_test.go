//go:build unix

package graph

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// In a directory that one may not write to, a graph can be read, and whoever
// wants to write is told that it is read-only. Root may write everywhere, so
// that another user tries.
func TestReadOnlyDirectory(t *testing.T) {
	as, err := unprivileged()
	if err != nil {
		t.Skip("nobody to try it as: ", err)
	}
	path := filepath.Join(scratch, "readonly")
	s := open(t, Options{Path: path})
	addSample(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(scratch, 0o755); err != nil {
		t.Fatal(err)
	}
	c := command(as, scratch, copyOfTests(t))
	c.Env = append(os.Environ(), "GRAPH_TEST_ROLE=visit", "GRAPH_TEST_PATH="+path)
	forbid(t, path)
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	lines := strings.Split(string(out), "\n")
	if !strings.HasPrefix(lines[0], "true open graph "+path+": read-only: ") || lines[1] != "2 <nil>" {
		t.Errorf("got %s", out)
	}
}

// copyOfTests is the test binary where every user can run it.
func copyOfTests(t *testing.T) string {
	t.Helper()
	from := must(os.Open(must(os.Executable())(t)))(t)
	defer from.Close()
	name := filepath.Join(scratch, "tests")
	to := must(os.OpenFile(name, os.O_CREATE|os.O_WRONLY, 0o755))(t)
	must(io.Copy(to, from))(t)
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return name
}

// forbid takes away the right to write, until the test ends.
func forbid(t *testing.T, dir string) {
	t.Helper()
	for _, mode := range []os.FileMode{0o444, 0o644} {
		set := func() {
			filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
				if err == nil && info.IsDir() {
					return os.Chmod(path, mode|0o111)
				}
				return os.Chmod(path, mode)
			})
		}
		if mode == 0o444 {
			set()
		} else {
			t.Cleanup(set)
		}
	}
}
