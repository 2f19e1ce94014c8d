package discover

// proposeTitle takes up the names in the title.
func (s *search) proposeTitle() {}
