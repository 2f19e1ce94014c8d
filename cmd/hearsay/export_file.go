package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hearsay/graph/export"
)

// target is where an export goes. A file is there whole or not at all, and so
// is a folder that was not there before.
type target struct {
	path  string // a file or a folder; empty or - is out
	force bool
	out   io.Writer
}

func (t *target) write(f *export.Format, n *export.Network, o export.Options) error {
	if f.Folder() && !strings.EqualFold(filepath.Ext(t.path), ".zip") {
		return t.folder(func(to export.Folder) error { return f.WriteFiles(to, n, o) })
	}
	return t.file(func(w io.Writer) error { return f.Write(w, n, o) })
}

// file writes one file.
func (t *target) file(write func(w io.Writer) error) error {
	if t.path == "" || t.path == "-" {
		return write(t.out)
	}
	if err := t.free(); err != nil {
		return err
	}
	f, err := os.OpenFile(t.beside(), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return missingFolder(t.path, err)
	}
	defer os.Remove(f.Name())
	err = write(f)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", t.path, err)
	}
	return os.Rename(f.Name(), t.path)
}

// beside is a hidden path next to where it goes, so that renaming is all that is
// left to do; unlike names that os.CreateTemp makes, its permissions are the
// user's own.
func (t *target) beside() string {
	path := filepath.Clean(t.path)
	return filepath.Join(filepath.Dir(path), fmt.Sprintf(".hearsay-%d-%s", os.Getpid(), filepath.Base(path)))
}

// free says whether the path may be written.
func (t *target) free() error {
	info, err := os.Stat(t.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a folder; name a file", t.path)
	case !t.force:
		return fmt.Errorf("%s is there already; --force writes over it", t.path)
	}
	return nil
}

// folder writes several files. What else lies in a folder that is written over
// stays.
func (t *target) folder(write func(to export.Folder) error) error {
	entries, err := os.ReadDir(t.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case len(entries) > 0 && !t.force:
		return fmt.Errorf("%s is there already and is not empty; --force writes over its files of the same names", t.path)
	case len(entries) > 0:
		return writeFiles(t.path, write)
	}
	made := t.beside()
	if err := os.Mkdir(made, 0o777); err != nil {
		return missingFolder(t.path, err)
	}
	defer os.RemoveAll(made)
	if err := writeFiles(made, write); err != nil {
		return err
	}
	if entries != nil {
		if err := os.Remove(t.path); err != nil {
			return err
		}
	}
	return os.Rename(made, t.path)
}

func missingFolder(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s", filepath.Dir(filepath.Clean(path)))
	}
	return err
}

// files are written below a folder, one after the other.
type files struct {
	root string
	file *os.File
	*bufio.Writer
}

func writeFiles(root string, write func(to export.Folder) error) error {
	f := &files{root: root}
	err := write(f)
	return errors.Join(err, f.end())
}

func (f *files) Create(name string) (io.Writer, error) {
	if err := f.end(); err != nil {
		return nil, err
	}
	path := filepath.Join(f.root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, err
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	f.file, f.Writer = file, bufio.NewWriter(file)
	return f.Writer, nil
}

// end finishes the file that is being written.
func (f *files) end() error {
	if f.file == nil {
		return nil
	}
	err := errors.Join(f.Writer.Flush(), f.file.Close())
	f.file = nil
	return err
}
