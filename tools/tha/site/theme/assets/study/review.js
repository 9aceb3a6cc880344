/* The five minutes of a day: items that were missed, then cards of the glossary; and these alone. */
(function (THA) {
  "use strict";

  const { study } = THA;
  const { load, change, make, address, dueCards, schedule, known } = study;
  const MINUTES = 5;
  const NEW_TERMS = { daily: 3, cards: 10 };
  const RATINGS = [
    ["Quên", schedule.Again], ["Khó nhớ", schedule.Hard], ["Nhớ", schedule.Good],
    ["Rất dễ", schedule.Easy],
  ];
  const KEPT = "tha/on-tap/1"; // where the player keeps the one item that is asked
  const isTerm = (name) => name[0] === "#";
  const isKnown = (quiz) => Boolean(known) && Object.hasOwn(known.quizzes, quiz);
  const button = (text, act, css = "") =>
    Object.assign(make("button", { type: "button", className: "tha-button " + css }, text), {
      onclick: act,
    });
  const told = (text) => make("p", { tabIndex: -1 }, text);

  /* A session asks "daily" items and terms, or "cards"; `names` are those of the terms. */
  function open(place, names, asks) {
    const stage = make("div", { className: "tha-review__stage" });
    place.prepend(stage);
    const session = { stage, names: names.map((id) => "#" + id), asks };
    offer(session);
    study.brought.push(() => session.isOn || stage.matches(":focus-within") || offer(session));
  }

  /* Due first; then terms that were never seen, a few a day: today's portion, and what is left. */
  function queueOf({ names, asks }) {
    const { cards } = load();
    const due = dueCards({ cards });
    const items = asks === "daily" ? due.filter((name) => !isTerm(name)) : [];
    const isToday = (name) => cards[name] && cards[name].first >= study.dayStart();
    const fewer = Math.max(0, NEW_TERMS[asks] - names.filter(isToday).length);
    const fresh = names.filter((name) => !cards[name]).slice(0, fewer);
    const all = [...items, ...names.filter((name) => due.includes(name)), ...fresh];
    const room = study.room({ cards }, asks === "cards" ? isTerm : undefined);
    return [all.slice(0, room), all.slice(room)];
  }

  function offer(session, note = "") {
    dropGone();
    session.isOn = false;
    const [queue, more] = queueOf(session);
    const line = told([note, summed(queue, more, note)].filter(Boolean).join(" "));
    const parts = [line];
    if (queue.length) {
      parts.push(bar(button("Bắt đầu ôn", () => begin(session, queue), "tha-main")));
    } else if (more.length) {
      parts.push(bar(button("Ôn thêm", () => begin(session, more))));
    }
    if (session.asks === "daily" && ![...queue, ...more].some((name) => !isTerm(name))) {
      parts.push(make("p", {}, "Làm bài tự luyện ở cuối mỗi bài học: câu nào trả lời chưa đúng sẽ"
        + " tự vào đây, và được hỏi lại đúng lúc sắp quên."));
    }
    session.stage.replaceChildren(...parts);
    if (note) line.focus();
  }

  function summed(queue, more, isAfter) {
    if (!queue.length && !more.length) return `Hôm nay ${isAfter ? "không còn" : "chưa có"} gì đến hạn ôn.`;
    const rest = more.length ? ` Còn ${more.length} lượt để dành cho những ngày sau.` : "";
    return (queue.length ? counted(queue) : "Đủ phần hôm nay rồi.") + rest;
  }

  function counted(queue) {
    const terms = queue.filter(isTerm).length;
    const items = queue.length - terms;
    const words = [items && `${items} câu từng trả lời chưa đúng`, terms && `${terms} thẻ thuật ngữ`];
    return `Hôm nay có ${words.filter(Boolean).join(" và ")}.`;
  }

  const bar = (...children) => make("div", { className: "tha-bar" }, ...children);

  function begin(session, queue) {
    Object.assign(session, { queue, isOn: true, count: 0, right: 0, began: Date.now() });
    session.left = [];
    next(session);
  }

  function next(session) {
    const { queue } = session;
    if (!queue.length) return end(session, "Xong.");
    if (Date.now() - session.began > MINUTES * 60000) return rest(session);
    const name = queue.shift();
    return isTerm(name) ? askTerm(session, name) : askItem(session, name);
  }

  function rest(session) {
    const line = told(`Đủ năm phút. Bạn đã ôn ${session.count} lượt, đúng ${session.right}. Nghỉ được rồi:`
      + " phần còn lại để lần sau, không mất gì.");
    const stop = button("Nghỉ", () => stopped(session), "tha-main");
    const on = button("Ôn tiếp năm phút", () => begin(session, session.queue));
    session.stage.replaceChildren(line, bar(stop, on));
    line.focus();
  }

  function stopped(session) {
    session.isOn = false;
    const line = told("Hôm nay thế là được. Hẹn gặp lại ngày mai.");
    session.stage.replaceChildren(line, bar(button("Ôn tiếp", () => begin(session, session.queue))));
    line.focus();
  }

  function end(session, word) {
    const left = session.left.length ? ` ${[...new Set(session.left)].join(" ")}` : "";
    offer(session, `${word} Đã ôn ${session.count} lượt, đúng ${session.right}.${left}`);
  }

  /* What its page asks today; loaded when it is needed. */
  async function askItem(session, name) {
    const [quiz, id] = [name.slice(0, name.indexOf("/")), name.slice(name.indexOf("/") + 1)];
    try {
      if (!study.items[quiz]) await script(`assets/study/items/${quiz}.js`);
    } catch {
      session.left.push(UNLOADED);
      return next(session);
    }
    const asked = study.items[quiz];
    const item = asked.data.items?.find((one) => one.id === id);
    if (!item || item.void || !asked.html[id]) {
      drop([name]);
      session.left.push(GONE);
      return next(session);
    }
    return show(session, name, asked, item);
  }

  const UNLOADED = "Có câu chưa tải được: hãy thử lại khi có mạng.";
  const GONE = "Có câu không còn trong bài tự luyện nên đã thôi ôn.";

  function script(path) {
    return new Promise((done, fail) =>
      document.head.append(make("script", { src: address(path), onload: done, onerror: fail })));
  }

  /* The player asks it, as on its page; what it keeps of one item is of no use afterwards. */
  function show(session, name, { page, law, data, html }, item) {
    try {
      localStorage.removeItem(KEPT);
    } catch { /* nothing was kept */ }
    const form = make("form", { className: "tha-quiz", autocomplete: "off", noValidate: true });
    Object.assign(form.dataset, { quiz: "on-tap", purpose: "practice" });
    form.setAttribute("aria-label", "Câu ôn tập");
    form.innerHTML = `${law}<div class="tha-items" data-step="run done">${html[item.id]}</div>`
      + '<p class="tha-result" hidden></p>';
    lead(form, page);
    const one = { quiz: "on-tap", edition: "1", shuffle: data.shuffle, items: [item] };
    form.append(make("script", { type: "application/json", className: "tha-data" },
      JSON.stringify(one)));
    const card = load().cards[name] || {};
    const digest = form.querySelector("fieldset").dataset.digest || "";
    const isChanged = card.digest && digest && card.digest !== digest;
    const line = told(where(session) + (isChanged ? " Câu này đã được sửa từ lần trước." : ""));
    const skip = button("Để lần sau", () => next(session));
    const foot = bar(skip);
    session.stage.replaceChildren(line, form, foot);
    THA.practice(form);
    form.querySelector(".tha-number").textContent = "";
    form.addEventListener("click", (event) => {
      if (event.target.dataset.act !== "check") return;
      const fieldset = form.querySelector("fieldset");
      if (!fieldset.disabled || !skip.isConnected) return;
      const rating = ratingOf(fieldset);
      const after = schedule.keepRating(name, card, rating, digest);
      tally(session, rating);
      foot.replaceChildren(...goOn(session, `Gặp lại: ${schedule.inDays(after)}. `, page));
    });
    line.focus();
  }

  const where = ({ count, queue }) => `Lượt ${count + 1}, còn ${queue.length} sau lượt này.`;

  function ratingOf(fieldset) {
    if (fieldset.matches(".tha-right")) return schedule.Good;
    return fieldset.matches(".tha-partly") ? schedule.Hard : schedule.Again;
  }

  function tally(session, rating) {
    session.count += 1;
    if (rating !== schedule.Again) session.right += 1;
  }

  function* goOn(session, text, page) {
    yield button("Tiếp tục", () => next(session), "tha-main");
    const link = make("a", { href: address(page) }, "Mở bài học");
    yield make("p", {}, text, link);
  }

  /* The term, then what it means, then how well it was remembered. */
  async function askTerm(session, name) {
    const source = await cardOf(name.slice(1)).catch(() => null);
    if (!source) {
      session.left.push(UNLOADED);
      return next(session);
    }
    const [front, back] = ["front", "back"].map((one) =>
      source.querySelector(".tha-card__" + one).innerHTML);
    const card = load().cards[name];
    const line = told(where(session) + (card ? "" : " Thẻ mới."));
    const face = make("div", { className: "tha-card tha-card--asked" });
    face.innerHTML = front;
    const turn = button("Xem nghĩa", () => {
      const behind = make("div", { className: "tha-card__back", tabIndex: -1 });
      behind.innerHTML = back;
      face.append(behind);
      foot.replaceChildren(...RATINGS.map(([text, rating]) => {
        const soon = schedule.inDays(schedule.after(card || {}, rating));
        const one = button(text, () => {
          schedule.keepRating(name, card || {}, rating);
          tally(session, rating);
          next(session);
        });
        one.append(" ", make("small", {}, soon));
        return one;
      }));
      behind.focus();
    }, "tha-main");
    const foot = bar(turn);
    session.stage.replaceChildren(line, face, foot);
    line.focus();
  }

  /* Cards whose quiz or term is no more. */
  function dropGone() {
    if (!known) return;
    const gone = Object.keys(load().cards).filter((name) =>
      isTerm(name) ? !known.terms.includes(name.slice(1)) : !isKnown(name.split("/")[0]));
    if (gone.length) drop(gone);
  }

  function drop(names) {
    change(({ cards }) => names.forEach((name) => delete cards[name]));
  }

  /* The card on this page, or from the page of all cards. */
  async function cardOf(id) {
    const own = document.querySelector(`.tha-cards [data-term="${id}"]`);
    if (own) return own;
    if (!study.terms) await script("assets/study/terms.js");
    const card = make("article", { innerHTML: study.terms.cards[id] });
    lead(card, study.terms.page);
    return card;
  }

  /* Links were written for the page they come from. */
  function lead(place, page) {
    for (const one of place.querySelectorAll("[href]")) {
      one.href = new URL(one.getAttribute("href"), address(page)).href;
    }
  }

  function openCards(place) {
    const list = [...place.querySelectorAll("[data-term]")];
    const summary = make("summary", {}, `Xem cả ${list.length} thẻ`);
    place.replaceChildren(make("details", { className: "note tha-cards__all" }, summary, ...list));
    open(place, list.map((card) => card.dataset.term), "cards");
  }

  function openDaily(place) {
    place.replaceChildren(
      ...known ? [] : [told("Bản trang này chưa hỏi lại câu cũ được: hãy dựng bằng lệnh tha build.")]);
    if (known) open(place, known.terms, "daily");
  }

  study.isKnown = isKnown;
  document.querySelectorAll(".tha-review").forEach(openDaily);
  document.querySelectorAll(".tha-cards").forEach(openCards);
})((window.THA = window.THA || { types: {} }));
