package transcript

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"hearsay/extract/text"
)

var update = flag.Bool("update", false, "write the files that tests compare with")

// TestRead reads each file of testdata/read and compares what it says, in the
// words of the source, with the file beside it.
func TestRead(t *testing.T) {
	for _, path := range files(t, "testdata/read") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			e, err := Read(path, bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, path+".want", describe(e))
		})
	}
}

// TestReadRefuses reads each file of testdata/bad and compares the errors.
func TestReadRefuses(t *testing.T) {
	for _, path := range files(t, "testdata/bad") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			e, err := Read(filepath.Base(path), bytes.NewReader(data))
			if err == nil || e != nil {
				t.Fatalf("no error, or an episode besides: %v, %v", e, err)
			}
			compare(t, path+".want", err.Error()+"\n")
		})
	}
}

// files lists what stands in a folder of test data, expectations apart.
func files(t *testing.T, folder string) []string {
	t.Helper()
	all, err := filepath.Glob(folder + "/*")
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, path := range all {
		if !strings.HasSuffix(path, ".want") {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		t.Fatalf("%s is empty", folder)
	}
	return paths
}

func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// describe prints an episode a line a fact; labels stand before their words.
func describe(e *Episode) string {
	source := []rune(e.Source)
	var b strings.Builder
	for _, f := range []struct{ name, value string }{
		{"format", e.Format}, {"id", e.ID}, {"show", e.Show}, {"title", e.Title}, {"published", e.Published}, {"url", e.URL},
		{"guests", strings.Join(e.Guests, " + ")}, {"hosts", strings.Join(e.Hosts, " + ")}, {"language", e.Language}, {"notes", strings.ReplaceAll(e.Notes, "\n", " / ")},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.name, f.value)
		}
	}
	for _, c := range e.Chapters {
		fmt.Fprintf(&b, "chapter: %s %s\n", clock(c.Start), c.Title)
	}
	fmt.Fprintf(&b, "body: %d %q\n", e.Body, excerpt(source, e.Body))
	fmt.Fprintf(&b, "talk: %d %q\n", e.Talk, excerpt(source, e.Talk))
	for _, h := range e.Headings {
		fmt.Fprintf(&b, "heading: %q\n", string(source[h.Start:h.End]))
	}
	for _, l := range e.Labels {
		line, column := e.Line(l.At)
		fmt.Fprintf(&b, "%d:%d: speaker %q, time %q, written %q, then %q\n",
			line, column, l.Speaker, l.Time, string(source[l.At:l.End]), excerpt(source, l.End))
	}
	words := text.Of(e.Source, e.Speech)
	for i, s := range e.Stamps {
		line, column := e.Line(s.At)
		next := words.Len()
		if i+1 < len(e.Stamps) {
			next = e.Stamps[i+1].At
		}
		start, end := e.Times(s.At)
		said := words.Said(text.Span{Start: words.Folded(s.At), End: words.Folded(next)})
		fmt.Fprintf(&b, "%d:%d: %s - %s %q\n", line, column, start, end, said)
	}
	if e.Speech != nil {
		fmt.Fprintf(&b, "said: %q\n", words.Said(text.Span{End: len(words.Runes)}))
	}
	return b.String()
}

func excerpt(source []rune, at int) string {
	return string(source[at:min(at+8, len(source))])
}

func TestPositionsCountTheFilesCodePoints(t *testing.T) {
	for name, source := range map[string]string{
		"line ends of Windows":  "---\r\ntitle: 题\r\n---\r\n\r\n# 题\r\n\r\n说话\r\n再说\r\n",
		"byte order mark":       "\uFEFF---\ntitle: 题\n---\n# 题\n说话\n再说\n",
		"mark without metadata": "\uFEFF\n说话\n再说\n",
		"trailing spaces":       "---  \ntitle: 题\n---\t\n   说话\n再说",
		"dots":                  "---\ntitle: 题\n...\n说话\n再说",
	} {
		t.Run(name, func(t *testing.T) {
			e, err := Read("a.md", strings.NewReader(source))
			if err != nil {
				t.Fatal(err)
			}
			if e.Source != source {
				t.Errorf("Source = %q, want the file as it is", e.Source)
			}
			runes := []rune(source)
			if got := string(runes[e.Talk : e.Talk+2]); got != "说话" {
				t.Errorf("the talk begins with %q", got)
			}
			if strings.Contains(source, "title") && e.Title != "题" {
				t.Errorf("Title = %q", e.Title)
			}
			again := len([]rune(source[:strings.Index(source, "再")]))
			line, column := e.Line(again)
			if want := strings.Count(source[:strings.Index(source, "再")], "\n") + 1; line != want || column != 1 {
				t.Errorf("Line(%d) = %d:%d, want %d:1", again, line, column, want)
			}
		})
	}
}

func TestIDIsTheContentsHashWithoutAnother(t *testing.T) {
	e, err := Read("-", strings.NewReader("words\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("%x", sha256.Sum256([]byte("words\n")))
	if e.SHA256 != want || e.ID != want[:16] {
		t.Errorf("ID = %s, SHA256 = %s, want %s", e.ID, e.SHA256, want)
	}
	if e.Path != "-" {
		t.Errorf("Path = %q", e.Path)
	}
}

func TestOneLongLine(t *testing.T) {
	source := "[00:00:01] " + strings.Repeat("今天我们聊模型", 50_000)
	e, err := Read("long.txt", strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	if line, column := e.Line(300_000); line != 1 || column != 300_001 {
		t.Errorf("Line = %d:%d", line, column)
	}
	if len(e.Labels) != 0 {
		t.Errorf("%d labels: one line that begins with a time is no pattern", len(e.Labels))
	}
}

// zeros is an endless file; it tells how much of it was read.
type zeros struct{ read int }

func (z *zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	z.read += len(p)
	return len(p), nil
}

func TestTooLargeIsRefusedBeforeItFillsMemory(t *testing.T) {
	var endless zeros
	_, err := Read("huge.txt", &endless)
	if err == nil || !strings.Contains(err.Error(), "huge.txt:1:1: larger than 64 MB") {
		t.Errorf("error = %v", err)
	}
	if endless.read > MaxBytes+1<<20 {
		t.Errorf("%d bytes were read", endless.read)
	}
}

func TestLargeFileIsRefusedUnread(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.txt")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := file.Truncate(100 << 20); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(path, file); err == nil || !strings.Contains(err.Error(), "larger than 64 MB") {
		t.Errorf("error = %v", err)
	}
	if at, _ := file.Seek(0, 1); at != 0 {
		t.Errorf("%d bytes were read", at)
	}
}

func TestUnreadable(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := Read("a.txt", iotest.ErrReader(broken))
	if !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "a.txt:1:1: ") {
		t.Errorf("error = %v", err)
	}
}

func TestKnown(t *testing.T) {
	for path, want := range map[string]bool{
		"a.md": true, "b/A.TXT": true, "a.markdown": true, "README": false, "a.yaml": false, "-": false,
	} {
		if got := Known(path); got != want {
			t.Errorf("Known(%q) = %v, want %v", path, got, want)
		}
	}
	if _, err := Read("a.docx", strings.NewReader("x")); !errors.Is(err, ErrFormat) {
		t.Errorf("error = %v, want ErrFormat", err)
	}
}
