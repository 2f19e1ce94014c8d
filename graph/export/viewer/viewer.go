// Package viewer owns the part of a page that shows a network: the picture, the
// filters, the table and what a claim stands on. The page of a server and the
// page that is a file share it. Its files are plain ES modules and a style sheet,
// used as they are.
//
// It refuses to ask a server, and to make markup of text.
package viewer

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html"
	"strings"
)

// Files are those that a server serves.
//
//go:embed *.js *.css
var Files embed.FS

//go:embed standalone.html
var standalone string

// modules are the scripts of a page that is one file, each after those that it
// imports. Their names at top level differ.
var modules = []string{"dom.js", "look.js", "network.js", "claim.js", "filter.js", "table.js", "viewer.js", "standalone.js"}

// Page is a page that is one file. Its policy lets nothing run or load but what
// is in it; data is JSON in which < is escaped.
func Page(title string, data []byte) (string, error) {
	style, err := Files.ReadFile("viewer.css")
	if err != nil {
		return "", err
	}
	script, err := bundle()
	if err != nil {
		return "", err
	}
	policy := "default-src 'none'; script-src " + hash(script) + "; style-src " + hash(string(style)) + "; img-src data: blob:; base-uri 'none'; form-action 'none'"
	return strings.NewReplacer(
		"{{policy}}", policy, "{{title}}", html.EscapeString(title),
		"{{style}}", string(style), "{{data}}", string(data), "{{script}}", script,
	).Replace(standalone), nil
}

// bundle makes one script of the modules: what they import of each other is
// beside them.
func bundle() (string, error) {
	var b strings.Builder
	for _, name := range modules {
		module, err := Files.ReadFile(name)
		if err != nil {
			return "", err
		}
		for line := range strings.Lines(string(module)) {
			if !strings.HasPrefix(line, "import ") {
				b.WriteString(strings.TrimPrefix(line, "export "))
			}
		}
	}
	return string(Lean([]byte(b.String()))), nil
}

// Lean leaves out what a browser does not need of a script or style sheet: lines
// that are comments, and indentation. No text in them may go over several lines.
func Lean(source []byte) []byte {
	var b bytes.Buffer
	for line := range bytes.Lines(source) {
		line = bytes.TrimLeft(line, " ")
		if !bytes.HasPrefix(line, []byte("// ")) && len(bytes.TrimSpace(line)) > 0 {
			b.Write(line)
		}
	}
	return b.Bytes()
}

// hash names an inline script or style in a policy.
func hash(content string) string {
	sum := sha256.Sum256([]byte(content))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
