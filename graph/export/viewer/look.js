// How types of entities look: the outlines are those of the pictures that are
// made without a browser.
import { svg } from "./dom.js";

const corners = {
  square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
  triangle: [[0, -1.25], [1.2, 0.85], [-1.2, 0.85]],
  hexagon: [[-1.08, 0], [-0.54, -0.94], [0.54, -0.94], [1.08, 0], [0.54, 0.94], [-0.54, 0.94]],
};

// looks by type; set once, before anything is drawn.
let looks = {};
export function setLooks(all) {
  looks = all;
}

export const lookOf = (type) => looks[type] || { colour: "#6f7f91", shape: "circle" };

// outline puts a shape into the path of a canvas.
export function outline(c, shape, x, y, r) {
  const points = corners[shape];
  c.beginPath();
  if (!points) return c.arc(x, y, r, 0, 2 * Math.PI);
  points.forEach(([dx, dy], i) => (i ? c.lineTo(x + dx * r, y + dy * r) : c.moveTo(x + dx * r, y + dy * r)));
  c.closePath();
}

// glyph is the mark of a type in a line of text.
export function glyph(type) {
  const { colour, shape } = lookOf(type);
  const points = corners[shape];
  const mark = points
    ? svg("polygon", { points: points.map((p) => p.join(",")).join(" "), fill: colour })
    : svg("circle", { r: 1, fill: colour });
  return svg("svg", { viewBox: "-1.3 -1.3 2.6 2.6", class: "glyph", "aria-hidden": "true" }, mark);
}
