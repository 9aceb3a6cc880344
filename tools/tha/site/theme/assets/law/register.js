/* Finds instruments in the register: by words, kind, status and year, kept in the address. */
(function (THA) {
  "use strict";

  const SHOWN_WHOLE = 3; // entries, which are folded when there are more
  const NAMES = ["tim", "loai", "tinh-trang", "nam", "sap-xep"];
  const ORDERS = {
    moi: (one, other) => other.dataset.day.localeCompare(one.dataset.day),
    cu: (one, other) => one.dataset.day.localeCompare(other.dataset.day),
    ten: (one, other) => nameOf(one).localeCompare(nameOf(other), "vi", { numeric: true }),
  };

  const nameOf = (line) => line.cells[0].querySelector("a").textContent;
  const folded = (text) => THA.vietnamese.withoutDiacritics(text).toLowerCase();
  const closed = (text) => folded(text).replace(/[^a-z0-9]/g, "");

  /* Name, number, kind and issuer; the number also without its strokes. */
  function findable(row) {
    const text = Array.from(row.cells).slice(0, 3).map((cell) => cell.textContent).join(" ");
    return { text: folded(text), number: closed(row.cells[1].textContent) };
  }

  function isFound(row, { tim, loai, "tinh-trang": status, nam }) {
    const words = folded(tim).split(/\s+/);
    const number = closed(tim);
    const { text, number: own } = row.found;
    return (
      (!loai || row.line.dataset.kind === loai) &&
      (!status || row.line.dataset.status.split(" ").includes(status)) &&
      (!nam || row.line.dataset.year === nam) &&
      (words.every((word) => text.includes(word)) || (number !== "" && own.includes(number)))
    );
  }

  function begin(place) {
    const form = place.querySelector(".tha-register__tools");
    const list = place.querySelector(".tha-register__table tbody");
    const count = place.querySelector(".tha-register__count");
    if (!form || !list || !count || !THA.vietnamese) return; // all is shown, nothing is filtered
    const rows = Array.from(list.rows, (line) => ({
      line,
      found: findable(line),
      entry: entryOf(place, line.dataset.id),
    }));
    const register = { place, form, list, rows, count };
    restore(form);
    form.hidden = false;
    form.addEventListener("input", () => show(register));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => show(register)));
    for (const row of rows) {
      const body = bodyOf(row);
      const isToBeFolded = () => row.entry.classList.toggle("tha-folded", body.open);
      const head = body && body.querySelector("summary");
      if (head) head.addEventListener("click", isToBeFolded);
    }
    window.addEventListener("hashchange", () => open(register));
    show(register);
    open(register);
  }

  /* A row whose entry is missing is found all the same. */
  function entryOf(place, id) {
    const head = document.getElementById(id);
    const entry = head && head.closest("section.tha-instrument");
    return entry && place.contains(entry) ? entry : document.createElement("section");
  }

  const valuesOf = (form) =>
    Object.fromEntries(NAMES.map((name) => [name, form.elements[name]?.value.trim() || ""]));

  function restore(form) {
    const asked = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const control = form.elements[name];
      if (!control) continue;
      const value = asked.get(name) || "";
      const known = !control.options || Array.from(control.options).some((one) => one.value === value);
      control.value = known ? value : "";
    }
  }

  function show(register) {
    const values = valuesOf(register.form);
    for (const row of register.rows) {
      const found = isFound(row, values);
      row.line.hidden = !found;
      row.entry.hidden = !found;
    }
    fold(register);
    const order = ORDERS[values["sap-xep"]];
    const lines = register.rows.map(({ line }) => line);
    register.list.append(...(order ? lines.sort(order) : lines));
    showKinds(register);
    tell(register);
    keep(values);
  }

  const bodyOf = ({ entry }) => entry.querySelector(".tha-instrument__body");

  /* Few entries are shown whole, many by their heads. */
  function fold({ rows }) {
    const found = rows.filter(({ entry }) => !entry.hidden);
    for (const row of found) unfold(row, found.length <= SHOWN_WHOLE);
  }

  /* To print, the theme opens every fold; the mark keeps entries that are folded off the paper. */
  function unfold(row, isOpen) {
    const body = bodyOf(row);
    if (body) body.open = isOpen;
    row.entry.classList.toggle("tha-folded", !isOpen);
  }

  /* A kind of which nothing is left has no heading either. */
  function showKinds({ place }) {
    for (const kind of place.querySelectorAll(".tha-register__kind")) {
      kind.hidden = !kind.querySelector("section:not([hidden])");
    }
  }

  function tell({ list, count, rows }, opened) {
    const found = rows.filter(({ line }) => !line.hidden).length;
    const all = rows.length;
    list.closest("table").hidden = !found;
    count.textContent = found < all ? `${found} trên ${all} văn bản` : `${all} văn bản`;
    if (opened) count.append(`; mở thêm ${nameOf(opened)}, ngoài bộ lọc`);
    else if (!found) count.append(". Hãy bớt chữ tìm hoặc bỏ lọc");
  }

  /* The address of what is seen, to be shared; a browser may refuse a page opened as a file. */
  function keep(values) {
    const asked = new URLSearchParams(location.search); // the search of the site has its own part
    for (const [name, value] of Object.entries(values)) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    const query = asked.toString();
    try {
      history.replaceState(null, "", location.pathname + (query && "?" + query) + location.hash);
    } catch {
      // everything else works all the same
    }
  }

  /* The anchor in the address; that of a point đ is written with signs of percent. */
  function pointed() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  }

  /* What the address points at is shown, even where the filters leave it out. */
  function open(register) {
    const target = document.getElementById(pointed());
    const entry = target && target.closest("section.tha-instrument");
    const row = register.rows.find((one) => one.entry === entry);
    if (!row) return;
    if (entry.hidden) {
      entry.hidden = false;
      showKinds(register);
      tell(register, row.line);
    }
    unfold(row, true);
    const list = target.closest("details");
    if (list) list.open = true;
    target.scrollIntoView();
  }

  document.querySelectorAll(".tha-register").forEach(begin);
})((window.THA = window.THA || { types: {} }));
