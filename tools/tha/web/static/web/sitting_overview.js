/* Keeps the table of a sitting fresh, and asks before what cannot be undone. */
(function () {
  "use strict";

  const EVERY = 5000; // ms
  const table = document.querySelector("[data-overview]");
  const fresh = document.querySelector("[data-fresh]");

  function time(seconds) {
    const minutes = Math.floor(seconds / 60);
    return seconds ? `${minutes}:${String(Math.floor(seconds % 60)).padStart(2, "0")}` : "";
  }

  function show(row, place) {
    const texts = {
      words: row.words,
      answered: row.asked ? `${row.answered}/${row.asked}` : "",
      left: time(row.left),
      extra: row.extra || "",
      late: row.late || "",
      score: row.score,
    };
    for (const [name, text] of Object.entries(texts)) {
      const cell = place.querySelector(`[data-of=${name}]`);
      if (cell.textContent !== String(text)) cell.textContent = text;
    }
    place.querySelector("[data-of=words]").className = `tag seat-${row.stage}`;
  }

  async function look() {
    try {
      const answer = await fetch(table.dataset.overview);
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const { rows, counts } = await answer.json();
      for (const row of rows) {
        const place = table.querySelector(`[data-officer="${row.officer}"]`);
        if (place) show(row, place);
      }
      for (const [stage, count] of Object.entries(counts)) {
        document.querySelector(`[data-stage="${stage}"]`).textContent = count;
      }
      fresh.textContent = "";
    } catch {
      fresh.textContent = "Chưa lấy được tình hình mới; đang thử lại.";
    }
  }

  for (const form of document.querySelectorAll("form[data-ask]")) {
    form.addEventListener("submit", (event) => {
      if (!confirm(form.dataset.ask)) event.preventDefault();
    });
  }
  if (table) {
    look();
    setInterval(() => document.hidden || look(), EVERY);
  }
})();
