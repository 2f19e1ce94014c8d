package segment_test

import (
	"fmt"

	"hearsay/extract/segment"
	"hearsay/extract/text"
)

func ExampleSegmenter_Boundary() {
	s := segment.New()
	runes := text.New("大家都在用模型写代码").Runes
	for _, at := range []int{5, 6, 7} {
		fmt.Println(string(runes[:at]), s.Boundary(runes, at))
	}
	// Output:
	// 大家都在用 true
	// 大家都在用模 false
	// 大家都在用模型 true
}
