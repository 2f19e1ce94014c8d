// The box that finds entities and takes questions.
import { h } from "./viewer/dom.js";
import { glyph } from "./viewer/look.js";
import { get } from "./api.js";

const question = /[?？]|吗$|呢$|谁|什么|哪|多少|几[个篇位家次]|^(who|what|which|when|where|how|why|did|does|do|is|are|was|list)\b/i;

// search wires the box; on: { entity(id), ask(text) }.
export function search(form, on) {
  const input = form.elements.q, list = form.querySelector("ul");
  let hits = [], chosen = 0, turn = 0, timer;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = () => {
    [...list.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === chosen)));
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", "hit" + chosen);
  };
  const take = (hit) => {
    turn++;
    close();
    input.blur();
    hit.id ? on.entity(hit.id) : on.ask(hit.ask);
  };
  const look = async () => {
    const text = input.value.trim(), mine = ++turn;
    if (!text) return close();
    const found = await get("search", { q: text, limit: 8 }).then((p) => p.items, () => []);
    if (mine !== turn) return;
    const ask = { ask: text };
    hits = question.test(text) || !found.length ? [ask, ...found] : [...found, ask];
    chosen = 0;
    list.replaceChildren(...hits.map((hit, i) =>
      h("li", { role: "option", id: "hit" + i, onpointerdown: (e) => (e.preventDefault(), take(hit)) },
        hit.ask ? ["Ask “", hit.ask, "”"] : [h("span", { class: "hit" }, glyph(hit.type), hit.name), h("small", {}, hit.also.slice(0, 2).join(" · "))])));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark();
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 90);
  });
  input.addEventListener("keydown", (e) => {
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      chosen = (chosen + (e.key === "ArrowDown" ? 1 : -1) + hits.length) % (hits.length || 1);
      mark();
    } else if (e.key === "Escape") {
      close();
      input.blur();
    }
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", async (e) => {
    e.preventDefault();
    clearTimeout(timer);
    if (list.hidden) await look();
    else if (hits.every((hit) => !hit.ask || hit.ask !== input.value.trim())) await look();
    if (hits[chosen] && input.value.trim()) take(hits[chosen]);
  });
}
