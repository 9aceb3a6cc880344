/* Each item is marked at once; at the end the score. */
(function (THA) {
  "use strict";

  const { all, partsOf } = THA.controls;
  const { find, show, lay, guarded, verdictOf, examine } = THA.sheet;
  const WORDS = {
    right: "✓ Đúng", partly: "◐ Đúng một phần", wrong: "✗ Sai",
    omitted: "– Bỏ trống", pending: "… Chờ người chấm",
    drop: "Câu này đã bỏ, không tính điểm", full: "Câu này ai cũng được trọn điểm",
  };

  function verdictIn({ outcome, credit }) {
    if (outcome !== "marked") return outcome;
    if (credit.n <= 0n) return "wrong";
    return THA.fraction.isLess(credit, THA.fraction.one) ? "partly" : "right";
  }

  function reveal(sheet, item) {
    const fieldset = sheet.fieldsets[item.id];
    const marked = THA.marking.mark(item, examine(sheet, item).response);
    sheet.marked[item.id] = marked;
    guarded(fieldset, () => {
      const keyOf = (part) => !item.void && THA.types[item.type].key(item, part);
      const verdict = verdictIn(marked);
      const whole = keyOf("");
      verdictOf(fieldset).textContent =
        WORDS[verdict] + pointsIn(item, marked) + (whole ? ` Đáp án${whole}.` : "");
      fieldset.classList.add("tha-" + verdict);
      for (const part of partsOf(fieldset)) annotate(part, keyOf(part.dataset.part));
      all(fieldset, ".tha-rationale").forEach(unhide);
    });
    fieldset.disabled = true;
  }

  const unhide = (one) => (one.hidden = false);

  function pointsIn(item, { credit }) {
    const { times, written } = THA.fraction;
    const points = THA.marking.pointsOf(item);
    if (!credit || !points.n) return ".";
    return `: ${written(times(credit, points))}/${written(points)} điểm.`;
  }

  function annotate(part, key) {
    if (part.querySelector(":checked")) all(part, ".tha-feedback").forEach(unhide);
    if (!key) return;
    const note = document.createElement("span");
    note.className = "tha-note";
    note.textContent = "Đáp án" + key;
    part.append(note);
  }

  const keep = (sheet) =>
    THA.sheet.keep(sheet, {
      seed: sheet.seed, answers: THA.sheet.states(sheet), checked: Object.keys(sheet.marked),
    });

  function conclude(sheet) {
    keep(sheet);
    if (Object.keys(sheet.marked).length < sheet.items.length) return;
    const { written } = THA.fraction;
    const score = THA.marking.score(sheet.items, sheet.marked, sheet.data.pass_mark);
    const passed = { true: ": đạt.", false: ": chưa đạt." }[score.passed] || ".";
    const points = `${written(score.earned)}/${written(score.maximum)} điểm`;
    const omitted = score.omitted ? ` Bỏ trống ${score.omitted} câu.` : "";
    const pending = score.pending ? ` Còn ${score.pending} câu chờ người chấm.` : "";
    find(sheet, "result").textContent =
      `${points}, ${written(score.percent)}%${passed}${omitted}${pending}`;
    show(sheet, "done");
  }

  function begin(sheet, { seed, answers = {}, checked = [] }) {
    Object.assign(sheet, { seed, marked: {} });
    lay(sheet, seed, answers);
    find(sheet, "result").textContent = "";
    for (const item of sheet.items) if (checked.includes(item.id)) reveal(sheet, item);
    sheet.list.addEventListener("input", () => keep(sheet));
    conclude(sheet);
  }

  const blank = ({ data }) => ({ seed: THA.form.newSeed(data) });

  const acts = {
    check(sheet, fieldset) {
      const item = sheet.items.find(({ id }) => id === fieldset.dataset.item);
      const { lack } = examine(sheet, item);
      if (lack) verdictOf(fieldset).textContent = `Câu này ${lack}.`;
      else reveal(sheet, item);
      verdictOf(fieldset).focus();
      conclude(sheet);
    },
    finish(sheet) {
      if (!THA.sheet.agrees(sheet, "Chấm mọi câu và xem kết quả?")) return;
      for (const item of sheet.items) if (!sheet.marked[item.id]) reveal(sheet, item);
      conclude(sheet);
      find(sheet, "result").focus();
    },
    again(sheet) {
      begin(sheet, blank(sheet));
      sheet.form.querySelector("input, select, textarea").focus();
    },
  };

  THA.practice = function (form) {
    const sheet = THA.sheet.of(form, acts);
    begin(sheet, THA.sheet.kept(sheet) || blank(sheet));
  };
})((window.THA = window.THA || { types: {} }));
