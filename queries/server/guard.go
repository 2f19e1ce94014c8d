package server

import (
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// policy lets the page load its own files and nothing else: no inline script or
// style, no frame, no other server.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"

// mostBody is how many bytes of a request's body are read; none is needed.
const mostBody = 1 << 16

// cookie is how a browser brings the token, once it has been told.
const cookie = "hearsay-token"

// guard keeps others out: sites that a browser shows beside this one (by the
// origin), names that lead here by a trick of DNS (by the host), and whoever has
// no token.
func (s *Server) guard(next http.Handler) http.Handler {
	crossing := http.NewCrossOriginProtection()
	crossing.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		problem{Status: http.StatusForbidden, Detail: "requests of other sites are refused"}.write(w)
	}))
	next = crossing.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		r.Body = http.MaxBytesReader(w, r.Body, mostBody)
		switch {
		case !s.known(r.Host):
			problem{Status: http.StatusMisdirectedRequest, Detail: "this server does not go by that name; --allow-host adds one"}.write(w)
		case r.URL.Path == "/" && s.options.Token != "" && r.URL.Query().Has("token"):
			s.admit(w, r)
		case !s.permitted(r):
			h.Set("WWW-Authenticate", `Bearer realm="hearsay"`)
			problem{Status: http.StatusUnauthorized, Detail: "send the token: Authorization: Bearer TOKEN, or open /?token=TOKEN in a browser"}.write(w)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// known says whether a request is for one of the server's names.
func (s *Server) known(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	if a, err := netip.ParseAddr(name); err == nil && a.IsLoopback() {
		return true
	}
	return name == "localhost" || slices.ContainsFunc(s.options.Hosts, func(h string) bool { return strings.EqualFold(h, name) || strings.EqualFold(h, host) })
}

// permitted says whether a request brings the token, where there is one.
func (s *Server) permitted(r *http.Request) bool {
	if s.options.Token == "" {
		return true
	}
	given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if c, err := r.Cookie(cookie); !ok && err == nil {
		given = c.Value
	}
	return s.right(given)
}

// right compares tokens in a time that does not depend on them.
func (s *Server) right(given string) bool {
	a, b := sha256.Sum256([]byte(given)), sha256.Sum256([]byte(s.options.Token))
	return subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

// admit gives a browser that brings the token in the address a cookie instead.
func (s *Server) admit(w http.ResponseWriter, r *http.Request) {
	if !s.right(r.URL.Query().Get("token")) {
		problem{Status: http.StatusUnauthorized, Detail: "this is not the token"}.write(w)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: cookie, Value: s.options.Token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
	http.Redirect(w, r, "/", http.StatusSeeOther)
}
