package rule

import "hearsay/extract/schema"

// SlotTypes is what a slot of a phrasing takes that is a piece of an Attempt; it
// is empty where the piece is no slot for entities.
func (r *Rule) SlotTypes(pattern int, p Piece) schema.Mask {
	for _, elements := range r.Say[pattern].alternatives {
		for i := range elements {
			if e := &elements[i]; e.kind == slotNode && e.from == p.From {
				return e.slot.types
			}
		}
	}
	return 0
}
