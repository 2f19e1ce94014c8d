package transcript

// plain is text as it comes from a recogniser: words, maybe with times and
// speakers at the beginnings of lines, maybe with front matter before them.
var plain = Format{
	Name:       "text",
	Doc:        "plain text, with or without front matter, speakers and times",
	Extensions: []string{".txt", ".text"},
	read: func(e *Episode) error {
		rest, err := e.readFrontMatter()
		if err != nil {
			return err
		}
		e.Talk = e.Body
		lines := splitLines(rest, e.Body)
		e.Labels = labels(lines)
		e.readMarks(lines)
		return nil
	},
}
