// Elements are made here and nowhere else. Text becomes text nodes only: nothing
// that a transcript says can become markup.

// h makes an element. Keys that begin with "on" are listeners; false, null and
// undefined leave an attribute or a child out.
export function h(tag, attributes, ...children) {
  const e = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === false || value == null) continue;
    if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
    else e.setAttribute(key, value === true ? "" : value);
  }
  e.append(...children.flat(3).filter((c) => c !== false && c != null));
  return e;
}

// svg makes an element of SVG.
export function svg(tag, attributes, ...children) {
  const e = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
  e.append(...children);
  return e;
}

// outside is a link to somewhere else; of an address that is not of the web, its
// text alone.
export function outside(address, text) {
  if (!/^https?:\/\//i.test(address)) return text;
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}

// plural counts things.
export function plural(n, one, many) {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`;
}

// words writes a name of the schema as people do: works_for, works for.
export const words = (name) => String(name).replaceAll("_", " ");
