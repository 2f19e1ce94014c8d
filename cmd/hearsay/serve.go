package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"os"
	"time"

	"hearsay/queries/server"

	"github.com/spf13/cobra"
)

type serveOptions struct {
	addr  string
	token string
	hosts []string
}

// tokenVariable holds the token where the flag does not, as flags are seen by
// all users of a machine.
const tokenVariable = "HEARSAY_TOKEN"

func newServe(a *app) *cobra.Command {
	var o serveOptions
	c := &cobra.Command{
		Use:   "serve",
		Short: "Look at the graph in a browser, and let programs ask it over HTTP",
		Long: `Serve the graph to a browser, and to programs over HTTP, until Ctrl-C. Only this
machine is served, unless --addr says otherwise and a token guards it. While it
runs, ask, why, show and the other commands that read work on the same graph;
those that write have to wait.

The interface for programs is described at /openapi.json; /metrics is for
Prometheus.`,
		Example: `  hearsay serve
  hearsay serve --addr 127.0.0.1:0
  hearsay serve --addr 0.0.0.0:7878 --allow-host graph.example --token SECRET`,
		Args: none,
		RunE: func(c *cobra.Command, _ []string) error { return runServe(c.Context(), a, o) },
	}
	f := c.Flags()
	f.StringVar(&o.addr, "addr", "127.0.0.1:7878", "where to listen; port 0 takes a free one")
	f.StringVar(&o.token, "token", "", "what requests must bring; the variable "+tokenVariable+" says it as well")
	f.StringArrayVar(&o.hosts, "allow-host", nil, "a name that this server goes by, besides localhost; may be given several times")
	return c
}

func runServe(ctx context.Context, a *app, o serveOptions) error {
	if o.token == "" {
		o.token = os.Getenv(tokenVariable)
	}
	if err := o.check(); err != nil {
		return err
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", o.addr)
	if err != nil {
		return fmt.Errorf("%w; --addr 127.0.0.1:0 takes a free port", err)
	}
	defer listener.Close()
	g, err := a.served(ctx)
	if err != nil {
		return err
	}
	stop, err := g.Store.Share()
	if err != nil {
		return err
	}
	go g.Load(ctx) // an error comes back at the first request
	h := server.New(g, server.Options{
		Token: o.token, Hosts: o.names(), Version: builtVersion(),
		Failed: func(err error) { tell(a.err, err.Error()) },
	}).Handler()
	fmt.Fprintf(a.out, "%s\n", o.url(listener.Addr()))
	a.say("serving %s; Ctrl-C ends it", a.graphPath)
	return errors.Join(serve(ctx, listener, h), stop())
}

// serve answers until the context ends, and then what is being asked.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
	s := &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 2 * time.Minute,
		IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(l) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	enough, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := s.Shutdown(enough); err != nil {
		return errors.Join(err, s.Close())
	}
	return nil
}

// check refuses to serve other machines without a token.
func (o *serveOptions) check() error {
	host, _, err := net.SplitHostPort(o.addr)
	if err != nil {
		return usageError{fmt.Errorf("--addr %s: an address is written host:port", o.addr)}
	}
	a, err := netip.ParseAddr(host)
	if local := err == nil && a.IsLoopback() || host == "localhost"; !local && o.token == "" {
		return usageError{fmt.Errorf("--addr %s is not this machine alone: give a --token (or %s) that requests must bring", o.addr, tokenVariable)}
	}
	return nil
}

// names are those that the flags tell, and the address itself.
func (o *serveOptions) names() []string {
	if host, _, err := net.SplitHostPort(o.addr); err == nil && host != "" {
		return append([]string{host}, o.hosts...)
	}
	return o.hosts
}

// url is what to open in a browser.
func (o *serveOptions) url(at net.Addr) string {
	u := "http://" + at.String() + "/"
	if o.token != "" {
		u += "?token=…"
	}
	return u
}
