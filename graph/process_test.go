package graph

import (
	"context"
	"fmt"
	"os"
	"strconv"
)

// act is what the test binary does in another process.
func act(role string) int {
	ctx := context.Background()
	path := os.Getenv("GRAPH_TEST_PATH")
	s, err := Open(ctx, Options{Path: path})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	switch role {
	case "add": // and say after each episode that it is stored
		n, _ := strconv.Atoi(os.Getenv("GRAPH_TEST_FIRST"))
		for ; ; n++ {
			x := brief(n)
			if _, err := s.Add(ctx, x); err != nil {
				fmt.Println(err)
				return 1
			}
			fmt.Println(n)
		}
	case "hold": // until standard input ends
		fmt.Println("open")
		os.Stdin.Read(make([]byte, 1))
	}
	return 0
}
