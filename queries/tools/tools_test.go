package tools_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/queries/api/apitest"
	"hearsay/queries/tools"
)

// agent is a client of the tools of the sample.
func agent(t *testing.T) *mcp.ClientSession {
	t.Helper()
	ctx := t.Context()
	near, far := mcp.NewInMemoryTransports()
	if _, err := tools.New(apitest.Sample(t), "test", nil).Connect(ctx, far, nil); err != nil {
		t.Fatal(err)
	}
	s, err := mcp.NewClient(&mcp.Implementation{Name: "test"}, nil).Connect(ctx, near, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestToolsReadOnly(t *testing.T) {
	all, err := agent(t).ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range all.Tools {
		names = append(names, tool.Name)
		if a := tool.Annotations; a == nil || !a.ReadOnlyHint || a.OpenWorldHint == nil || *a.OpenWorldHint {
			t.Errorf("%s does not say that it reads only: %+v", tool.Name, a)
		}
		if tool.Description == "" || tool.OutputSchema == nil {
			t.Errorf("%s does not say what it does", tool.Name)
		}
	}
	slices.Sort(names)
	if got := strings.Join(names, " "); got != "ask entity evidence neighbours path search why" {
		t.Errorf("tools: %s", got)
	}
}

func TestTools(t *testing.T) {
	s := agent(t)
	for _, test := range []struct {
		tool, input string
		has         string // in the answer
	}{
		{"search", `{"query":"beidou"}`, `"total":1`},
		{"search", `{"query":"nobody"}`, `"items":[],"total":0`},
		{"search", `{"query":"","limit":1}`, `"total":3`},
		{"entity", `{"entity":"person:lin"}`, `"fact":"林一 founded 北斗"`},
		{"ask", `{"question":"which topics"}`, `"query":"mentioned"`},
		{"neighbours", `{"entity":"topic:chips"}`, `"predicate":"uses"`},
		{"neighbours", `{"entity":"person:lin","limit":1}`, `"left":1`},
		{"neighbours", `{"entity":"person:lin","predicate":"knows"}`, `"claims":[]`},
		{"path", `{"from":"organization:beidou","to":"topic:chips"}`, `"path":["organization:beidou","person:lin","topic:chips"]`},
		{"evidence", `{"entity":"person:lin","other":"organization:beidou"}`, `"total":2`},
		{"evidence", `{"entity":"person:lin","predicate":"uses"}`, `"quote":"林一用芯片"`},
		{"why", `{"claim":"claim:c1"}`, `"names":[]`},
	} {
		r := call(t, s, test.tool, test.input)
		b, err := json.Marshal(r.StructuredContent)
		if err != nil {
			t.Fatal(err)
		}
		if r.IsError || !strings.Contains(string(b), test.has) {
			t.Errorf("%s %s: %s; want %s", test.tool, test.input, said(r), test.has)
		}
	}
}

func TestToolsTellWhatIsWrong(t *testing.T) {
	s := agent(t)
	for _, test := range []struct{ tool, input, says string }{
		{"entity", `{"entity":"nobody"}`, "the graph has nothing of that name"},
		{"why", `{"claim":"none"}`, "claim none: not in the graph"},
		{"ask", `{"question":"?"}`, "is not understood; these are, for example"},
		{"path", `{"from":"person:lin"}`, "to"},
	} {
		r, err := s.CallTool(t.Context(), &mcp.CallToolParams{Name: test.tool, Arguments: json.RawMessage(test.input)})
		switch {
		case err != nil && strings.Contains(err.Error(), test.says):
		case err != nil || !r.IsError || !strings.Contains(said(r), test.says):
			t.Errorf("%s %s: %v %v; want %s", test.tool, test.input, r, err, test.says)
		}
	}
}

func call(t *testing.T, s *mcp.ClientSession, tool, input string) *mcp.CallToolResult {
	t.Helper()
	r, err := s.CallTool(context.WithoutCancel(t.Context()), &mcp.CallToolParams{Name: tool, Arguments: json.RawMessage(input)})
	if err != nil {
		t.Fatalf("%s %s: %v", tool, input, err)
	}
	return r
}

// said is the text of a result.
func said(r *mcp.CallToolResult) string {
	var all []string
	for _, c := range r.Content {
		if text, ok := c.(*mcp.TextContent); ok {
			all = append(all, text.Text)
		}
	}
	return strings.Join(all, "\n")
}
