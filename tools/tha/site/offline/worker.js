/* What does a device keep of the site, and what does it show of it, with and without a network?

   BUILT, above, names every file with the digest of what it holds. A file is kept under its name and
   digest: two versions lie side by side until the reader takes the new one, and a new version fetches
   only what has changed. What does not have its digest is not kept: it is of another version, or was
   altered on the way. */
"use strict";

const SCOPE = new URL(self.registration.scope);
const SHELF = "tha " + SCOPE.pathname; /* other sites of this host have shelves of their own */
const NOT_OURS = /^(cong|api|health|metrics)(\/|$)/; /* the platform, should it serve the site */
const AT_A_TIME = 4;
const AHEAD = { Purpose: "prefetch" }; /* nobody reads it yet */

const digestOf = (path) => BUILT.kept[path] || BUILT.askedFor[path];
const placeOf = (path, digest) => `${new URL(path, SCOPE)}?tha=${encodeURIComponent(digest)}`;
const shelf = () => caches.open(SHELF);

/* Who pays for every byte keeps what pages are made of; pages follow as they are opened. */
const isSparing = () => Boolean(navigator.connection && navigator.connection.saveData);
const isAtOnce = (path) => !isSparing() || !path.endsWith(".html") || path === "index.html";

async function keepAll() {
  const cache = await shelf();
  const there = new Set((await cache.keys()).map((one) => one.url));
  const missing = Object.entries(BUILT.kept).filter(
    ([path, digest]) => isAtOnce(path) && !there.has(placeOf(path, digest)));
  async function some() {
    for (let next = missing.pop(); next; next = missing.pop()) await keep(cache, ...next);
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, some));
}

/* A line that breaks ends it for now: the next try goes on from there. A file that is not what BUILT
   says, or for which the device has no room, must not hold up the others: it is left to the network. */
async function keep(cache, path, digest) {
  const answer = await fetch(new URL(path, SCOPE), { cache: "no-cache", headers: AHEAD });
  if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
  if (answer.status === 200) await putTheSame(cache, path, digest, answer);
}

async function putTheSame(cache, path, digest, answer) {
  const bytes = await answer.clone().arrayBuffer();
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (digest !== "sha256-" + btoa(String.fromCharCode(...sum))) return;
  await cache.put(placeOf(path, digest), unled(answer)).catch(() => {});
}

/* A browser does not show a page by an answer that was led elsewhere. */
function unled(answer) {
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}

async function clear() {
  const cache = await shelf();
  const listed = { ...BUILT.askedFor, ...BUILT.kept };
  const places = new Set(Object.entries(listed).map((one) => placeOf(...one)));
  const old = (await cache.keys()).filter((one) => !places.has(one.url));
  await Promise.all(old.map((one) => cache.delete(one)));
  await self.clients.claim();
}

/* The listed file that a request asks for, whatever stands after `?`. */
function pathOf(request) {
  const url = new URL(request.url);
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return null;
  let path;
  try {
    path = decodeURIComponent(url.pathname.slice(SCOPE.pathname.length));
  } catch {
    return null;
  }
  if (NOT_OURS.test(path)) return null;
  const names = path === "" || path.endsWith("/") ? [path + "index.html"] : [path, path + ".html"];
  return names.find((one) => Object.hasOwn(BUILT.kept, one) || Object.hasOwn(BUILT.askedFor, one)) ?? "";
}

async function show(path, event) {
  const { request } = event;
  const isPage = request.mode === "navigate";
  const kept = path && await (await shelf()).match(placeOf(path, digestOf(path)));
  if (kept) {
    if (isPage) event.waitUntil(tellThatItIsRead(request));
    return kept;
  }
  try {
    const answer = await fetch(request);
    if (path && answer.status === 200) {
      event.waitUntil(putTheSame(await shelf(), path, digestOf(path), answer.clone()));
    }
    return answer;
  } catch (error) {
    if (isPage) return absent();
    throw error;
  }
}

/* A server that counts how often its pages are read would not see it otherwise. */
async function tellThatItIsRead(request) {
  if (!navigator.onLine) return;
  const asks = { method: "HEAD", cache: "no-store", headers: { "Tha-Read": "kept" } };
  await fetch(request.url, asks).catch(() => {});
}

function absent() {
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Trang chưa có trong máy</title>
<style>:root{color-scheme:light dark}body{font:1.1rem/1.7 system-ui,sans-serif;margin:3rem auto;
max-width:34rem;padding:0 1rem}a{color:inherit}</style>
<main><h1>Trang này chưa có trong máy</h1>
<p>Máy đang mất mạng, mà trang này chưa được tải về. Có mạng, hãy mở lại.</p>
<p><a href="${SCOPE.pathname}index.html">Về trang chủ</a></p></main></html>`;
  return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

async function state() {
  const there = new Set((await (await shelf()).keys()).map((one) => one.url));
  const kept = Object.entries(BUILT.kept);
  const have = kept.filter((one) => there.has(placeOf(...one)));
  return { version: BUILT.version, size: BUILT.size, files: kept.length, have: have.length };
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(clear()));
self.addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" ? pathOf(event.request) : null;
  if (path || (path === "" && event.request.mode === "navigate")) event.respondWith(show(path, event));
});
self.addEventListener("message", (event) => {
  if (event.data === "take") self.skipWaiting();
  if (event.data === "state") event.waitUntil(state().then((told) => event.ports[0].postMessage(told)));
});
