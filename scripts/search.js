// Finds pages as the reader types. Without this script the page is an index of the site.
const form = document.querySelector("[data-documents]");
const input = form.elements.q;
const facets = [...form.querySelectorAll("select")];
const said = document.getElementById("said");
const list = document.getElementById("results");
const index = document.getElementById("index");
const kinds = Object.fromEntries(JSON.parse(form.dataset.kinds));
const SHOWN = 60;
const FEW = 5;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
// What people look for by a few words is more often a place than a sentence in a plan.
const WEIGHT = { province: 3, topic: 2.2, document: 1.8, indicator: 1.6, page: 1.5, commitment: 1.3, term: 1.2 };

/** "Đà Nẵng" and "da nang" are the same to a reader in a hurry; đ is not a d with a mark. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
}

/** The word as it sounds: hoà and hòa are one, hoa is another. */
function exact(word) {
  const letters = word.toLowerCase().normalize("NFD");
  return "=" + letters.replace(TONES, "") + (letters.match(TONES) ?? []).join("");
}

const words = (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const isMarked = (word) => fold(word) !== word.toLowerCase();

async function prepare() {
  const [{ default: MiniSearch }, answer] = await Promise.all([
    import(form.dataset.engine),
    fetch(form.dataset.documents),
  ]);
  const documents = await answer.json();
  const engine = new MiniSearch({
    idField: "id",
    fields: ["title", "keys", "place", "detail", "also"],
    tokenize: words,
    // Each word twice, so that the tones count where they are typed and are not asked for.
    processTerm: (word) => (isMarked(word) ? [fold(word), exact(word)] : fold(word)),
  });
  documents.forEach((one, id) => {
    one.id = id;
    one.folded = fold(one.title);
    one.names = one.keys.map(fold);
  });
  engine.addAll(documents.map((one) => ({ ...one, keys: one.keys.join(" ") })));
  return (text) => found(engine, documents, text);
}

/** The best first; near spellings where nothing is found, some of the words where little is. */
function found(engine, documents, text) {
  const whole = fold(text);
  const typed = words(text);
  if (!typed.length) return [];
  const options = {
    processTerm: (term) => term,
    tokenize: (term) => [term],
    boost: { title: 3, keys: 3, place: 1.5, detail: 1, also: 1 },
    boostDocument: (id) => {
      const one = documents[id];
      const named = one.folded === whole ? 80 : one.names.includes(whole) ? 40 : 1;
      const begins = one.folded.startsWith(whole) ? 1.6 : 1;
      return named * begins * (WEIGHT[one.kind] ?? 1);
    },
  };
  const query = {
    combineWith: "AND",
    queries: typed.map((word, place) => ({
      combineWith: "OR",
      queries: [
        { queries: [fold(word)], prefix: place === typed.length - 1 || word.length > 2 },
        ...(isMarked(word) ? [{ queries: [exact(word)], boost: { title: 6, keys: 6, place: 3 } }] : []),
      ],
    })),
  };
  const near = { ...options, tokenize: words, prefix: true };
  const bare = typed.map(fold).join(" ");
  const hits = engine.search(query, options);
  if (!hits.length) hits.push(...engine.search(bare, { ...near, combineWith: "AND", fuzzy: (word) => word.length > 2 && 0.25 }));
  if (hits.length < FEW) {
    const known = new Set(hits.map((hit) => hit.id));
    const some = engine.search(bare, { ...near, combineWith: "OR" }).filter((hit) => !known.has(hit.id));
    hits.push(...some.slice(0, FEW));
  }
  return hits.map((hit) => documents[hit.id]);
}

/** Fill a list of choices with what the results hold. */
function choices(select, results) {
  const kept = select.value || new URLSearchParams(location.search).get(select.name) || "";
  const counts = new Map();
  for (const one of results) if (one[select.name]) counts.set(one[select.name], (counts.get(one[select.name]) ?? 0) + 1);
  const options = [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => {
    const name = select.name === "kind" ? kinds[value] : value;
    return new Option(`${name} (${count})`, value, false, value === kept);
  });
  select.replaceChildren(new Option(select.dataset.all, ""), ...options);
  select.closest("label").hidden = counts.size < 2 && !select.value;
}

function row(one, typed) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = form.dataset.base + one.url.slice(1);
  link.append(...marked(one.title, typed));
  const about = document.createElement("p");
  about.className = "rows__meta";
  about.textContent = [kinds[one.kind], one.place, one.detail].filter(Boolean).join(" · ");
  item.append(link, about);
  if (one.status) {
    const status = document.createElement("p");
    status.className = "rows__tag rows__meta";
    status.textContent = one.status;
    item.append(status);
  }
  return item;
}

/** A title with the words that were typed marked in it. */
function marked(title, typed) {
  return title.split(/([\p{L}\p{M}\p{N}]+)/u).map((part) => {
    if (!part || !typed.some((word) => fold(part).startsWith(fold(word)) && fold(part))) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

function show(find) {
  const text = input.value.trim();
  const results = find(text);
  for (const select of facets) choices(select, results);
  const kept = results.filter((one) => facets.every((select) => !select.value || one[select.name] === select.value));
  list.replaceChildren(...kept.slice(0, SHOWN).map((one) => row(one, words(text))));
  index.hidden = text !== "";
  form.querySelector("[data-facets]").hidden = !results.length;
  if (!text) said.textContent = "";
  else if (!kept.length) said.textContent = said.dataset.none;
  else said.textContent = said.dataset.some.replace("{n}", kept.length).replace("{shown}", Math.min(kept.length, SHOWN));
  const state = new URLSearchParams([["q", text], ...facets.map((one) => [one.name, one.value])].filter(([, value]) => value));
  history.replaceState(null, "", state.size ? `?${state}` : location.pathname);
}

async function start() {
  const find = await prepare();
  show(find);
  input.addEventListener("input", () => show(find));
  for (const select of facets) select.addEventListener("change", () => show(find));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(find);
  });
  form.dataset.ready = "";
}

// A reader who came with a question is answered; for others nothing is loaded before they ask.
input.value ||= new URLSearchParams(location.search).get("q") ?? "";
if (input.value) start();
else form.addEventListener("focusin", start, { once: true });
