package export

import (
	"bufio"

	"hearsay/graph/export/drawing"
)

// writePNG writes a picture for documents and chats.
func writePNG(w *bufio.Writer, n *Network, _ *Options) error {
	return n.draw().WritePNG(w, drawing.SystemFonts())
}
