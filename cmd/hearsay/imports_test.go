package main_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// module is the import path that our own packages begin with.
const module = "hearsay/"

// importRule says which folders may not import what, and why. A folder stands
// for all below it, an import path for all below it.
type importRule struct {
	imports []string // what may not be imported …
	but     []string // … these apart
	in      []string // by packages in these folders; empty: in all …
	allowed []string // … but these
	tests   bool     // by their tests neither
	reason  string
}

var importRules = []importRule{
	{
		in: []string{"extract"}, imports: []string{module + "graph", module + "queries", module + "cmd"}, tests: true,
		reason: "extract knows nothing of graphs: what it finds can be used without a store",
	}, {
		in: []string{"graph"}, imports: []string{module},
		but:    []string{module + "graph", module + "extract/schema", module + "extract/claim", module + "extract/text"},
		reason: "graph stores claims whoever made them: of extract it knows the schema, claims and text alone",
	}, {
		in: []string{"queries"}, imports: []string{module + "cmd"}, tests: true,
		reason: "queries answer whoever asks: flags and files are the command's",
	}, {
		imports: []string{module + "seeds"}, allowed: []string{"cmd", "seeds"},
		reason: "what hearsay knows beforehand is handed to a package by its caller, so that a user's own seeds are as good as ours",
	}, {
		imports: []string{"github.com/cayleygraph", "github.com/hidal-go", "github.com/cockroachdb/pebble"},
		allowed: []string{"graph"}, tests: true,
		reason: "no type of the quad store leaves graph, so that the store can be replaced",
	}, {
		imports: []string{"github.com/go-ego/gse"}, allowed: []string{"extract/segment"}, tests: true,
		reason: "word boundaries are asked of one package, which loads the dictionary once and as small as it can",
	}, {
		imports: []string{"github.com/spf13/cobra", "github.com/spf13/pflag"}, allowed: []string{"cmd"}, tests: true,
		reason: "flags and exit codes are known to the command alone",
	}, {
		imports: []string{"go.yaml.in/yaml", "gopkg.in/yaml", "github.com/goccy/go-yaml"},
		allowed: []string{
			"extract/transcript", "extract/schema", "extract/lexicon", "extract/rule", "extract/claim",
			"extract/speaker", "extract/score", "extract/strict", "extract/layout", "queries", "seeds",
		},
		reason: "YAML is read where its files are read, and nowhere is it a form in memory",
	},
}

// vagueNames are package names that say nothing of what the package owns.
var vagueNames = []string{"util", "utils", "common", "core", "types", "helper", "helpers", "shared", "misc"}

const (
	initReason  = "an init runs before anybody asked for it, and makes a registry that depends on what is linked in: list things in an explicit slice"
	vagueReason = "the name says nothing of what the package owns, so everything ends up there"
	mainReason  = "main only starts the command and turns its error into an exit code"
)

// mainLines is how long cmd/hearsay/main.go may be.
const mainLines = 15

func TestPackagesKeepToTheirPlaces(t *testing.T) {
	root := os.DirFS("../..")
	found, files, err := violations(root)
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 {
		t.Fatal("found no Go files to check")
	}
	for _, v := range found {
		t.Error(v)
	}
	for _, rule := range importRules {
		for _, folder := range slices.Concat(rule.in, rule.allowed) {
			if _, err := fs.Stat(root, folder); err != nil {
				t.Errorf("a rule speaks of the folder %s, which is not there: mend the rule (%s)", folder, rule.reason)
			}
		}
	}
}

