/* What does a device that others use too still hold of whoever has just left? Nothing that the account keeps. */
(function () {
  "use strict";

  const KEPT = "tha/tien-do"; // assets/study/store.js and sync.js say what lies there
  const AGAIN = KEPT + "/hoi-lai";

  function tried(work) {
    try {
      work();
    } catch { /* the browser keeps nothing */ }
  }

  /* What was never sent is kept: it may be all that there is of it. */
  function leave() {
    if (!localStorage.getItem(KEPT + "/tai-khoan") || localStorage.getItem(KEPT + "/chua-gui")) return;
    Object.keys(localStorage).filter((name) => name === KEPT || name.startsWith(KEPT + "/"))
      .forEach((name) => localStorage.removeItem(name));
  }

  tried(() => localStorage.removeItem(AGAIN)); // who is signed in is asked for at the next page
  document.querySelectorAll("form[data-leave]").forEach((form) =>
    form.addEventListener("submit", () => tried(leave)));
})();
