package claim

import (
	"net/url"
	"strconv"
	"strings"
)

// Link is where to hear what is said at a media time: the episode's URL with
// the time as YouTube takes it, else as a media fragment
// (https://www.w3.org/TR/media-frags/). It is empty where the episode has no URL
// of the web, or nothing tells the time; a URL with a fragment of its own has no
// room for one.
func (e *Episode) Link(start string) string {
	u, err := url.Parse(e.URL)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	at, ok := seconds(start)
	switch {
	case !ok:
		return ""
	case youTube(u.Hostname()):
		q := u.Query()
		q.Del("t")
		u.RawQuery = strings.TrimPrefix(q.Encode()+"&t="+at, "&")
	case u.Fragment == "":
		u.Fragment = "t=" + at
	}
	return u.String()
}

func youTube(host string) bool {
	return host == "youtu.be" || host == "youtube.com" || strings.HasSuffix(host, ".youtube.com")
}

// seconds is a media time in whole seconds.
func seconds(start string) (string, bool) {
	start, _, _ = strings.Cut(start, ".")
	parts := strings.Split(start, ":")
	total := 0
	for _, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil {
			return "", false
		}
		total = total*60 + n
	}
	return strconv.Itoa(total), true
}
