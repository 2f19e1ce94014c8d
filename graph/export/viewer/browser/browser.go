// Package browser owns a real browser for tests of pages: it opens them, and
// fails the test for whatever a page has to complain of. It needs a Chromium on
// the system and skips the test where there is none.
//
// It is imported by tests alone.
package browser

import (
	"context"
	"fmt"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// names are those that Chromium goes by.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// patience is how long a test may use its tab.
const patience = 60 * time.Second

// Tab is a page that is looked at.
type Tab struct {
	t   testing.TB
	ctx context.Context

	mu         sync.Mutex
	complaints []string
}

// Open opens an empty tab of a width and height in pixels.
func Open(t testing.TB, width, height int) *Tab {
	t.Helper()
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(find(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(width, height),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WSURLReadTimeout(patience))
	ctx, stop := context.WithTimeout(context.Background(), patience)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx, chromedp.WithErrorf(func(string, ...any) {})) // which complains of events it does not know yet
	t.Cleanup(stop)
	b := &Tab{t: t, ctx: ctx}
	chromedp.ListenTarget(ctx, b.listen)
	b.Do(log.Enable(), chromedp.EmulateViewport(int64(width), int64(height)))
	t.Cleanup(b.quiet)
	return b
}

func find(t testing.TB) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium here: pages are not looked at")
	return ""
}

// listen collects errors on the console, what a policy forbids, and dialogs,
// which only a script that broke in would open.
func (b *Tab) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.complain("exception: %v", e.ExceptionDetails)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError || e.Type == runtime.APITypeWarning {
			for _, a := range e.Args {
				b.complain("console: %s", a.Value)
			}
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError || e.Entry.Level == log.LevelWarning {
			b.complain("log: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *page.EventJavascriptDialogOpening:
		b.complain("dialog: %s", e.Message)
	}
}

func (b *Tab) complain(format string, args ...any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.complaints = append(b.complaints, fmt.Sprintf(format, args...))
}

// quiet fails the test if the page complained.
func (b *Tab) quiet() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, c := range b.complaints {
		b.t.Error(c)
	}
}

// Forgive forgets the complaints so far: a request that the server refuses is one.
func (b *Tab) Forgive() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.complaints = nil
}

// Do runs actions and fails the test if one fails.
func (b *Tab) Do(actions ...chromedp.Action) {
	b.t.Helper()
	if err := chromedp.Run(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// Visit opens an address and waits until the page has drawn something.
func (b *Tab) Visit(url, drawn string) {
	b.t.Helper()
	b.Do(chromedp.Navigate(url))
	b.Until(drawn)
}

// Until waits for an expression of JavaScript to be true.
func (b *Tab) Until(condition string) {
	b.t.Helper()
	for wait := time.Now().Add(10 * time.Second); time.Now().Before(wait); time.Sleep(20 * time.Millisecond) {
		if b.Text("Boolean("+condition+")") == "true" {
			return
		}
	}
	b.t.Fatalf("never true: %s\nthe page says: %.500s", condition, b.Text("document.body.innerText"))
}

// Text is the value of an expression as a string; a promise is waited for.
func (b *Tab) Text(expression string) string {
	b.t.Helper()
	var text string
	b.Do(chromedp.Evaluate("(async () => String(await ("+expression+")))()", &text, func(p *runtime.EvaluateParams) *runtime.EvaluateParams {
		return p.WithAwaitPromise(true)
	}))
	return text
}

// Type presses keys, one after the other.
func (b *Tab) Type(keys string) {
	b.t.Helper()
	b.Do(chromedp.KeyEvent(keys))
}

// middle is where the first element that a selector finds can be clicked: the
// middle of its first box, unless something else lies over it.
const middle = `(() => {
	const found = document.querySelector(%q);
	found?.scrollIntoView({ block: "nearest", inline: "nearest" });
	const box = found?.getClientRects()[0];
	if (!box) return "";
	const x = box.x + box.width / 2, y = box.y + box.height / 2, top = document.elementFromPoint(x, y);
	return top && (found.contains(top) || top.contains(found)) ? x + " " + y : "";
})()`

// Click clicks the first element that a selector finds, once it has stayed where
// it is for a moment: a page may draw what it shows once more, and then the
// element is another one.
func (b *Tab) Click(selector string) {
	b.t.Helper()
	before := ""
	for wait := time.Now().Add(10 * time.Second); time.Now().Before(wait); time.Sleep(50 * time.Millisecond) {
		at := b.Text(fmt.Sprintf(middle, selector))
		if at != "" && at == before {
			var x, y float64
			if _, err := fmt.Sscan(at, &x, &y); err != nil {
				b.t.Fatal(err)
			}
			b.ClickAt(x, y)
			return
		}
		before = at
	}
	b.t.Fatalf("%s is nowhere to be clicked\nthe page says: %.500s", selector, b.Text("document.body.innerText"))
}

// ClickUntil clicks the first element that a selector finds until a condition is
// true: a click is lost where the page draws the element anew under it.
func (b *Tab) ClickUntil(selector, condition string) {
	b.t.Helper()
	for range 5 {
		b.Click(selector)
		for wait := time.Now().Add(2 * time.Second); time.Now().Before(wait); time.Sleep(20 * time.Millisecond) {
			if b.Text("Boolean("+condition+")") == "true" {
				return
			}
		}
	}
	b.Until(condition)
}

// ClickAt clicks a place of the window.
func (b *Tab) ClickAt(x, y float64) {
	b.t.Helper()
	b.Do(chromedp.MouseClickXY(x, y))
}