func TestViolationsAreFound(t *testing.T) {
	for _, tt := range []struct{ name, file, source, reason string }{
		{"extract uses the graph", "extract/link/a.go", `package link; import "hearsay/graph/export"`, importRules[0].reason},
		{"its tests do", "extract/a_test.go", `package extract_test; import _ "hearsay/queries"`, importRules[0].reason},
		{"the graph links", "graph/export/a.go", `package export; import "hearsay/extract/link"`, importRules[1].reason},
		{"the graph extracts", "graph/a.go", `package graph; import "hearsay/extract"`, importRules[1].reason},
		{"queries print", "queries/a.go", `package queries; import "hearsay/cmd/hearsay"`, importRules[2].reason},
		{"built-in seeds", "extract/extract.go", `package extract; import "hearsay/seeds"`, importRules[3].reason},
		{"quads outside", "queries/a.go", `package queries; import "github.com/cayleygraph/quad"`, importRules[4].reason},
		{"their storage outside", "cmd/hearsay/a.go", `package main; import "github.com/cockroachdb/pebble/vfs"`, importRules[4].reason},
		{"in a test", "cmd/hearsay/a_test.go", `package main; import "github.com/hidal-go/hidalgo/kv"`, importRules[4].reason},
		{"words cut elsewhere", "extract/link/a.go", `package link; import "github.com/go-ego/gse"`, importRules[5].reason},
		{"flags elsewhere", "queries/a.go", `package queries; import "github.com/spf13/cobra"`, importRules[6].reason},
		{"YAML elsewhere", "graph/a.go", `package graph; import yaml "go.yaml.in/yaml/v3"`, importRules[7].reason},
		{"an init", "graph/a.go", `package graph; func init() {}`, initReason},
		{"an init of a test", "graph/a_test.go", `package graph; func init() {}`, initReason},
		{"a vague name", "extract/util/a.go", `package util`, vagueReason},
		{"a vague folder", "extract/common/a.go", `package words`, vagueReason},
		{"a long main", "cmd/hearsay/main.go", "package main\n" + strings.Repeat("\n", mainLines) + "func main() {}\n", mainReason},

		{"its own package", "graph/export/a.go", `package export; import "hearsay/graph"`, ""},
		{"a contract", "graph/a.go", `package graph; import "hearsay/extract/claim"`, ""},
		{"tests may wire", "graph/a_test.go", `package graph; import "hearsay/extract"`, ""},
		{"tests may use the seeds", "extract/link/a_test.go", `package link; import "hearsay/seeds"`, ""},
		{"tests may read YAML", "extract/link/a_test.go", `package link; import "go.yaml.in/yaml/v3"`, ""},
		{"quads at home", "graph/export/a.go", `package export; import "github.com/cayleygraph/quad"`, ""},
		{"a name that only begins like it", "extract/link/a.go", `package link; import "hearsay/graphics"`, ""},
		{"a method called init", "graph/a.go", `package graph; type s struct{}; func (s) init() {}`, ""},
		{"a short main", "cmd/hearsay/main.go", "package main\n\nfunc main() {}\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found, _, err := violations(fstest.MapFS{tt.file: {Data: []byte(tt.source)}})
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case tt.reason == "" && len(found) > 0:
				t.Errorf("is allowed, but: %s", found)
			case tt.reason != "" && (len(found) != 1 || !strings.Contains(found[0], tt.file+":") || !strings.Contains(found[0], tt.reason)):
				t.Errorf("found %q, want one that names %s and says %q", found, tt.file, tt.reason)
			}
		})
	}
}

// violations checks every Go file below root, whatever its build tags, and
// returns what is wrong and how many files there were.
func violations(root fs.FS) (found []string, files int, err error) {
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name != "." && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		files++
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		found = append(found, fileViolations(set, name, file)...)
		return nil
	})
	return found, files, err
}

func fileViolations(set *token.FileSet, name string, file *ast.File) []string {
	var found []string
	report := func(at token.Pos, what, reason string) {
		found = append(found, fmt.Sprintf("%s: %s: %s", set.Position(at), what, reason))
	}
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value) // the parser has checked it
		for _, rule := range importRules {
			if rule.forbids(name, imported) {
				report(spec.Pos(), "imports "+imported, rule.reason)
			}
		}
	}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
			report(f.Pos(), "has a func init", initReason)
		}
	}
	if slices.Contains(vagueNames, file.Name.Name) || slices.Contains(vagueNames, path.Base(path.Dir(name))) {
		report(file.Name.Pos(), "package "+file.Name.Name+" in "+path.Dir(name), vagueReason)
	}
	if lines := set.File(file.Pos()).LineCount() - 1; name == "cmd/hearsay/main.go" && lines > mainLines {
		report(file.Pos(), fmt.Sprintf("has %d lines, more than %d", lines, mainLines), mainReason)
	}
	return found
}

func (r importRule) forbids(name, imported string) bool {
	folder := path.Dir(name)
	return (r.tests || !strings.HasSuffix(name, "_test.go")) &&
		(len(r.in) == 0 || within(folder, r.in)) && !within(folder, r.allowed) &&
		within(imported, r.imports) && !within(imported, r.but)
}

// within reports whether a slash-separated path is one of these or below one.
func within(name string, roots []string) bool {
	return slices.ContainsFunc(roots, func(root string) bool {
		root = strings.TrimSuffix(root, "/")
		return name == root || strings.HasPrefix(name, root+"/")
	})
}
