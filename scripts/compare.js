// Narrows the comparison to one indicator and up to four provinces. All is there without it.
const form = document.querySelector("[data-compare]");
const indicator = form.elements.indicator;
const places = [...form.querySelectorAll("select[data-all]")];
const sections = [...document.querySelectorAll("[data-indicator]")];
const words = [...document.querySelectorAll(".words [id]")];
const rows = [...document.querySelectorAll("[data-place]")];
const asked = new URLSearchParams(location.search);

const names = new Map(rows.map((row) => [row.dataset.place, row.querySelector("th").textContent]));
const options = [...names].sort((a, b) => a[1].localeCompare(b[1], document.documentElement.lang));
for (const select of places) {
  select.append(new Option(select.dataset.all, ""), ...options.map(([id, name]) => new Option(name, id)));
  select.value = asked.get(select.name) ?? "";
}
indicator.value = asked.get("indicator") ?? "";

function show() {
  const chosen = places.map((select) => select.value).filter(Boolean);
  for (const row of rows) row.hidden = chosen.length > 0 && !chosen.includes(row.dataset.place);
  for (const section of sections) {
    const wanted = !indicator.value || section.dataset.indicator === indicator.value;
    section.hidden = !wanted || !section.querySelector("[data-place]:not([hidden])");
  }
  explain();
  const said = document.getElementById("said");
  said.textContent = sections.every((section) => section.hidden) ? said.dataset.none : "";
  const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", state.size ? `?${state}` : location.pathname);
}

/** Keeps the words that a section in sight uses, and those that no section uses by itself. */
function explain() {
  const used = (list) => new Set(list.flatMap((section) => section.dataset.words.split(" ")));
  const anywhere = used(sections);
  const inSight = used(sections.filter((section) => !section.hidden));
  for (const word of words) {
    const key = word.id.replace("w-", "");
    word.hidden = anywhere.has(key) && !inSight.has(key);
  }
  for (const box of document.querySelectorAll(".words")) box.hidden = words.every((word) => word.hidden);
}

form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
