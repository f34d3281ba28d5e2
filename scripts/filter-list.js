// Filters lists as the reader types. The lists are complete without this script.
const WHAT_IT_IS = /^(?:tinh|thanh pho|tp\.?) ?(?=.)/;

for (const field of document.querySelectorAll("[data-filter]")) {
  const input = field.querySelector("input");
  const said = field.querySelector("[role=status]");
  const rows = field.dataset.filter
    .split(" ")
    .flatMap((id) => [...(document.getElementById(id)?.children ?? [])])
    .map((row) => [row, fold(`${row.textContent} ${row.dataset.also ?? ""}`)])
    .map(([row, text]) => [row, text, joined(text)]);
  const folds = [...document.querySelectorAll("details[data-open-when-filtered]")];

  field.hidden = false;
  input.addEventListener("input", () => {
    const wanted = fold(input.value).replace(WHAT_IT_IS, "");
    let found = 0;
    for (const [row, text, asOneWord] of rows) {
      row.hidden = !text.includes(wanted) && !(wanted.length > 2 && asOneWord.includes(joined(wanted)));
      found += !row.hidden;
    }
    for (const one of folds) one.open = wanted !== "";
    said.textContent = found ? "" : said.dataset.none;
  });
  input.addEventListener("keydown", ({ key }) => {
    const shown = rows.filter(([row]) => !row.hidden);
    if (key === "Enter" && shown.length === 1) shown[0][0].querySelector("a").click();
  });
}

/** "TP.HCM" and "hanoi" are written without the spaces that names have. */
function joined(text) {
  return text.replace(/[^a-z0-9]/g, "");
}

/** "Đà Nẵng" and "da nang" are the same to a reader in a hurry; đ is not a d with a mark. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
}
