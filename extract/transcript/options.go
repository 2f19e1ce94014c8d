package transcript

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"hearsay/extract/strict"
)

// Options is what a caller knows better than the file.
type Options struct {
	From     string   // the name of the format, or an extension of it; empty: told by the file
	Metadata Metadata // stands above all that files say; Notes may be HTML
	Beside   fs.FS    // the folder of the file: its sidecar, what a feed refers to; nil: none is read

	listed bool // the file is one that a feed names
}

// sidecar is what replaces a transcript's extension in the name of the file
// with its metadata.
const sidecar = ".meta.yaml"

// maxSidecar is the size of the largest file of metadata, in bytes.
const maxSidecar = 1 << 20

// format chooses the format to read a file in.
func (o *Options) format(name, source string) (Format, error) {
	if o.From != "" {
		if f, ok := named(o.From); ok {
			return f, nil
		}
		var all []string
		for _, f := range formats() {
			all = append(all, f.Name)
		}
		return Format{}, fmt.Errorf("%s:1:1: %w: %q; there are %s", name, ErrFormat, o.From, strings.Join(all, ", "))
	}
	if f, ok := detect(source); ok {
		return f, nil
	}
	if f, ok := formatOf(name); ok {
		return f, nil
	}
	return Format{}, fmt.Errorf("%s:1:1: %w; there are %s", name, ErrFormat, extensions())
}

// describe puts what options and sidecar tell in place of what the file does.
func (o *Options) describe(e *Episode) error {
	beside, path, err := o.readSidecar(e.Path)
	if err != nil {
		return err
	}
	e.prefer(beside)
	given := o.Metadata
	given.Notes = plainNotes(given.Notes)
	given.Guests, given.Hosts = eachName(given.Guests), eachName(given.Hosts)
	if given.Published != "" {
		day, ok := readDay(given.Published)
		if !ok {
			return fmt.Errorf("%s:1:1: %q, given as the day of publication, is no date that can be read one way only; write it as 2024-03-28", e.Path, given.Published)
		}
		given.Published = day
	}
	e.prefer(given)
	e.Told = Told{From: o.From, Given: given, Sidecar: path}
	return nil
}

// readSidecar reads the metadata beside a file, if there are any, and returns
// their path.
func (o *Options) readSidecar(name string) (m Metadata, beside string, err error) {
	if o.Beside == nil || name == "-" {
		return m, "", nil
	}
	for _, candidate := range sidecars(path.Base(name)) {
		beside = path.Join(path.Dir(name), candidate)
		source, err := readBeside(o.Beside, candidate, beside)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = m.readYAML(beside, source)
		}
		return m, beside, err
	}
	return m, "", nil
}

// sidecars are the names that a file's metadata may have, best first: talk.vtt
// has them in talk.meta.yaml, talk.en.vtt in talk.en.meta.yaml or there.
func sidecars(name string) []string {
	bare := strings.TrimSuffix(name, filepath.Ext(name))
	names := []string{bare + sidecar}
	if language := filepath.Ext(bare); 3 <= len(language) && len(language) <= 8 && bare != language {
		names = append(names, strings.TrimSuffix(bare, language)+sidecar)
	}
	return names
}

func (m *Metadata) readYAML(name, source string) error {
	file := &strict.File{Name: name}
	switch root := file.Root([]byte(source)); {
	case root == nil, root.Tag == "!!null":
	case root.Kind != yaml.MappingNode:
		file.Add(root, "metadata must be written as key: value, a line each")
	default:
		m.read(file, root)
	}
	return file.Err()
}

// readBeside reads a file that tells something of a transcript, as UTF-8 text.
func readBeside(folder fs.FS, name, path string) (string, error) {
	f, err := folder.Open(name)
	if err != nil {
		return "", fmt.Errorf("%s:1:1: %w", path, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return "", fmt.Errorf("%s:1:1: this is a folder, where a file is wanted", path)
	}
	data, err := io.ReadAll(io.LimitReader(f, maxSidecar+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s:1:1: %w", path, err)
	case len(data) > maxSidecar:
		return "", fmt.Errorf("%s:1:1: larger than %d MB; it cannot be what it seems to be", path, maxSidecar>>20)
	}
	source, err := decode(path, data)
	if err == nil {
		err = checkUTF8(path, source)
	}
	return source, err
}
