// Keeps a copy of each page that was opened. The network is always asked first: a copy is shown
// only where there is none, and then it says at its head of which day it is.
const KEPT = "pages";
const MOST = 80; // files; the oldest are dropped
const PARTS = ["style", "script", "font", "image"];
const AHEAD = 7 * 60 * 60 * 1000; // of UTC in Viet Nam, all the year

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const ours = new URL(request.url).origin === self.location.origin;
  const wanted = request.mode === "navigate" || PARTS.includes(request.destination);
  if (request.method === "GET" && ours && wanted) event.respondWith(answer(event));
});

// The first page was loaded before there was a worker.
async function begin() {
  await self.clients.claim();
  for (const { url } of await self.clients.matchAll({ type: "window" })) {
    await keep(new Request(url), await fetch(url, { cache: "no-cache" }));
  }
}

async function answer(event) {
  const { request } = event;
  try {
    // Asked anew: what the browser itself keeps would look like the page of today.
    const response = await fetch(request, { cache: "no-cache" });
    if (response.ok && !response.redirected) event.waitUntil(keep(request, response.clone()));
    return response;
  } catch (problem) {
    const copy = await caches.match(request.url);
    if (!copy) throw problem;
    return request.mode === "navigate" ? marked(copy) : copy;
  }
}

async function keep(request, response) {
  const headers = new Headers(response.headers);
  headers.set("x-kept-on", dayAt(Date.now()));
  const store = await caches.open(KEPT);
  await store.delete(request.url); // what is put last is the newest
  await store.put(request.url, new Response(await response.blob(), { headers }));
  const kept = await store.keys();
  await Promise.all(kept.slice(0, -MOST).map((old) => store.delete(old)));
}

async function marked(copy) {
  const text = await copy.text();
  const told = dayTold(copy.headers.get("x-kept-on"), /<html lang="(\w+)"/.exec(text)?.[1]);
  const said = text
    .replace('<p class="saved" hidden>', '<p class="saved">')
    .replace("<b data-saved></b>", `<b>${told}</b>`);
  return new Response(said, { headers: { "content-type": "text/html; charset=utf-8" } });
}

// The day in Viet Nam at a moment: 2026-11-21.
function dayAt(moment) {
  return new Date(moment + AHEAD).toISOString().slice(0, 10);
}

// A day as the pages write it: 21/11/2026 in Vietnamese, 21 November 2026 in English.
function dayTold(iso, language) {
  if (language !== "en") return iso.split("-").reverse().join("/");
  const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", form).format(new Date(iso));
}
