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
  const PAUSE = 600000; // milliseconds for which whoever has not signed in is left alone
  const WAIT = 3000; // milliseconds after a change
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
    if (!isOwnPage && Date.now() < Number(note(AGAIN))) return;
    const kept = await asked({});
    note(AGAIN, kept ? 0 : Date.now() + PAUSE);
    if (!kept) return;
    token = kept.token;
    study.isSignedIn = true;
    const own = study.taken(kept.progress) || study.blank();
    const isOthers = whose() && whose() !== kept.whose;
    const whole = isOthers ? own : study.merged(own, study.load());
    whose(kept.whose);
    quietly(whole);
    if (JSON.stringify(whole) !== JSON.stringify(own)) await send();
  }

  function quietly(progress) {
    isBusy = true;
    study.save(progress);
    isBusy = false;
    study.brought.forEach((one) => one());
  }

  async function send() {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
    const body = JSON.stringify(study.load());
    const kept = await asked({ method: "PUT", headers, body, keepalive: body.length < 60000 });
    const own = kept && study.taken(kept.progress);
    if (own && kept.whose === whose()) quietly(study.merged(own, study.load()));
  }

  /* Without a network it waits for the next page. */
  const tried = (work) => work().catch(() => {});

  study.changed = () => {
    if (isBusy || !token) return;
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
