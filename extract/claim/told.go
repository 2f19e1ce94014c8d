package claim

// Told is what an episode was read with besides its file. Reading the file again
// needs the same.
type Told struct {
	From      string   `json:"from,omitempty"` // the format, where it was given
	Guests    []string `json:"guests,omitempty"`
	Hosts     []string `json:"hosts,omitempty"`
	Published string   `json:"published,omitempty"`
	Title     string   `json:"title,omitempty"`
	Show      string   `json:"show,omitempty"`
	URL       string   `json:"url,omitempty"`
	Notes     string   `json:"notes,omitempty"`
	Sidecar   string   `json:"sidecar,omitempty"` // path of a file of metadata
	Feed      string   `json:"feed,omitempty"`    // path of the feed that names the file
}
