// Package tools owns what agents call: read-only tools of the Model Context
// Protocol (https://modelcontextprotocol.io), answered by package api. It speaks
// over any transport of the protocol's SDK.
//
// It refuses to change a graph, and to hand out more rows than somebody reads:
// each tool says how many it left out.
package tools

import (
	"context"
	"log/slog"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/queries/api"
)

// instructions tell an agent what the graph is and how the tools go together.
const instructions = `A graph of what was said in podcasts: people, papers, companies, models, and claims
about them. Every claim is what somebody said, with the words it stands on; speech recognition and rules
err, so quote the words rather than the claim. Begin with ask for a question in plain Chinese or English,
or with search for a name. Entities go by id or name.`

// New makes a server of the tools. Logs go to the logger; nil drops them.
func New(g *api.Graph, version string, log *slog.Logger) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "hearsay", Title: "hearsay", Version: version}, &mcp.ServerOptions{Instructions: instructions, Logger: log})
	d := desk{g}
	add(s, "search", "Find entities (people, papers, companies, models …) by name, in Chinese or English.", d.search)
	add(s, "entity", "Describe an entity: its names, how often and where it is mentioned, and what is claimed of it.", d.entity)
	add(s, "ask", "Answer a question in plain Chinese or English, such as: which papers did the guest mention; who founded OpenAI. A question that is not understood is answered with similar ones that are.", d.ask)
	add(s, "neighbours", "List the entities that claims tie to an entity, and how.", d.neighbours)
	add(s, "path", "Find the shortest way between two entities over claims.", d.path)
	add(s, "evidence", "List the claims about an entity, or between two, each with the words it stands on, the speaker and the time.", d.evidence)
	add(s, "why", "Tell all that one claim stands on: the words before and behind, the speaker, the rules, and how each name was recognised.", d.why)
	return s
}

// add adds a tool that reads only.
func add[In, Out any](s *mcp.Server, name, doc string, answer func(context.Context, In) (Out, error)) {
	closed := false
	tool := &mcp.Tool{Name: name, Description: doc, Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed}}
	mcp.AddTool(s, tool, func(ctx context.Context, _ *mcp.CallToolRequest, in In) (*mcp.CallToolResult, Out, error) {
		out, err := answer(ctx, in)
		return nil, out, err
	})
}

// desk answers the tools.
type desk struct{ graph *api.Graph }
