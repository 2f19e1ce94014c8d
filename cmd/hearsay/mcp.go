package main

import (
	"context"
	"errors"
	"io"
	"log/slog"

	"hearsay/queries/tools"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/spf13/cobra"
)

func newMCP(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "mcp",
		Short: "Let an agent ask the graph, over standard input and output",
		Long: `Serve the graph to an agent as read-only tools of the Model Context Protocol, over
standard input and output: search, entity, ask, neighbours, path, evidence, why.
An agent is told of it with the command "hearsay --graph FOLDER mcp".`,
		Example: "  hearsay --graph ~/podcasts/.hearsay mcp",
		Args:    none,
		RunE:    func(c *cobra.Command, _ []string) error { return runMCP(c.Context(), a) },
	}
}

func runMCP(ctx context.Context, a *app) error {
	g, err := a.served(ctx)
	if err != nil {
		return err
	}
	stop, err := g.Store.Share()
	if err != nil {
		return err
	}
	go g.Load(ctx) // an error comes back at the first call
	log := slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{Level: slog.LevelWarn}))
	err = tools.New(g, builtVersion(), log).Run(ctx, &mcp.IOTransport{Reader: io.NopCloser(a.in), Writer: unclosed{a.out}})
	if errors.Is(err, io.EOF) || ctx.Err() != nil {
		err = nil // the agent has gone
	}
	return errors.Join(err, stop())
}

// unclosed is a writer that stays open.
type unclosed struct{ io.Writer }

// Close does nothing.
func (unclosed) Close() error { return nil }
