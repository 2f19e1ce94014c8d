package main

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// An agent starts hearsay and asks the sample over its standard streams, on
// which nothing else is said; meanwhile the graph can be read.
func TestMCPProcess(t *testing.T) {
	var talk bytes.Buffer
	folder := t.TempDir()
	program := exec.Command("hearsay", "--graph", folder+"/graph", "mcp")
	program.Stderr = &talk
	s, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(t.Context(), &mcp.CommandTransport{Command: program}, nil)
	if err != nil {
		t.Fatal(err, talk.String())
	}
	for _, test := range []struct{ tool, input, has string }{
		{"ask", `{"question":"which papers did the guest mention"}`, `"id":"paper:galore"`},
		{"evidence", `{"entity":"田渊栋","other":"GaLore","predicate":"created"}`, `"fact":"田渊栋 created GaLore"`},
		{"why", `{"claim":"claim:919c14d5c692b444"}`, `"rule":"authorship/our-papers"`},
	} {
		r, err := s.CallTool(t.Context(), &mcp.CallToolParams{Name: test.tool, Arguments: json.RawMessage(test.input)})
		if err != nil {
			t.Fatal(err, talk.String())
		}
		if b, err := json.Marshal(r.StructuredContent); err != nil || r.IsError || !strings.Contains(string(b), test.has) {
			t.Errorf("%s %s: %.500s, %v; want %s", test.tool, test.input, b, err, test.has)
		}
	}
	out, err := exec.Command("hearsay", "--graph", folder+"/graph", "ask", "which papers did the guest mention").Output()
	if err != nil || !strings.Contains(string(out), "GaLore") {
		t.Errorf("asking beside the agent: %s, %v", out, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if said := talk.String(); !strings.Contains(said, "built it from 1 sample transcript") || strings.Count(said, "\n") != 1 {
		t.Errorf("said beside: %s", said)
	}
}
