// Requests to the server. What it refuses is an Error with its words.
export async function get(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== "" && one != null) query.append(key, one);
  }
  const answer = await fetch(`v1/${path}?${query}`);
  const body = await answer.json();
  if (answer.ok) return body;
  throw Object.assign(new Error(body.detail || body.title), { problem: body, status: answer.status });
}

// part is a segment of a path.
export const part = encodeURIComponent;

// all goes through the pages of a list, up to so many items.
export async function all(path, most = 1000) {
  const items = [];
  for (let next = ""; items.length < most; ) {
    const page = await get(path, { limit: 500, next });
    items.push(...page.items);
    if (!(next = page.next)) break;
  }
  return items;
}
