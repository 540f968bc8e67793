// Keeps the site readable without a network. With one, every page is fetched anew, so that nobody reads an old version.
"use strict";

const version = "VERSION";
const files = ["FILES"];
const mine = "sourcebook " + self.registration.scope + " ";

self.addEventListener("install", event => event.waitUntil((async () => {
  const cache = await caches.open(mine + version);
  await cache.addAll(files.map(file => new Request(file, { cache: "reload" })));
  await self.skipWaiting();
})()));

self.addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(mine) && name !== mine + version) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener("fetch", event => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});

async function answer(request) {
  const cache = await caches.open(mine + version);
  const address = new URL(request.url);
  address.search = address.hash = "";
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  try {
    const response = await fetch(request);
    // A part of a file cannot be kept, nor what came by a detour.
    if (response.status === 200 && !response.redirected) await cache.put(address, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    throw error;
  }
}
