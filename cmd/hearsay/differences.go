package main

// hunk is lines of a file that became others.
type hunk struct {
	line         int // of the first old line, from 1
	old, changed []string
}

// differences finds the hunks between two versions of a file by the longest
// common subsequence of their lines (Hunt and McIlroy 1976), looked for between
// the common beginning and end.
func differences(old, changed []string) []hunk {
	start := 0
	for start < len(old) && start < len(changed) && old[start] == changed[start] {
		start++
	}
	a, b := old[start:], changed[start:]
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	common := commonLengths(a, b)
	var hunks []hunk
	var open *hunk
	for i, j := 0, 0; i < len(a) || j < len(b); {
		if i < len(a) && j < len(b) && a[i] == b[j] {
			open = nil
			i, j = i+1, j+1
			continue
		}
		if open == nil {
			hunks = append(hunks, hunk{line: start + i + 1})
			open = &hunks[len(hunks)-1]
		}
		if j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1] {
			open.old = append(open.old, a[i])
			i++
		} else {
			open.changed = append(open.changed, b[j])
			j++
		}
	}
	return hunks
}

// commonLengths tells how many lines a[i:] and b[j:] have in common.
func commonLengths(a, b []string) [][]int {
	common := make([][]int, len(a)+1)
	common[len(a)] = make([]int, len(b)+1)
	for i := len(a) - 1; i >= 0; i-- {
		common[i] = make([]int, len(b)+1)
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	return common
}
