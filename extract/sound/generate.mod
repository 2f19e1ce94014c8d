// What generate.go needs besides the program's own modules.
module hearsay

go 1.26.0

require github.com/mozillazg/go-pinyin v0.21.0
