/* Handed in without feedback. */
(function (THA) {
  "use strict";

  const { find, show, lay, examine, kept } = THA.sheet;

  /* 2026-11-24T08:00:00+07:00 */
  function now() {
    const zone = -new Date().getTimezoneOffset();
    const [day, hours] = [Math.abs(zone) * 60000, Date.now() + zone * 60000]
      .map((one) => new Date(one).toISOString().slice(0, 19));
    return hours + (zone < 0 ? "-" : "+") + day.slice(11, 16);
  }

  /* crypto's own needs TLS. */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] % 16) + 64;
    bytes[8] = (bytes[8] % 64) + 128;
    const digits = Array.from(bytes, (one) => (one + 256).toString(16).slice(1)).join("");
    return digits.replace(/(.{8})(....)(....)(....)/, "$1-$2-$3-$4-");
  }

  function keep(sheet) {
    find(sheet, "unkept").hidden = THA.sheet.keep(sheet, sheet.attempt);
  }

  function run(sheet) {
    const { attempt, data } = sheet;
    lay(sheet, attempt.form, attempt.kept);
    sheet.list.addEventListener("input", () => {
      attempt.kept = THA.sheet.states(sheet);
      keep(sheet);
    });
    const form = attempt.form === undefined ? "" : " · mã đề " + attempt.form;
    find(sheet, "facts").textContent = attempt.code + form;
    if (!data.time_limit) return;
    sheet.clock = setInterval(tick, 1000, sheet);
    tick(sheet);
  }

  /* Nothing ends by itself. */
  function tick(sheet) {
    const end = Date.parse(sheet.attempt.started) + sheet.data.time_limit * 60000;
    const minutes = Math.ceil((end - Date.now()) / 60000);
    find(sheet, "clock").textContent = minutes > 0 ? `còn ${minutes} phút` : "hết giờ";
    const words = minutes > 5 ? "" : minutes > 0
      ? "Sắp hết giờ." : "Đã hết giờ. Hãy nộp bài; tệp bài làm ghi lúc nộp.";
    const notice = find(sheet, "notice");
    if (notice.textContent !== words) notice.textContent = words;
  }

  function written(sheet) {
    const { attempt, data, items } = sheet;
    const who = data.purpose === "contest" ? "participant" : "officer";
    const answers = items.map((item) => [item.id, examine(sheet, item).response]);
    return JSON.stringify({
      submission: attempt.submission, quiz: data.quiz, edition: data.edition, form: attempt.form,
      [who]: attempt.code, started: attempt.started, finished: now(),
      answers: Object.fromEntries(answers),
    }) + "\n";
  }

  function fileName({ data, attempt }) {
    const code = THA.vietnamese.withoutDiacritics(attempt.code).replace(/[^\w.-]+/g, "-");
    return `${data.quiz}-${code}.json`;
  }

  function closed(sheet) {
    find(sheet, "file").textContent = fileName(sheet);
    show(sheet, "closed");
    THA.send?.(sheet, keep, acts.download);
  }

  const acts = {
    submit(sheet) {
      if (sheet.attempt) return;
      const input = find(sheet, "code");
      const code = THA.vietnamese.canonical(input.value.trim());
      input.setCustomValidity(/^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(code) ? "" : input.title);
      if (!input.reportValidity()) return;
      const form = THA.form.newSeed(sheet.data);
      sheet.attempt = { submission: uuid(), form, code, started: now(), kept: {} };
      keep(sheet);
      run(sheet);
      sheet.list.querySelector("input, select, textarea").focus();
    },
    handIn(sheet) {
      if (!THA.sheet.agrees(sheet, "Nộp bài?")) return;
      const known = kept(sheet); // perhaps another tab handed it in
      const isSame = known && known.submission === sheet.attempt.submission;
      sheet.attempt.file = (isSame && known.file) || written(sheet);
      clearInterval(sheet.clock);
      keep(sheet);
      closed(sheet);
      if (!THA.send) acts.download(sheet);
    },
    download(sheet) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([sheet.attempt.file], { type: "application/json" }));
      link.download = fileName(sheet);
      link.click();
      find(sheet, "file").focus();
    },
    again(sheet) {
      if (!confirm("Làm bài mới? Trang này sẽ thôi giữ tệp bài vừa nộp.")) return;
      sheet.attempt = null;
      keep(sheet);
      show(sheet, "offer");
      find(sheet, "code").focus();
    },
  };

  THA.sitting = function (form) {
    const sheet = THA.sheet.of(form, acts);
    sheet.attempt = kept(sheet);
    find(sheet, "main").disabled = false;
    if (!sheet.attempt) show(sheet, "offer");
    else if (sheet.attempt.file) closed(sheet);
    else run(sheet);
  };
})((window.THA = window.THA || { types: {} }));
