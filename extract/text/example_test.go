package text_test

import (
	"fmt"

	"hearsay/extract/text"
)

// What is matched is folded; what is quoted is the source's own.
func ExampleText_Quote() {
	t := text.New("他們研究強化學習")
	span := text.Span{Start: 4, End: 8}
	fmt.Println(string(t.Runes), t.Quote(span), t.Source(span))
	// Output: 他们研究强化学习 強化學習 {4 8}
}

func ExampleValues() {
	runes := text.New("他花了三到五个月，融了1.5亿美元").Runes
	for _, v := range text.Values(runes, "2024-03-28") {
		fmt.Printf("%s: %s %g %s\n", string(runes[v.Start:v.End]), v.Kind, v.Max, v.Unit)
	}
	// Output:
	// 三到五个月: duration 5 month
	// 1.5亿美元: money 1.5e+08 USD
}
