// Filters lists as the reader types. The lists are complete without this script.
for (const field of document.querySelectorAll("[data-filter]")) {
  const input = field.querySelector("input");
  const said = field.querySelector("[role=status]");
  const rows = field.dataset.filter
    .split(" ")
    .flatMap((id) => [...(document.getElementById(id)?.children ?? [])])
    .map((row) => [row, fold(row.textContent)]);
  const folds = [...document.querySelectorAll("details[data-open-when-filtered]")];

  field.hidden = false;
  input.addEventListener("input", () => {
    const wanted = fold(input.value);
    let found = 0;
    for (const [row, text] of rows) {
      row.hidden = !text.includes(wanted);
      found += !row.hidden;
    }
    for (const one of folds) one.open = wanted !== "";
    said.textContent = found ? "" : said.dataset.none;
  });
}

/** "Đà Nẵng" and "da nang" are the same to a reader in a hurry; đ is not a d with a mark. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
}
