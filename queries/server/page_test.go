package server_test

import (
	"fmt"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"hearsay/graph/export/viewer/browser"
	"hearsay/queries/api/apitest"
	"hearsay/queries/server"
)

// drawn is true once the picture is there.
const drawn = "window.viewer?.network && viewer.frames"

// site is the sample's page in a tab, at an address of it.
func site(t testing.TB, address string) (*browser.Tab, string) {
	return sized(t, address, 1280, 800)
}

func sized(t testing.TB, address string, width, height int) (*browser.Tab, string) {
	tab := browser.Open(t, width, height)
	s := httptest.NewServer(server.New(apitest.Sample(t), server.Options{}).Handler())
	t.Cleanup(s.Close)
	tab.Visit(s.URL+"/"+address, "document.readyState == 'complete' && window.viewer")
	return tab, s.URL
}

const (
	title   = "document.querySelector('.panel h2')?.textContent"
	address = "location.search"
)

func expect(t *testing.T, tab *browser.Tab, expression, has string) {
	t.Helper()
	if got := tab.Text(expression); !strings.Contains(got, has) {
		t.Errorf("%s is %q; want %q in it", expression, got, has)
	}
}

// search writes into the box.
func search(tab *browser.Tab, text string) {
	tab.Click(".search input")
	tab.Text("document.querySelector('.search input').select()")
	tab.Type(text)
}

func TestPageFindsAnEntityAndItsEvidence(t *testing.T) {
	tab, _ := site(t, "")
	tab.Until(drawn)
	search(tab, "beidou")
	tab.Until("document.querySelector('.hits li')")
	tab.Type("\r")
	tab.Until(title + " == '北斗'")
	expect(t, tab, address, "about=organization:beidou")
	expect(t, tab, "document.title", "北斗")
	expect(t, tab, "document.querySelector('.panel .mention blockquote').textContent", "林一在北斗工作")
	tab.ClickUntil(".panel .row .quote", "document.querySelector('.panel .why')")
	expect(t, tab, "document.querySelector('.panel mark').textContent", "林一在北斗工作")
	expect(t, tab, "document.querySelector('.panel').innerText", "How “林一” was recognised")
}

func TestPageAnswersQuestions(t *testing.T) {
	tab, _ := site(t, "")
	search(tab, "which topics?")
	tab.Type("\r")
	tab.Until("document.querySelector('.answer')")
	expect(t, tab, address, "q=which+topics")
	expect(t, tab, "document.querySelector('.answer').textContent", apitest.Hostile)
	search(tab, "?")
	tab.Type("\r")
	tab.Until("document.querySelector('.asks button')?.textContent.startsWith('who is')")
	tab.Forgive() // the server says 422
}

func TestPageClicksInThePicture(t *testing.T) {
	tab, _ := site(t, "")
	tab.Until(drawn)
	tab.Until("document.querySelector('.panel .asks')") // which makes the picture narrower
	tab.Text("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))")
	var x, y float64
	at := "(() => { const p = viewer.onScreen(viewer.network.byId.get('person:lin')), r = viewer.canvas.getBoundingClientRect(); return (p.x + r.x) + ' ' + (p.y + r.y) })()"
	if _, err := fmt.Sscan(tab.Text(at), &x, &y); err != nil {
		t.Fatal(err)
	}
	tab.ClickAt(x, y)
	tab.Until(title + " == '林一'")
	expect(t, tab, address, "sel=person:lin")
	expect(t, tab, "document.querySelectorAll('.strip line').length", "2")
}

func TestPageFilters(t *testing.T) {
	tab, _ := site(t, "")
	tab.Until("document.querySelector('.limit').textContent.includes('3 entities, 3 claims')")
	tab.Click(".chip[data-type=Person]")
	tab.Until("document.querySelector('.limit').textContent.includes('1 entity, 0 claims')")
	tab.Click(".chip[data-type=Organization]")
	tab.Until("document.querySelector('.limit').textContent.includes('2 entities, 2 claims')")
	expect(t, tab, address, "type=Organization")
	tab.Click("[data-do=filters]")
	tab.Text("(() => { const s = document.querySelector('select[name=predicate]'); s.value = 'founded'; s.dispatchEvent(new Event('change')) })()")
	tab.Until("document.querySelector('.limit').textContent.includes('2 entities, 1 claim')")
	tab.Click(".limit .button")
	tab.Until("document.querySelector('.limit').textContent.includes('3 entities, 3 claims')")
}

func TestPageGoesFurther(t *testing.T) {
	tab, _ := site(t, "?about=organization:beidou")
	tab.Until("document.querySelector('.limit').textContent.includes('2 entities')")
	tab.Click("[data-do=filters]")
	tab.Text("(() => { const s = document.querySelector('select[name=depth]'); s.value = '2'; s.dispatchEvent(new Event('change')) })()")
	tab.Until("document.querySelector('.limit').textContent.includes('3 entities')")
	expect(t, tab, address, "depth=2")
}

func TestPageShowsAPath(t *testing.T) {
	tab, _ := site(t, "?from=organization:beidou&to=topic:chips")
	tab.Until(drawn)
	tab.Until("document.querySelectorAll('.panel .claim').length == 3")
	expect(t, tab, "document.querySelector('.limit').textContent", "the way from 北斗 to")
}

