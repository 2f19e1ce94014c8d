package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
)

// act is what the test binary does in another process.
func act(role string) int {
	path := os.Getenv("GRAPH_TEST_PATH")
	if role == "visit" {
		return visit(path)
	}
	s, err := Open(context.Background(), Options{Path: path})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	if role == "hold" { // until standard input ends
		fmt.Println("open")
		os.Stdin.Read(make([]byte, 1))
		return 0
	}
	n, _ := strconv.Atoi(os.Getenv("GRAPH_TEST_FIRST"))
	for { // add, and say after each episode that it is stored
		if _, err := s.Add(context.Background(), brief(n)); err != nil {
			fmt.Println(err)
			return 1
		}
		fmt.Println(n)
		n++
	}
}

// visit opens a graph to write, and says why it cannot, and to read.
func visit(path string) int {
	_, err := Open(context.Background(), Options{Path: path})
	fmt.Println(errors.Is(err, ErrReadOnly), err)
	s, err := Open(context.Background(), Options{Path: path, ReadOnly: true})
	if err != nil {
		fmt.Println(err)
		return 1
	}
	defer s.Close()
	episodes, err := s.Episodes(context.Background())
	fmt.Println(len(episodes), err)
	return 0
}
