package main

import (
	"bytes"
	"fmt"
	"os"

	"hearsay/extract/claim"
	"hearsay/extract/transcript"
)

// again reads an episode's file as before, and what else told of it. The second
// error is that of the file.
func (s *sources) again(e claim.Episode, path string, data []byte) (again *transcript.Episode, lost, err error) {
	told := e.Told
	if told == nil {
		told = &claim.Told{}
	}
	if told.Feed != "" {
		again, lost = s.ofFeed(e)
		if again != nil {
			return again, nil, nil
		}
	}
	o := given(told)
	if path != "" {
		o.Beside = beside(path)
	}
	again, err = transcript.ReadWith(e.Source, bytes.NewReader(data), o)
	if err == nil && told.Sidecar != "" && again.Told.Sidecar == "" {
		lost = fmt.Errorf("%s, which tells of %s, is not there", told.Sidecar, e.Source)
	}
	return again, lost, err
}

// ofFeed reads an episode as a feed tells of it.
func (s *sources) ofFeed(e claim.Episode) (*transcript.Episode, error) {
	feed := e.Told.Feed
	path := s.path(feed)
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s, the feed that tells of %s, is not there; --sources says in which folder to look", feed, e.Source)
	}
	defer f.Close()
	o := given(e.Told)
	o.Beside = beside(path)
	all, err := transcript.ReadAll(feed, f, o)
	for _, again := range all {
		if again.Path == e.Source {
			return again, nil
		}
	}
	if err == nil {
		err = fmt.Errorf("%s does not tell of %s any more", feed, e.Source)
	}
	return nil, err
}
