// Copies the address of the page or a citation of it, or prints it. Browsers can do all without this script.
const box = document.querySelector("[data-share]");
const said = box.querySelector("[role=status]");

async function copy(words, told) {
  try {
    await navigator.clipboard.writeText(words);
    said.textContent = told;
  } catch {
    said.textContent = words; // to be copied by hand where the browser does not allow it
  }
}

box.hidden = false;
box.querySelector("[data-copy]").addEventListener("click", () => {
  copy(document.querySelector("link[rel=canonical]").href, box.dataset.share);
});
box.querySelector("[data-print]").addEventListener("click", () => print());
for (const button of document.querySelectorAll("[data-cite]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    copy(button.previousElementSibling.textContent, button.dataset.cite);
  });
}
