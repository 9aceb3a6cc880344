/* A quiz on the page: its form, its items, what was answered and kept. */
(function (THA) {
  "use strict";

  const { all, restore, state, arrange } = THA.controls;

  function of(form, acts) {
    const source = find({ form }, "data").textContent;
    const data = JSON.parse(source);
    const list = find({ form }, "items");
    const name = `tha/${data.quiz}/${data.edition || THA.form.digest32(source)}`;
    const sheet = { form, data, name, list, blank: list.cloneNode(true) };
    form.addEventListener("click", (event) => {
      const { act } = event.target.dataset;
      if (act) acts[act](sheet, event.target.closest("fieldset"));
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (acts.submit) acts.submit(sheet);
    });
    return sheet;
  }

  const find = ({ form }, name) => form.querySelector(".tha-" + name);

  function show({ form }, step) {
    for (const one of all(form, "[data-step]")) one.hidden = !one.dataset.step.includes(step);
  }

  /* A blank form with the seed, then what was kept. */
  function lay(sheet, seed, kept) {
    const list = sheet.blank.cloneNode(true);
    const { items, letters } = THA.form.drawn(sheet.data, seed);
    const fieldsets = {};
    for (const one of all(list, "fieldset")) fieldsets[one.dataset.item] = one;
    list.replaceChildren(...items.map(({ id }) => fieldsets[id]));
    items.forEach((item, index) => {
      const fieldset = fieldsets[item.id];
      fieldset.querySelector(".tha-number").textContent = `Câu ${index + 1}.`;
      guarded(fieldset, () => {
        if (!THA.types[item.type]) throw new Error("unknown type " + item.type);
        if (letters[item.id]) arrange(fieldset, letters[item.id], item.right);
        restore(fieldset, kept[item.id] || {});
      });
    });
    sheet.list.replaceWith(list);
    Object.assign(sheet, { items, fieldsets, list });
    show(sheet, "run");
  }

  /* A fault in one item stops nothing else. */
  function guarded(fieldset, work) {
    try {
      work();
    } catch (error) {
      console.error("THA: item " + fieldset.dataset.item, fieldset, error);
      verdictOf(fieldset).textContent = "Câu này bị lỗi. Hãy báo người phụ trách.";
    }
  }

  const verdictOf = (fieldset) => fieldset.querySelector(".tha-verdict");

  /* {response, lack}: what can be read, and what is missing. */
  function examine({ fieldsets }, item) {
    const fieldset = fieldsets[item.id];
    const found = { lack: item.void ? "" : "chưa trả lời" };
    if (item.void) return found;
    guarded(fieldset, () => {
      const type = THA.types[item.type];
      const response = type.read(fieldset, item);
      if (THA.response.isEmpty(response)) return;
      found.lack = typeof response === "string"
        ? "không đọc được số" : "có chỗ thiếu, trùng hoặc không đọc được";
      if (!type.isShaped(item, response)) return;
      const isComplete = !type.isComplete || type.isComplete(item, response);
      Object.assign(found, { response, lack: isComplete ? "" : "chưa trả lời đủ" });
    });
    return found;
  }

  function agrees(sheet, asked) {
    const lacks = sheet.items.map((item, index) => [index + 1, examine(sheet, item).lack]);
    const lines = lacks.filter(([, lack]) => lack).map((one) => "Câu " + one.join(": "));
    return confirm([asked, ...lines].join("\n"));
  }

  const states = ({ fieldsets }) =>
    Object.fromEntries(Object.entries(fieldsets).map(([id, one]) => [id, state(one)]));

  /* Null where the browser keeps nothing for us. */
  function kept({ name }) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  }

  function keep({ name }, value) {
    try {
      localStorage.setItem(name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  THA.sheet = { of, find, show, lay, guarded, verdictOf, examine, agrees, states, kept, keep };
})((window.THA = window.THA || { types: {} }));
