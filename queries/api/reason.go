package api

import "hearsay/extract/claim"

// Reason is all that a claim stands on.
type Reason struct {
	Claim   Claim        `json:"claim"`
	Fact    string       `json:"fact"`
	SaidBy  string       `json:"said_by"`
	Before  string       `json:"before,omitempty"`
	Behind  string       `json:"behind,omitempty"`
	Place   string       `json:"place"`
	Listen  string       `json:"listen,omitempty"`
	Turn    string       `json:"turn,omitempty"`
	Rules   []RuleReason `json:"rules"`
	Subject []string     `json:"subject"` // how it was recognised
	Object  []string     `json:"object"`
	Names   []Mention    `json:"names"` // in the quote
}

// RuleReason is a rule with the phrasings of it that fit the quote; with all
// of them where none fits the quote alone.
type RuleReason struct {
	Rule string   `json:"rule"`
	Doc  string   `json:"doc,omitempty"`
	Say  []string `json:"say,omitempty"`
}

// Claim is a claim and the episode that makes it.
type Claim struct {
	Episode string `json:"episode"`
	claim.Claim
}

// Mention is a mention and the episode that it is in.
type Mention struct {
	Episode string `json:"episode"`
	claim.Mention
}
