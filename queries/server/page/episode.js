// Episodes: the list, and one to read with everything that was heard in it.
import { card, clock } from "./viewer/claim.js";
import { h, outside, plural } from "./viewer/dom.js";
import { get, part } from "./api.js";

export function list(episodes) {
  return h("div", { class: "cards" }, episodes.toReversed().map((e) =>
    h("a", { href: "?ep=" + part(e.id) }, h("b", {}, e.title || e.id), h("span", { class: "meta" }, [e.show, e.published, e.language].filter(Boolean).join(" · ")))));
}

// read returns the transcript and, for the panel, the claims beside it.
export async function read(id, page) {
  const e = await get("episodes/" + part(id));
  const heard = e.turns.reduce((n, t) => n + t.mentions.length, 0);
  const repaired = e.turns.reduce((n, t) => n + t.mentions.filter((m) => m.repair).length, 0);
  page.learn(e.turns.flatMap((t) => t.mentions.map((m) => ({ id: m.entity, name: m.name, type: m.type }))));
  const net = await page.names(e.claims.flatMap((c) => [c.source, c.target]));
  const text = h("article", { class: "reading", lang: e.language },
    h("h1", {}, e.title || e.id),
    h("p", { class: "meta" }, [e.show, e.published].filter(Boolean).join(" · "), e.url && outside(e.url, "listen ↗"), h("a", { href: "?episode=" + part(id) }, "its graph"),
      h("span", {}, plural(e.turns.length, "turn")), h("span", {}, plural(heard, "mention")), h("span", {}, `${repaired} misheard and repaired`)),
    !e.has_text && h("p", { class: "lead" }, "The transcript is not where it was when it was added, so that its words are missing here."),
    e.turns.map((t) => turn(t, page)));
  const claims = [
    h("h2", {}, plural(e.claims.length, "claim")),
    e.claims.sort((a, b) => a.at - b.at).map((c) =>
      h("div", { onclick: (ev) => !ev.target.closest("button") && page.at(c.at, c.quote) }, card(c, net, page.choose, {
        episode: h("span", {}, h("button", { class: "button", onclick: () => page.at(c.at, c.quote) }, "read"), " ", h("button", { class: "button", onclick: () => page.claim(c) }, "why")),
      }))),
    e.unresolved.length > 0 && [h("h3", {}, "Heard as names, and not linked"), e.unresolved.map((u) => h("div", { class: "row" },
      h("button", { class: "name", onclick: () => page.at(u.at, u.text) }, u.text), h("span", { class: "quote" }, u.why)))],
  ];
  return { text, claims };
}

function turn(t, page) {
  return h("div", { class: "turn " + t.kind, "data-at": t.at },
    h("div", { class: "who" }, h("b", {}, t.person_name || t.speaker), t.kind !== "talk" ? t.kind + " " : "", clock(t.time)),
    h("p", {}, marked(t, page)));
}

// marked is the text with a button for each name that is heard in it.
function marked(t, page) {
  const text = Array.from(t.text), parts = [];
  let done = 0;
  for (const m of [...t.mentions].sort((a, b) => a.offset - b.offset)) {
    if (m.offset < done || !m.length) continue;
    parts.push(text.slice(done, m.offset).join(""));
    done = m.offset + m.length;
    const told = [`${m.name} · ${m.type}`, `recognised by ${m.via}, ${Math.round((m.score ?? 1) * 100)} %`, m.why].filter(Boolean).join("\n");
    const said = text.slice(m.offset, done).join("");
    parts.push(h("button", { class: "heard" + (m.repair ? " repaired" : ""), "data-at": m.at, title: told, onclick: () => page.choose(m.entity) }, said, m.repair && h("small", {}, m.name)));
  }
  parts.push(text.slice(done).join(""));
  return parts;
}

// scrollTo brings the name that is nearest to a place into sight, and marks it
// and its turn.
export function scrollTo(root, at) {
  let turn, spot;
  const far = (e) => Math.abs(e.dataset.at - at);
  for (const e of root.querySelectorAll("[data-at]")) {
    e.classList.remove("here");
    if (!e.matches(".turn")) spot = turn && (!spot || far(e) < far(spot)) ? e : spot;
    else if (+e.dataset.at <= at) [turn, spot] = [e, null];
    else break;
  }
  for (const e of [turn, spot]) e?.classList.add("here");
  (spot || turn)?.scrollIntoView({ block: "center" });
}
