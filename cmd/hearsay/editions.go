package main

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"hearsay/seeds"
)

// withRule lays a single rule file over seeds.
func withRule(s *seeds.Seeds, path string) (*seeds.Seeds, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return s.Over([]seeds.File{{Name: filepath.ToSlash(path), Path: "rules/" + filepath.Base(path), Data: data}}), nil
}

// saved opens seeds as git has their folders: as they were committed last.
func saved(folders []string) (*seeds.Seeds, error) {
	s, err := seeds.Open()
	for _, folder := range folders {
		if err != nil {
			return nil, err
		}
		var files []seeds.File
		if files, err = committed(folder); err == nil {
			s = s.Over(files)
		}
	}
	return s, err
}

// committed reads the files of a folder from the last commit.
func committed(folder string) ([]seeds.File, error) {
	var out, told bytes.Buffer
	git := exec.Command("git", "-C", folder, "archive", "--format=tar", "HEAD", ".")
	git.Stdout, git.Stderr = &out, &told
	if err := git.Run(); err != nil {
		if strings.Contains(told.String(), "not a git repository") {
			return nil, fmt.Errorf("%s as it was is not known, as it is in no git repository; name a copy of it with --before", folder)
		}
		return nil, fmt.Errorf("%s as it was is not known: %w: %s (name a copy of it with --before)", folder, err, strings.TrimSpace(told.String()))
	}
	var files []seeds.File
	for r := tar.NewReader(&out); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, err
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		data, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		name := strings.TrimPrefix(h.Name, "./")
		files = append(files, seeds.File{Name: filepath.ToSlash(folder) + "@HEAD/" + name, Path: name, Data: data})
	}
}
