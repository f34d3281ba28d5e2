// Lets the pages a reader has opened be read again without a network; see offline/worker.js.
navigator.serviceWorker?.register(new URL("../worker.js", import.meta.url)).catch(() => {});
