package export_test

import (
	"os"
	"path/filepath"
	"testing"

	"hearsay/graph/export/viewer/browser"
)

// hostileName is one that becomes a script wherever it is taken for markup.
const hostileName = `</script><script>alert(1)</script><img src=x onerror=alert(1)>`

func TestHTMLOpensWithoutAServer(t *testing.T) {
	tab := browser.Open(t, 1200, 800)
	n := sample()
	n.Nodes[0].Name, n.Edges[0].Quote = hostileName, hostileName
	path := filepath.Join(t.TempDir(), "graph.html")
	if err := os.WriteFile(path, picture(t, "html", n), 0o600); err != nil {
		t.Fatal(err)
	}
	tab.Visit("file://"+path, "document.querySelector('.chip')")
	tab.Click("input[type=search]")
	tab.Type("</script")
	tab.Until("document.querySelector('.hits li')")
	tab.Type("\r")
	tab.Until("document.querySelector('.panel h2')")
	if got := tab.Text("document.querySelector('.panel h2').textContent"); got != hostileName {
		t.Errorf("the panel is of %q", got)
	}
	tab.Click(".panel .quote")
	tab.Until("document.querySelector('.panel mark')")
	tab.Click("[data-do=table]")
	tab.Until("document.querySelectorAll('tbody tr').length > 1")
}
