package export

import "bufio"

// writeJSONLD writes JSON-LD (https://www.w3.org/TR/json-ld11/) with its context
// in it, so that nobody has to fetch one. It says what Turtle says.
func writeJSONLD(w *bufio.Writer, n *Network, _ *Options) error {
	j := jsonWriter{w}
	j.WriteString(`{"@context":{`)
	for i, p := range prefixes {
		if i > 0 {
			j.WriteByte(',')
		}
		j.members(p.name, p.space)
	}
	j.WriteString("},\n" + `"@graph":[`)
	count := 0
	resources(n, func(r *resource) {
		j.comma(count)
		count++
		j.WriteByte('{')
		j.members("@id", r.iri)
		for _, p := range r.merged() {
			j.WriteByte(',')
			jsonLDProperty(j, p)
		}
		j.WriteByte('}')
	})
	j.WriteString("\n]}\n")
	return nil
}

// merged has every predicate once, as an object has its keys.
func (r *resource) merged() []property {
	all := make([]property, 0, len(r.properties))
next:
	for _, p := range r.properties {
		for i := range all {
			if all[i].predicate == p.predicate {
				all[i].objects = append(all[i].objects, p.objects...)
				continue next
			}
		}
		all = append(all, p)
	}
	return all
}

func jsonLDProperty(j jsonWriter, p property) {
	key, ok := compact(p.predicate)
	typed := p.predicate == rdfSpace+"type"
	if !ok {
		key = p.predicate
	}
	if typed {
		key = "@type"
	}
	j.string(key)
	j.WriteByte(':')
	if len(p.objects) > 1 {
		j.WriteByte('[')
	}
	for i, o := range p.objects {
		if i > 0 {
			j.WriteByte(',')
		}
		jsonLDTerm(j, o, typed)
	}
	if len(p.objects) > 1 {
		j.WriteByte(']')
	}
}

func jsonLDTerm(j jsonWriter, t term, typed bool) {
	switch {
	case typed:
		short, ok := compact(t.value)
		if !ok {
			short = t.value
		}
		j.string(short)
	case t.iri():
		j.WriteString(`{"@id":`)
		j.string(t.value)
		j.WriteByte('}')
	case t.datatype == "string":
		j.string(t.value)
	case t.datatype == "integer" || t.datatype == "boolean":
		j.WriteString(t.value)
	default:
		j.WriteByte('{')
		j.members("@value", t.value, "@type", "xsd:"+t.datatype)
		j.WriteByte('}')
	}
}
