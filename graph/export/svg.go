package export

import "bufio"

// writeSVG writes a picture that any browser shows, with the evidence on hovering.
func writeSVG(w *bufio.Writer, n *Network, _ *Options) error { return n.draw().WriteSVG(w) }