// Going to an address again shows the same.
func TestPageIsItsAddress(t *testing.T) {
	tab, url := site(t, "?about=organization:beidou&sel=claim:c1")
	tab.Until("document.querySelector('.panel mark')")
	tab.Visit(url+"/?view=table&type=Topic&type=Person", "document.querySelectorAll('tbody tr').length == 1")
	tab.Visit(url+"/?ep=e1&at=8", "document.querySelector('.turn.here')")
	expect(t, tab, "document.querySelector('.turn.here').innerText", "芯片")
	expect(t, tab, "document.querySelectorAll('.heard').length", "4")
	expect(t, tab, "document.querySelector('.heard.here').textContent", "林一")
	tab.Click("[data-view=graph]")
	tab.Until("!document.querySelector('canvas').hidden")
	tab.Text("history.back()")
	tab.Until("document.querySelector('.turn.here')")
}

func TestPageHasKeys(t *testing.T) {
	tab, _ := site(t, "?about=person:lin&sel=person:lin")
	tab.Until(title + " == '林一'")
	tab.Type("?")
	tab.Until("document.querySelector('dialog').open")
	tab.Text("document.querySelector('dialog').close()")
	tab.Text("document.activeElement.blur()")
	tab.Type("t")
	tab.Until("document.querySelectorAll('tbody tr').length == 3")
	tab.Type("t")
	tab.Until("!document.querySelector('canvas').hidden")
	for _, arrow := range []string{kb.ArrowLeft, kb.ArrowRight, kb.ArrowUp, kb.ArrowDown} {
		if tab.Type(arrow); !strings.Contains(tab.Text(address), "sel=person:lin") {
			break
		}
	}
	tab.Until(title + " != '林一'")
	tab.Type(kb.Escape)
	tab.Until("!location.search.includes('sel')")
	tab.Type("/")
	tab.Until("document.activeElement.name == 'q'")
}

func TestPageHidesAndExpands(t *testing.T) {
	tab, _ := site(t, "?about=organization:beidou&sel=organization:beidou")
	tab.Until("document.querySelector('.limit').textContent.includes('2 entities')")
	tab.ClickUntil(".panel .row .name", title+" == '林一'")
	tab.Type("\r")
	tab.Until("document.querySelector('.limit').textContent.includes('3 entities')")
	tab.Type("h")
	tab.Until("location.search.includes('hide=person:lin')")
}

func TestPageFitsAPhone(t *testing.T) {
	tab, url := sized(t, "", 390, 844)
	for _, view := range []string{"", "?sel=person:lin", "?view=table", "?view=episodes", "?ep=e1", "?q=which+topics"} {
		tab.Visit(url+"/"+view, "window.viewer && document.querySelector('.turn, .cards, tbody, .answer, .panel h2') || window.viewer?.network")
		if wide := tab.Text("document.scrollingElement.scrollWidth"); wide != "390" {
			t.Errorf("%s is %s pixels wide on a phone of 390", view, wide)
		}
	}
}

func TestPageIsLight(t *testing.T) {
	h := server.New(apitest.Sample(t), server.Options{}).Handler()
	weight := 0
	for _, name := range strings.Fields("viewer/claim.js viewer/dom.js viewer/filter.js viewer/look.js viewer/network.js viewer/table.js viewer/viewer.js viewer/viewer.css api.js episode.js main.js panel.js search.js state.js page.css") {
		r, body := get(t, h, "/"+name)
		if r.StatusCode != 200 {
			t.Errorf("%s: %s", name, r.Status)
		}
		weight += len(body)
	}
	if weight > 60<<10 {
		t.Errorf("scripts and style sheets have %d bytes; want at most %d", weight, 60<<10)
	}
}

// crowded draws a made-up network in a page, and counts frames for a second.
const crowded = `(async () => {
	const { Network } = await import("/viewer/network.js");
	const nodes = [], edges = [];
	for (let i = 0; i < 500; i++) {
		nodes.push({ id: "n" + i, name: "话题 number " + i, type: "Topic", also: [], episodes: [], mentions: 1, x: (i * 7919) % 2400, y: (i * 104729) % 1500 });
		for (const to of [(i * i * 31) % (1 + i / 3 | 0), (i * 17) % (i + 1)]) edges.push({ id: "e" + edges.length, source: "n" + i, target: "n" + to, predicate: "works_on", polarity: "asserted" });
	}
	const network = new Network({ nodes, edges });
	viewer.show(network);
	const began = viewer.frames, start = performance.now();
	while (performance.now() - start < 1000) {
		viewer.pan(3 * Math.sin(performance.now() / 100), 1);
		await new Promise(requestAnimationFrame);
	}
	return (viewer.frames - began) * 1000 / (performance.now() - start);
})()`

func BenchmarkPage(b *testing.B) {
	tab, url := site(b, "")
	tab.Until(drawn)
	var frames, first float64
	for b.Loop() {
		if _, err := fmt.Sscan(tab.Text(crowded), &frames); err != nil {
			b.Fatal(err)
		}
		tab.Visit(url, drawn)
		if _, err := fmt.Sscan(tab.Text("viewer.first"), &first); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(frames, "frames/s")
	b.ReportMetric(first, "ms-to-first-view")
}
