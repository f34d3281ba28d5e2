// Listens for the news of the preview on behalf of every open page. A shared worker.

const pages = new Set();
const events = new EventSource("/-/events");
let latest = null;

events.addEventListener("message", ({ data }) => {
  latest = data;
  for (const page of pages) page.postMessage(data);
});

// What a server said that is gone would have the pages of its successor reload for nothing.
events.addEventListener("error", () => {
  latest = null;
});

addEventListener("connect", ({ ports: [page] }) => {
  page.addEventListener("message", () => pages.delete(page)); // its only message: it is leaving
  page.start();
  pages.add(page);
  if (latest) page.postMessage(latest);
});
