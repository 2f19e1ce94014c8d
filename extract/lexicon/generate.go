//go:build ignore

// Generate writes everyday.txt, the list of words that are too common to name
// anything by themselves, and dictionary.txt, English words and proper names that
// are rarer, from gse's Chinese dictionary and SCOWL's English lists (on Debian:
// the package scowl).
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"hearsay/extract/text"
)

// How often a Chinese word must be counted in gse's dictionary to be listed,
// and to be listed as very common: verbs, adjectives and adverbs sooner than
// nouns, because a term is a noun.
const (
	common         = 200
	veryCommonVerb = 700
	veryCommon     = 2500
)

const header = `# Everyday words, made by "go generate"; do not edit. A plus marks the very common ones.
#
# Chinese: the general words of the dictionary of github.com/go-ego/gse (Apache License 2.0),
# which is that of github.com/fxsjy/jieba (MIT License, Copyright 2013 Sun Junyi).
#
# English: SCOWL levels 10 and 20 ` + licence

const dictionaryHeader = `# English words and proper names beyond the everyday ones, made by "go generate"; do not edit.
#
# SCOWL levels 35 to 60 ` + licence

const licence = `(http://wordlist.sourceforge.net/), Copyright 2000-2011 by
# Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
# associated scripts, the output created from the scripts, and its documentation for any purpose
# is hereby granted without fee, provided that the above copyright notice appears in all copies
# and that both that copyright notice and this permission notice appear in supporting
# documentation. Kevin Atkinson makes no representations about the suitability of this array for
# any purpose. It is provided "as is" without express or implied warranty.
`

// names are in gse's dictionary among the general words, and in SCOWL's lists,
// but who says them means the company or the language.
var names = map[string]bool{"百度": true, "微软": true, "思科": true, "波音": true, "大连": true, "python": true, "lisp": true}

// technical are the words of a trade that SCOWL has among its most common ones.
var technical = map[string]bool{"compiler": true, "database": true, "token": true}

func main() {
	log.SetFlags(0)
	scowl := flag.String("scowl", "/usr/share/dict/scowl", "folder with SCOWL's english-words.10 and english-words.20")
	out := flag.String("out", "everyday.txt", "file of everyday words to write")
	rarer := flag.String("dictionary", "dictionary.txt", "file of rarer words to write")
	flag.Parse()
	words := map[string]bool{} // to whether it is very common
	if err := chinese(words); err != nil {
		log.Fatal(err)
	}
	for _, level := range []string{"20", "10"} { // the most common ones last, so that they win
		if err := english(words, filepath.Join(*scowl, "english-words."+level), level == "10"); err != nil {
			log.Fatal(err)
		}
	}
	if err := os.WriteFile(*out, []byte(header+lines(words)), 0o644); err != nil {
		log.Fatal(err)
	}
	known, err := dictionary(*scowl, words)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*rarer, []byte(dictionaryHeader+lines(known)), 0o644); err != nil {
		log.Fatal(err)
	}
}

// dictionary takes the English words that are no everyday ones: American and
// British spellings, and proper names.
func dictionary(scowl string, everyday map[string]bool) (map[string]bool, error) {
	known := map[string]bool{}
	for _, level := range []string{"35", "40", "50", "55", "60"} {
		files, err := filepath.Glob(filepath.Join(scowl, "*."+level))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			language, list, _ := strings.Cut(strings.TrimSuffix(filepath.Base(file), "."+level), "-")
			if !slices.Contains([]string{"english", "american", "british"}, language) || !slices.Contains([]string{"words", "upper", "proper-names"}, list) {
				continue
			}
			if err := english(known, file, false); err != nil {
				return nil, err
			}
		}
	}
	for word := range everyday {
		delete(known, word)
	}
	return known, nil
}

// chinese takes the general words of gse's dictionary: "word count tag" a line.
func chinese(words map[string]bool) error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-ego/gse").Output()
	if err != nil {
		return fmt.Errorf("find gse: %w", err)
	}
	return eachLine(filepath.Join(strings.TrimSpace(string(dir)), "data/dict/zh/s_1.txt"), func(line string) {
		fields := strings.Fields(line)
		if len(fields) != 3 || isName(fields[2]) || names[fields[0]] || !han(fields[0]) {
			return
		}
		if count, err := strconv.Atoi(fields[1]); err == nil && count >= common {
			words[text.FoldString(fields[0])] = count >= veryCommon || count >= veryCommonVerb && strings.Contains("vad", fields[2][:1])
		}
	})
}

func english(words map[string]bool, file string, very bool) error {
	return eachLine(file, func(line string) {
		if !strings.Contains(line, "'") && len(line) > 1 && !names[line] {
			words[text.FoldString(line)] = very && !technical[line]
		}
	})
}

// isName reports whether the dictionary's tag is one of names: of people (nr),
// places (ns), organisations (nt), other things (nz), and short forms (j).
func isName(tag string) bool {
	return tag == "j" || len(tag) > 1 && tag[0] == 'n' && strings.Contains("rstz", tag[1:2])
}

// han reports whether a word is of two Chinese characters or more.
func han(word string) bool {
	n := 0
	for _, r := range word {
		if !text.Han(r) {
			return false
		}
		n++
	}
	return n > 1
}

func lines(words map[string]bool) string {
	list := make([]string, 0, len(words))
	for word, very := range words {
		if very {
			word += "+"
		}
		list = append(list, word+"\n")
	}
	sort.Strings(list)
	return strings.Join(list, "")
}

func eachLine(file string, do func(string)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for s.Scan() {
		do(s.Text())
	}
	return s.Err()
}
