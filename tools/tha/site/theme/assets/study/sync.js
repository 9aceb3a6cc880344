/* Signed in on the platform, progress is also kept there; asked only where the site has one.
 *
 * A device that several people use: what it holds of another account gives way to one's own.
 */
(function (THA) {
  "use strict";

  const { study } = THA;
  const gate = document.querySelector("meta[name=tha-platform]")?.content;
  if (!gate || location.protocol === "file:") return;
  const address = new URL("tien-do/", new URL(gate, location.href)).href;
  const WHOSE = "tha/tien-do/tai-khoan";
  const AGAIN = "tha/tien-do/hoi-lai";
  const UNSENT = "tha/tien-do/chua-gui"; // leave.js of the platform deletes only what was sent
  const PAUSE = 600000; // milliseconds for which whoever has not signed in is left alone
  const WAIT = 3000; // milliseconds after a change
  const LASTING = 60000; // bytes that a browser sends on although the page is left
  let [token, timer, isBusy] = ["", 0, false];

  function note(name, value) {
    try {
      if (value !== undefined) localStorage.setItem(name, value);
      return localStorage.getItem(name) || "";
    } catch {
      return "";
    }
  }

  const whose = (value) => note(WHOSE, value);

  async function asked(facts) {
    const answer = await fetch(address, { credentials: "same-origin", redirect: "manual", ...facts });
    return answer.ok ? answer.json() : null;
  }

  /* Takes what the account holds; what the device adds is sent back. */
  async function meet() {
    const isOwnPage = document.querySelector(".tha-progress, .tha-continue");
    const pause = Number(note(AGAIN)) - Date.now();
    if (!isOwnPage && pause > 0 && pause <= PAUSE) return;
    const kept = await asked({});
    note(AGAIN, kept ? 0 : Date.now() + PAUSE);
    if (!kept) return;
    token = kept.token;
    study.isSignedIn = true;
    const own = study.taken(kept.progress) || study.blank();
    const isOthers = whose() && whose() !== kept.whose;
    const whole = isOthers ? own : study.merged(own, study.load());
    whose(kept.whose);
    if (!quietly(whole, own)) await send();
  }

  /* Keeps `whole` here; says whether it is the account's `own`, with nothing left to send. */
  function quietly(whole, own) {
    isBusy = true;
    study.save(whole);
    isBusy = false;
    study.brought.forEach((one) => one());
    const isSame = JSON.stringify(whole) === JSON.stringify(own);
    note(UNSENT, isSame ? "" : 1);
    return isSame;
  }

  async function send() {
    timer = 0;
    const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
    const body = JSON.stringify(study.load());
    const keepalive = new Blob([body]).size < LASTING;
    if (keepalive && navigator.onLine) note(UNSENT, ""); // the page may not live to hear of it
    const kept = await asked({ method: "PUT", headers, body, keepalive });
    const own = kept && study.taken(kept.progress);
    if (own && kept.whose === whose()) quietly(study.merged(own, study.load()), own);
    if (!own) note(UNSENT, 1);
  }

  /* Without a network it waits for the next page. */
  const tried = (work) => work().catch(() => {});

  study.changed = () => {
    if (isBusy) return;
    note(UNSENT, 1);
    if (!token) return;
    clearTimeout(timer);
    timer = setTimeout(tried, WAIT, send);
  };
  addEventListener("pagehide", () => {
    if (!timer) return;
    clearTimeout(timer);
    tried(send);
  });
  tried(meet);
})((window.THA = window.THA || { types: {} }));
