/* Is a newer version there, is the network gone, and how does the site get onto this device? */
(function () {
  "use strict";

  const top = new URL("../../", document.currentScript.src);
  if (!top.protocol.startsWith("http")) return; /* opened from a disk: everything is there */

  const UPDATE_EVERY = 3600000; /* milliseconds, for a page that stays open */
  const GONE = [404, 410];
  let taking = false;
  let invitation = null; /* the browser's own, to install */

  function element(name, css, text) {
    const made = document.createElement(name);
    made.className = css;
    if (text) made.textContent = text;
    return made;
  }

  function button(css, text, press) {
    const made = element("button", "tha-strip__button " + css, text);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  /* One place for both lines, there from the start, so that a screen reader tells what comes. */
  const bars = element("div", "tha-strips");
  bars.setAttribute("role", "status");

  function bar(name, text, ...buttons) {
    if (bars.querySelector(`[data-bar=${name}]`)) return;
    const made = element("div", "tha-strip");
    made.dataset.bar = name;
    made.append(element("p", "tha-strip__text", text), ...buttons);
    bars.append(made);
  }

  function unbar(name) {
    const shown = bars.querySelector(`[data-bar=${name}]`);
    if (shown) shown.remove();
  }

  function tellNetwork() {
    if (navigator.onLine || !navigator.serviceWorker.controller) unbar("away");
    else tellAway();
  }

  function tellAway() {
    bar("away", "Đang mất mạng. Bạn đọc bản đã tải về máy, vẫn tìm kiếm và tự luyện được.");
  }

  /* What is read is older than what the site has, and only that is known yet. */
  function tellLate() {
    if (taking || bars.querySelector("[data-bar=new]")) return;
    bar("late", "Đã có bản mới nhưng chưa tải hết. Bạn đang đọc bản cũ; có mạng ổn định, hãy mở lại trang.",
      button("", "Đã hiểu", () => unbar("late")));
  }

  function tellNew(worker) {
    unbar("late");
    bar("new", "Có bản mới: nội dung đã được cập nhật.",
      button("tha-strip__button--first", "Xem bản mới", () => {
        taking = true;
        worker.postMessage("take");
      }),
      button("", "Để sau", () => unbar("new")));
  }

  /* A first worker has nothing to replace; a later one waits until the reader takes it. */
  function follow(registration) {
    function look(worker) {
      if (worker && worker.state === "installed" && navigator.serviceWorker.controller) tellNew(worker);
    }
    look(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming.addEventListener("statechange", () => {
        look(coming);
        if (coming.state === "redundant" && registration.active) tellLate();
      });
    });
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - asked < UPDATE_EVERY) return;
      asked = Date.now();
      registration.update().catch(() => {});
    });
  }

  /* A site that no longer has a worker must not be read from what is kept for ever. */
  async function leaveIfGone() {
    const answer = await fetch(new URL("sw.js", top), { method: "HEAD", cache: "no-store" }).catch(() => null);
    if (!answer && navigator.serviceWorker.controller) tellAway(); /* a network that leads nowhere */
    if (!answer || !GONE.includes(answer.status)) return;
    const registration = await navigator.serviceWorker.getRegistration(top);
    if (!registration) return;
    await registration.unregister();
    await caches.delete("tha " + top.pathname);
    location.reload();
  }

  async function start() {
    try {
      const registration = await navigator.serviceWorker.register(new URL("sw.js", top), { updateViaCache: "none" });
      follow(registration);
      showState();
      await registration.update();
    } catch {
      leaveIfGone(); /* or there is no network, or the browser allows none */
    }
  }

  function ask(worker) {
    return new Promise((told) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => told(event.data);
      worker.postMessage("state", [channel.port2]);
    });
  }

  /* The guide has a place that tells how much lies on this device. */
  async function showState() {
    const place = document.querySelector(".tha-offline");
    if (!place) return;
    const { active } = await navigator.serviceWorker.ready;
    const { have, files, size } = await ask(active);
    const megabytes = (size / 1e6).toLocaleString("vi-VN", { maximumFractionDigits: 1 });
    const told = element("p", "", have === files
      ? `Máy này đã có đủ ${files} tệp để đọc khi mất mạng (${megabytes} MB).`
      : `Máy này mới có ${have} trong ${files} tệp; trang nào bạn mở thì trang ấy được giữ lại.`);
    place.replaceChildren(told);
    if (invitation) place.append(button("tha-strip__button--first", "Cài lên máy này", install));
    place.hidden = false;
  }

  async function install() {
    const asked = invitation;
    invitation = null;
    await asked.prompt();
    showState();
  }

  /* Said here, for from a disk browsers refuse it aloud. */
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.webmanifest", top);
  document.head.append(manifest);

  if (!isSecureContext || !("serviceWorker" in navigator)) return;
  document.body.append(bars);
  addEventListener("online", tellNetwork);
  addEventListener("offline", tellNetwork);
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    invitation = event;
    showState();
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (taking) location.reload();
    else unbar("new"); /* another tab has taken it */
  });
  tellNetwork();
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
})();
