package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// longestName is how many bytes of a name go into the name of a note's file:
// file systems take 255 with the ending.
const longestName = 150

// notePath gives a note a path that no other has on a disk that does not tell
// capitals from small letters, and that a link can name.
func notePath(taken map[string]bool, folder, name, id string) string {
	path := fileName(folder) + "/" + fileName(name)
	if key := strings.ToLower(path); taken[key] {
		sum := sha256.Sum256([]byte(id))
		path += " " + hex.EncodeToString(sum[:4])
	}
	taken[strings.ToLower(path)] = true
	return path
}

// fileName keeps what Obsidian, Windows and links take in a name.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]#^|\/:*?"<>`, r) || r == '\uFFFD' {
			return ' '
		}
		return r
	}, norm.NFC.String(oneLine(s)))
	for len(s) > longestName {
		r := []rune(s)
		s = string(r[:len(r)-1])
	}
	if s = strings.Trim(strings.Join(strings.Fields(s), " "), ". "); s == "" {
		return "unnamed"
	}
	return s
}

// frontMatter writes the properties of a note; texts are in quotation marks, as
// they may hold anything.
func frontMatter(b *strings.Builder, properties [][2]string, aliases []string) {
	b.WriteString("---\n")
	for _, p := range properties {
		if p[1] != "" {
			fmt.Fprintf(b, "%s: %s\n", p[0], quoted(p[1]))
		}
	}
	if len(aliases) > 0 {
		b.WriteString("aliases:\n")
		for _, a := range aliases {
			fmt.Fprintf(b, "  - %s\n", quoted(a))
		}
	}
	b.WriteString("---\n")
}

// quoted is one line of text as JSON and YAML write it.
func quoted(s string) string {
	var b strings.Builder
	w := bufio.NewWriter(&b)
	jsonWriter{w}.string(oneLine(s))
	_ = w.Flush() // into memory
	return b.String()
}

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "#", `\#`,
	"|", `\|`, "~", `\~`, "$", `\$`, "^", `\^`, "=", `\=`, "%", `\%`, "!", `\!`,
)

// markdown is text of one line in which nothing is markup.
func markdown(s string) string { return markdownEscapes.Replace(oneLine(s)) }
