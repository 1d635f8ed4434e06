/* global self, caches, Request, fetch */
/**
 * Lets the web page open without its server: a service worker that keeps the files of one build, named by the build in
 * place of the words below. It keeps nothing else; a workbook never passes through it. A new build is fetched as a whole
 * beside the old one and takes over when the page is next started, so that a page never mixes two builds.
 */
(function () {
  "use strict";

  /** The page first, by the address of its folder. */
  var FILES = JSON.parse('["FILES"]');
  var PREFIX = "kaohe-page-";
  var NAME = PREFIX + "VERSION";

  function addressOf(file) {
    return new URL(file, self.registration.scope).href;
  }

  self.addEventListener("install", function (event) {
    event.waitUntil(
      caches.open(NAME).then(function (cache) {
        return cache.addAll(
          FILES.map(function (file) {
            return new Request(addressOf(file), { cache: "no-cache" });
          }),
        );
      }),
    );
  });

  self.addEventListener("activate", function (event) {
    event.waitUntil(
      caches.keys().then(function (names) {
        return Promise.all(
          names
            .filter(function (name) {
              return name !== NAME && name.indexOf(PREFIX) === 0;
            })
            .map(function (name) {
              return caches.delete(name);
            }),
        );
      }),
    );
  });

  self.addEventListener("fetch", function (event) {
    var request = event.request;
    var address = request.url.split(/[?#]/)[0];
    if (address === addressOf("index.html")) address = addressOf("./");
    var ours = FILES.some(function (file) {
      return addressOf(file) === address;
    });
    // Everything else, the pane in Excel among it, goes its own way.
    if (request.method !== "GET" || !ours) return;
    event.respondWith(
      caches
        .open(NAME)
        .then(function (cache) {
          return cache.match(address);
        })
        .then(function (kept) {
          return kept || fetch(request);
        }),
    );
  });
})();
