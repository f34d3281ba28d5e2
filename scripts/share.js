// Copies the address of the page, or prints it. Browsers can do both without this script.
const box = document.querySelector("[data-share]");
const said = box.querySelector("[role=status]");

box.hidden = false;
box.querySelector("[data-copy]").addEventListener("click", async () => {
  const address = document.querySelector("link[rel=canonical]").href;
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = box.dataset.share;
  } catch {
    said.textContent = address; // to be copied by hand where the browser does not allow it
  }
});
box.querySelector("[data-print]").addEventListener("click", () => print());
