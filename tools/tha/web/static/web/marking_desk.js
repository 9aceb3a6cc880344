/* How does somebody mark without a mouse? Without this script the form works as forms do. */
(function () {
  "use strict";
  const form = document.querySelector("[data-rubric]");
  if (!form) return;
  const criteria = Array.from(form.querySelectorAll("[data-criterion]"));
  const keep = form.querySelector("[data-keep]");
  const aids = form.querySelector("[data-keys]");
  const uses = form.querySelector("[data-switch]");
  const total = form.querySelector("[data-total]");
  const KEPT = "tha-phim-tat-cham";
  let current = 0;

  function marksOf(criterion) {
    return Array.from(criterion.querySelectorAll("input[type=radio]"));
  }

  function valueOf(criterion) {
    const field = criterion.querySelector("input:checked, select");
    return field ? field.value : "";
  }

  function turnTo(place) {
    current = Math.min(Math.max(place, 0), criteria.length - 1);
    criteria.forEach((one, at) => one.classList.toggle("is-current", at === current));
  }

  function focusOn(place) {
    turnTo(place);
    const field = criteria[current].querySelector("input:checked, select, input");
    if (field) field.focus();
  }

  function choose(mark) {
    if (!mark) return;
    mark.checked = true;
    mark.focus();
    mark.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function chooseWhole(points) {
    choose(marksOf(criteria[current]).find((one) => Number(one.value) === points));
  }

  function chooseNext() {
    const marks = marksOf(criteria[current]);
    choose(marks[marks.findIndex((one) => one.checked) + 1]);
  }

  function goOn() {
    const open = criteria.findIndex((one) => valueOf(one) === "");
    if (open >= 0) focusOn(open);
    else form.requestSubmit(keep);
  }

  function addUp() {
    const given = criteria.map(valueOf);
    const sum = given.reduce((sofar, one) => sofar + Number(one || 0), 0);
    const text = String(Math.round(sum * 10000) / 10000).replace(".", ",");
    total.querySelector("output").value = given.every((one) => one === "") ? "–" : text;
  }

  const keys = {
    ",": chooseNext,
    ".": chooseNext,
    m: () => choose(marksOf(criteria[current]).pop()),
    s: () => form.querySelector("[data-later]").click(),
    Enter: goOn,
    Backspace: () => focusOn(current - 1),
  };

  function isForOthers(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return true;
    if (!uses.checked || event.repeat) return true;
    const at = event.target;
    if (event.key === "Enter" && at.closest("a, button, summary, [data-switch]")) return true;
    return at.matches("textarea, select, input:not([type=radio], [type=checkbox])");
  }

  document.addEventListener("keydown", (event) => {
    if (isForOthers(event)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (/^[0-9]$/.test(key)) chooseWhole(Number(key));
    else if (keys[key]) keys[key]();
    else return;
    event.preventDefault();
  });

  form.addEventListener("change", addUp);
  form.addEventListener("focusin", (event) => {
    const at = criteria.indexOf(event.target.closest("[data-criterion]"));
    if (at >= 0) turnTo(at);
  });
  form.addEventListener("submit", () => window.setTimeout(() => { keep.disabled = true; }));
  window.addEventListener("pageshow", () => { keep.disabled = false; });

  try {
    uses.checked = window.localStorage.getItem(KEPT) !== "khong";
  } catch { /* a browser that keeps nothing: shortcuts as they come */ }
  uses.addEventListener("change", () => {
    try {
      window.localStorage.setItem(KEPT, uses.checked ? "co" : "khong");
    } catch { /* the same */ }
  });
  aids.hidden = total.hidden = false;
  turnTo(Math.max(criteria.findIndex((one) => valueOf(one) === ""), 0));
  addUp();
})();
