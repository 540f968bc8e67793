// In the place of the site's own service worker: a preview keeps no pages, nor does what an earlier site at this address kept stay.
"use strict";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", event => event.waitUntil((async () => {
  const mine = "sourcebook " + self.registration.scope + " ";
  for (const name of await caches.keys()) {
    if (name.startsWith(mine)) await caches.delete(name);
  }
  await self.registration.unregister();
})()));
