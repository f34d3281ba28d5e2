// Keeps an open page in step with the site while someone edits it: a good build reloads the page,
// the problems of a bad one are laid over it. Part of `build.py serve`, never of the site.

const STYLES = 'link[rel="stylesheet"]:not([href^="/-/"])';

let build = Number(document.querySelector("script[data-build]").dataset.build);

function receive(news) {
  if (news.build > build) {
    const next = news.build === build + 1;
    build = news.build;
    if (next && news.styles) swapStyles(build).catch(() => location.reload());
    else location.reload();
  } else if (news.build === build) show(news.problems);
}

// Styles are exchanged in place: the page keeps its state, and is never without style.
async function swapStyles(ofBuild) {
  const page = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  if (ofBuild !== build) return;
  const [before, after] = [document, fresh].map((at) => [...at.querySelectorAll(STYLES)]);
  if (before.length !== after.length) throw new Error("not the same page");
  before.forEach((old, place) => {
    if (old.getAttribute("href") === after[place].getAttribute("href")) return;
    const link = document.importNode(after[place]);
    link.addEventListener("load", () => old.remove());
    old.after(link);
  });
  show("");
}

function show(problems) {
  document.querySelector(".preview-problems")?.remove();
  if (!problems) return;
  const close = make("button", { type: "button", onclick: () => show("") });
  close.append(make("span", { lang: "vi" }, "Đóng"), " / ", make("span", {}, "Close"), " (Esc)");
  const text = make("pre", { tabIndex: 0 });
  text.append(...inTheirLanguages(problems));
  const region = make("section", { className: "preview-problems", role: "alert", lang: "en" });
  region.append(
    make("p", { lang: "vi" }, "Chưa dựng được bản mới. Đây là bản tốt gần nhất."),
    make("p", {}, "The new build failed. This is the last good one."),
    close,
    text,
  );
  document.body.append(region);
}

// The blocks of a problem that begin with "vi:" or "en:" are read out in that language.
function inTheirLanguages(problems) {
  const parts = problems.split(/^( {2}(?:vi|en): .*(?:\n {6}.*)*)/m);
  return parts.map((part, place) =>
    place % 2 ? make("span", { lang: part.trim().slice(0, 2) }, part) : part,
  );
}

function make(tag, properties, text = "") {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}

// A browser opens six connections to a host; a tab that listened itself would keep one of them.
function listen() {
  if (!("SharedWorker" in globalThis)) {
    const news = new EventSource("/-/events");
    news.addEventListener("message", ({ data }) => receive(JSON.parse(data)));
    return;
  }
  const { port } = new SharedWorker("/-/worker.js");
  port.addEventListener("message", ({ data }) => receive(JSON.parse(data)));
  port.start();
  addEventListener("pagehide", () => port.postMessage("leaving"));
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

addEventListener("keydown", ({ key }) => key === "Escape" && show(""));
listen();
