package text

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// say writes a value as tests compare it.
func say(runes []rune, v Value) string {
	s := fmt.Sprintf("%s %s", string(runes[v.Start:v.End]), v.Kind)
	switch {
	case v.Kind == Year || v.Kind == Date || v.Kind == Range:
		s += " " + v.From
		if v.To != v.From {
			s += ".." + v.To
		}
	default:
		s += fmt.Sprintf(" %g", v.Number)
		if v.Max != v.Number {
			s += fmt.Sprintf("..%g", v.Max)
		}
		if v.Unit != "" {
			s += " " + v.Unit
		}
	}
	if v.Relative {
		s += " relative"
	}
	return s
}

func TestValues(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Years.
		{"2018年为期", "2018年 year 2018"},
		{"他在 2018 年毕业", "2018 年 year 2018"},
		{"大概18年我们开始", "18年 year 2018"},
		{"05年的时候开始写的", "05年 year 2005"},
		{"98年毕业", "98年 year 1998"},
		{"一八年的时候", "一八年 year 2018"},
		{"二零一八年", "二零一八年 year 2018"},
		{"一九九八年", "一九九八年 year 1998"},
		{"二三年的时候", "二三年 year 2023"},
		{"零五年", "零五年 year 2005"},
		{"20年之后可能", "20年 year 2020"},
		{"在10年的时候", "10年 year 2010"},
		{"你是19年才加入", "19年 year 2019"},
		{"2020年年底的时候", "2020年年底 year 2020"},
		{"2019年的年底", "2019年的年底 year 2019"},
		{"22年底", "22年底 year 2022"},
		{"2018年初中毕业", "2018年 year 2018"},
		{"2018年中国", "2018年 year 2018"},
		{"投到2023这个会议", "2023 year 2023"},

		{"出来之后19年发了文章", "19年 year 2019"},
		{"不过19年的时候", "19年 year 2019"},
		{"那18年我们开始", "18年 year 2018"},

		// Years that are numbers of years.
		{"再过10年", "10年 duration 10 year"},
		{"过18年", "18年 duration 18 year"},
		{"花了十年打磨", "十年 duration 10 year"},
		{"十八年", "十八年 duration 18 year"},
		{"5年就够了", "5年 duration 5 year"},
		{"10年之后", "10年 duration 10 year"},
		{"但是10年之后", "10年 duration 10 year"},
		{"在10年之后", "10年 duration 10 year"},
		{"上一个世纪", ""},
		{"上半年", ""},
		{"三四年的时间", "三四年 duration 3..4 year"},
		{"两三年", "两三年 duration 2..3 year"},
		{"二三年左右吧", "二三年 year 2023"},
		{"要二三年才行", "二三年 duration 2..3 year"},
		{"10到20年", "10到20年 duration 10..20 year"},
		{"三到五年", "三到五年 duration 3..5 year"},
		{"3-5年", "3-5年 duration 3..5 year"},
		{"七年过去了", "七年 duration 7 year"},
		{"18年的经验", "18年 duration 18 year"},
		{"5000年历史", "5000年 duration 5000 year"},
		{"两年半", "两年半 duration 2.5 year"},
		{"半年", "半年 duration 0.5 year"},
		{"20多年", "20多年 duration 20 year"},
		{"一年的时间", "一年 duration 1 year"},
		{"那一年他很年轻", ""},
		{"每一年", ""},
		{"第一年", ""},
		{"3年级的时候", ""},
		{"18年轻人", ""},

		// More than one year.
		{"1718年的时候", "1718年 range 2017..2018"},
		{"那个1819年 我觉得", "1819年 range 2018..2019"},
		{"1415年的时候", "1415年 range 2014..2015"},
		{"2021年", "2021年 year 2021"},
		{"1920年有这个趋势", "1920年 range 2019..2020"},
		{"2013年到14年左右", "2013年到14年 range 2013..2014"},
		{"2013到2014年", "2013到2014年 range 2013..2014"},
		{"2013-2014年", "2013-2014年 range 2013..2014"},
		{"从13到15年", "13到15年 range 2013..2015"},
		{"从06、07年的时候", "06、07年 range 2006..2007"},
		{"18、19、20年", "18、19、20年 range 2018..2020"},
		{"2015年16年开始", "2015年16年 range 2015..2016"},
		{"我在18年19年之后呢", "18年19年 range 2018..2019"},
		{"18年和20年", "18年 year 2018; 20年 year 2020"},
		{"大概从19年开始20年有", "19年 year 2019; 20年 year 2020"},
		{"90年代", "90年代 range 1990..1999"},
		{"八十年代", "八十年代 range 1980..1989"},
		{"2010年代", "2010年代 range 2010..2019"},
		{"20年代", "20年代 range 2020..2029"},
		{"上世纪20年代", "20年代 range 1920..1929"},

		// Months and days.
		{"2021年3月", "2021年3月 date 2021-03"},
		{"2021年3月31号", "2021年3月31号 date 2021-03-31"},
		{"二零二一年三月五日", "二零二一年三月五日 date 2021-03-05"},
		{"2021-03-31发布", "2021-03-31 date 2021-03-31"},
		{"3月31号晚上7点", "3月31号 date 2024-03-31 relative"},
		{"11月的时候", "11月 date 2023-11 relative"},
		{"五月天的歌", ""},
		{"23年年中左右大概6月份", "23年年中 year 2023; 6月份 date 2023-06"},
		{"三个月", "三个月 duration 3 month"},

		// Counted from the day of publishing, 2024-03-28.
		{"去年我们发", "去年 year 2023 relative"},
		{"今年年初", "今年年初 year 2024 relative"},
		{"前年", "前年 year 2022 relative"},
		{"明年", "明年 year 2025 relative"},
		{"去年12月份的时候", "去年12月份 date 2023-12 relative"},
		{"上个月", "上个月 date 2024-02 relative"},
		{"上周", "上周 range 2024-03-18..2024-03-24 relative"},
		{"昨天", "昨天 date 2024-03-27 relative"},
		{"四年前的一个", "四年前 year 2020 relative"},
		{"10年前", "10年前 year 2014 relative"},
		{"三四年前", "三四年前 range 2020..2021 relative"},
		{"半年前", "半年前 date 2023-09 relative"},
		{"两个月之前", "两个月之前 date 2024-01 relative"},
		{"三天前", "三天前 date 2024-03-25 relative"},
		{"五年后来他", "五年 duration 5 year"},
		{"十年前端开发", "十年 duration 10 year"},
		{"过去年轻的时候", ""},
		{"今年轻人", ""},
		{"几年前", ""},
		{"几十年的经验", ""},

		// English times.
		{"in 2017 we", "2017 year 2017"},
		{"since 2019", "2019 year 2019"},
		{"from 2013 to 2014", "2013 to 2014 range 2013..2014"},
		{"between 2015 and 2018", "2015 and 2018 range 2015..2018"},
		{"March of 2023", "march of 2023 date 2023-03"},
		{"2013-14 season", "2013-14 range 2013..2014"},
		{"NeurIPS 2023 paper", "2023 year 2023"},
		{"in 2000 people", "2000 people number 2000 person"},
		{"2048 tokens", "2048 tokens number 2048 token"},
		{"left in '17 and", "17 year 2017"},
		{"three and a half years later", "three and a half years duration 3.5 year"},
		{"one day we", ""},
		{"last year", "last year year 2023 relative"},
		{"over the last year", ""},
		{"two years ago", "two years ago year 2022 relative"},
		{"a year ago", "a year ago year 2023 relative"},
		{"a year of work", ""},
		{"5 years of work", "5 years duration 5 year"},
		{"twenty-five years", "twenty-five years duration 25 year"},
		{"three to five years", "three to five years duration 3..5 year"},
		{"in the 90s", "90s range 1990..1999"},
		{"in the 2010s", "2010s range 2010..2019"},
		{"the early nineties", "nineties range 1990..1999"},
		{"March 2021", "march 2021 date 2021-03"},
		{"March 31st, 2021", "march 31st, 2021 date 2021-03-31"},
		{"in January we", "january date 2024-01 relative"},
		{"we may 5x it", "5x number 5 倍"},
		{"they march on", ""},

		// Amounts.
		{"一个模型", ""},
		{"一篇论文", ""},
		{"两篇论文", "两篇 number 2 篇"},
		{"三到五个", "三到五个 number 3..5 个"},
		{"两三个", "两三个 number 2..3 个"},
		{"20多个测试", "20多个 number 20 个"},
		{"一百多封邮件", "一百多封 number 100 封"},
		{"第三个", ""},
		{"周三个人", ""},
		{"二次元", ""},
		{"十二次", "十二次 number 12 次"},
		{"十七八个", "十七八个 number 17..18 个"},
		{"两三百篇", "两三百篇 number 200..300 篇"},
		{"一万二", "一万二 number 12000"},
		{"两千零五个", "两千零五个 number 2005 个"},
		{"一亿两千万", "一亿两千万 number 1.2e+08"},
		{"100万", "100万 number 1e+06"},
		{"3千万", "3千万 number 3e+07"},
		{"1.5个亿", "1.5个亿 number 1.5e+08"},
		{"三点五个亿", "三点五个亿 number 3.5e+08"},
		{"三到五万", "三到五万 number 30000..50000"},
		{"20个billion", "20个billion number 2e+10"},
		{"350 million parameters", "350 million parameters number 3.5e+08 parameter"},
		{"一个7B的模型", "7b number 7e+09"},
		{"24GB的消费级", "24gb number 24 GB"},
		{"18到20G就可以", "18到20g number 18..20 GB"},
		{"5G网络", ""},
		{"40GB以上", "40gb number 40 GB"},
		{"3到4秒", "3到4秒 duration 3..4 second"},
		{"10秒到20秒", "10秒到20秒 duration 10..20 second"},
		{"一个半小时", "一个半小时 duration 1.5 hour"},
		{"两个小时", "两个小时 duration 2 hour"},
		{"60帧", "60帧 number 60 frame"},
		{"10倍", "10倍 number 10 倍"},
		{"1,500 papers", "1,500 papers number 1500 paper"},
		{"超过3000的引用", "3000 number 3000"},
		{"over 100 of them", "100 number 100"},
		{"乘以2", ""},
		{"一个万能的", ""},
		{"获得了4.0的成绩", ""},
		{"两部分", "两部分 number 2 部分"},
		{"千万不要", ""},
		{"三体和五道口", ""},
		{"十分有意思", ""},

		// Names with digits in them.
		{"GPT4和GPT-4", ""},
		{"A100 H100", ""},
		{"4090的卡", ""},
		{"超过4090", ""},
		{"AI4游戏", ""},
		{"3D的", ""},
		{"Claude 3.5", ""},
		{"v1.2.3", ""},
		{"YC120的包", ""},
		{"千问72B 万亿参数", "72b number 7.2e+10"},
		{"Llama 3 8B", "8b number 8e+09"},
		{"h264", ""},

		// Shares.
		{"只有28%所以", "28% percent 28 %"},
		{"百分之二十八", "百分之二十八 percent 28 %"},
		{"百分之一百", "百分之一百 percent 100 %"},
		{"百分之28.5", "百分之28.5 percent 28.5 %"},
		{"百分之十到二十", "百分之十到二十 percent 10..20 %"},
		{"1%到2%的", "1%到2% percent 1..2 %"},
		{"fifty percent", "fifty percent percent 50 %"},
		{"三分之一", "三分之一 number 0.3333333333333333"},
		{"百分百", "百分百 percent 100 %"},

		// Money.
		{"1.5亿美元的种子", "1.5亿美元 money 1.5e+08 USD"},
		{"1.5 亿美元", "1.5 亿美元 money 1.5e+08 USD"},
		{"三千块钱", "三千块钱 money 3000 CNY"},
		{"人民币500万", "人民币500万 money 5e+06 CNY"},
		{"$1.5 billion", "$1.5 billion money 1.5e+09 USD"},
		{"$1-2 million", "$1-2 million money 1e+06..2e+06 USD"},
		{"ten million dollars", "ten million dollars money 1e+07 USD"},
		{"￥100", "¥100 money 100 CNY"},
		{"20 bucks", "20 bucks money 20 USD"},
	} {
		runes := New(c.text).Runes
		var got []string
		for _, v := range Values(runes, "2024-03-28") {
			got = append(got, say(runes, v))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestTimesWithoutADayOfPublishing(t *testing.T) {
	for source, want := range map[string]string{
		"去年":            "去年 year  relative",
		"3月31号":         "3月31号 date  relative",
		"two years ago": "two years ago year  relative",
		"18年":           "18年 year 2018",
	} {
		for _, published := range []string{"", "2024", "last spring"} {
			runes := New(source).Runes
			found := Values(runes, published)
			if len(found) != 1 || say(runes, found[0]) != want {
				t.Errorf("%s, published %q: %v, want %s", source, published, found, want)
			}
		}
	}
}

func TestVocabularyNamesItsMistakes(t *testing.T) {
	for _, c := range []struct{ units, times, want string }{
		{"money USD: dollar", "", "units.txt: line 1: want kind, name and factor"},
		{"# remark\n\nmoney USD 1", "", "units.txt: line 3: no words after a colon"},
		{"money USD one: dollar", "", `units.txt: line 1: strconv.ParseFloat: parsing "one"`},
		{"", "year: 去年", "times.txt: line 1: want what and a number"},
	} {
		if _, err := readLists(c.units, c.times); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q, %q: error %v, want %s", c.units, c.times, err, c.want)
		}
	}
	if _, err := readLists(unitWords, timeWords); err != nil {
		t.Error(err)
	}
}

func TestVocabularyIsFolded(t *testing.T) {
	for _, lines := range []string{unitWords, timeWords} {
		readWords(lines, func(head []string, word string) error {
			if FoldString(word) != word || word == "" {
				t.Errorf("%v: %q is folded to %q", head, word, FoldString(word))
			}
			return nil
		})
	}
}

// FuzzValues checks that values lie in the text, in order, and say something;
// and that the same text says the same again.
func FuzzValues(f *testing.F) {
	for _, source := range []string{
		"从06、07年到2013年到14年3月31号", "百分之二十八点五到三十", "$1.5 billion to 2,000,000", "一亿两千万零五百多个亿",
		"march 31st, 2021-03-31", strings.Repeat("一", 100), strings.Repeat("1", 100), "two hundred and twenty-five years ago",
	} {
		f.Add(source, "2024-03-28")
		f.Add(source, "")
	}
	f.Fuzz(func(t *testing.T, source, published string) {
		runes := New(source).Runes
		found := Values(runes, published)
		end := 0
		for i, v := range found {
			if v.Start < end || v.End <= v.Start || v.End > len(runes) {
				t.Fatalf("value %d of %q is at %v, after %d", i, source, v.Span, end)
			}
			end = v.End
			if v.Kind < Year || v.Kind > Percent || v.Max < v.Number || v.From > v.To || (v.From == "") != (v.To == "") {
				t.Fatalf("value %d of %q is %+v", i, source, v)
			}
			if timed := v.Kind <= Date; !timed && v.From != "" || timed && !v.Relative && v.From == "" {
				t.Fatalf("value %d of %q is %+v", i, source, v)
			}
		}
		if again := Values(runes, published); !slices.Equal(found, again) {
			t.Fatalf("%q: %v, and then %v", source, found, again)
		}
	})
}

func BenchmarkValues(b *testing.B) {
	data, err := os.ReadFile("../../seeds/transcripts/guigu101-e145.md")
	if err != nil {
		b.Fatal(err)
	}
	runes := New(string(data)).Runes
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		Values(runes, "2024-03-28")
	}
}

// BenchmarkValuesOfNumerals is the worst a text can be.
func BenchmarkValuesOfNumerals(b *testing.B) {
	for name, source := range map[string]string{"one run": "一", "runs": "三百五到", "figures": "18到", "years": "18年、"} {
		runes := []rune(strings.Repeat(source, 10_000))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(string(runes))))
			for b.Loop() {
				Values(runes, "2024-03-28")
			}
		})
	}
}
