/* How far has this page been read, which items were missed, and where does one go on? */
(function (THA) {
  "use strict";

  const { load, touch, miss, address, make, dueCards, room } = THA.study;
  const WORDS_A_SECOND = 10; // nobody reads faster: who was quicker has only scrolled
  const page = document.querySelector("meta[name=tha-page]");
  const article = document.querySelector("article.md-content__inner");
  const isPath = (path) => /^[\w-]+(\/[\w-]+)*$/.test(path);

  function day(moment) {
    const two = (number) => String(number).padStart(2, "0");
    const one = new Date(moment);
    return `${two(one.getDate())}/${two(one.getMonth() + 1)}/${one.getFullYear()}`;
  }

  /* A module: what is told at its end, and when it counts as read. */
  function follow(path) {
    const words = article.innerText.split(/\s+/).length;
    const title = article.querySelector("h1")?.firstChild?.textContent.trim() || document.title;
    const known = load().pages[path] || {};
    const button = make("button", { type: "button", className: "tha-button" }, "Đánh dấu đã đọc");
    const told = make("span");
    told.setAttribute("role", "status");
    const line = make("p", { className: "tha-read" }, told, button);
    article.append(line);
    if (known.read) tell(known.read);
    touch("pages", path, { title: title.slice(0, 200) });

    function tell(moment) {
      button.hidden = true;
      const since = Date.parse(page.dataset.asOf);
      const isOlder = since && moment < since;
      told.textContent = isOlder
        ? `Bạn đã đọc bài này ngày ${day(moment)}, trước khi bài được sửa theo luật mới. `
        : `✓ Bạn đã đọc bài này ngày ${day(moment)}. `;
      if (!isOlder) return;
      button.hidden = false;
      button.textContent = "Đã đọc bản mới";
    }

    function read() {
      const moment = Date.now();
      touch("pages", path, { read: moment, place: "", heading: "" });
      tell(moment);
    }

    button.addEventListener("click", () => {
      read();
      told.tabIndex = -1;
      told.focus();
    });
    watch(line, words / WORDS_A_SECOND, () => !button.hidden && read());
    keepPlace(path);
  }

  /* Calls `done` once the end has been seen after so many seconds before the reader's eyes. */
  function watch(end, seconds, done) {
    let [spent, isSeen] = [0, false];
    new IntersectionObserver(([one]) => (isSeen = one.isIntersecting)).observe(end);
    const clock = setInterval(() => {
      if (document.visibilityState === "visible") spent += 1;
      if (spent < seconds || !isSeen) return;
      clearInterval(clock);
      done();
    }, 1000);
  }

  /* The heading that was last passed, written when the reader turns away. */
  function keepPlace(path) {
    const headings = [...article.querySelectorAll("h2[id], h3[id]")];
    addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "hidden") return;
      const passed = headings.filter((one) => one.getBoundingClientRect().top < 150).pop();
      const isRead = load().pages[path]?.read;
      if (!passed || isRead) return;
      touch("pages", path, { place: passed.id.slice(0, 200), heading: named(passed) });
    });
  }

  function named(heading) {
    const copy = heading.cloneNode(true);
    copy.querySelectorAll(".headerlink").forEach((one) => one.remove());
    return copy.textContent.trim().slice(0, 200);
  }

  /* What the player has just shown, seen as the reader sees it. */
  function note(event) {
    const form = event.target.closest("form.tha-quiz[data-purpose=practice]");
    const { act } = event.target.dataset;
    if (!form || form.closest(".tha-review") || (act !== "check" && act !== "finish")) return;
    const judged = act === "check" ? [event.target.closest("fieldset")] : form.querySelectorAll("fieldset");
    for (const fieldset of judged) {
      const isMissed = fieldset.matches(".tha-wrong, .tha-partly, .tha-omitted");
      const isNew = !noted.has(fieldset);
      if (!isMissed || !isNew || fieldset.querySelector("textarea")) continue;
      noted.add(fieldset);
      miss(`${form.dataset.quiz}/${fieldset.dataset.item}`, fieldset.dataset.digest || "");
    }
    const percent = /([\d,]+)%/.exec(form.querySelector(".tha-result").textContent);
    if (percent) keepBest(form.dataset.quiz, parseFloat(percent[1].replace(",", ".")));
  }

  const noted = new WeakSet();

  function keepBest(quiz, percent) {
    const best = Math.max(percent, load().quizzes[quiz]?.best || 0);
    touch("quizzes", quiz, { best });
  }

  /* A sign behind each link of a list or table to a page that was begun or read. */
  function mark({ pages }) {
    for (const link of article.querySelectorAll("li > a, li > p > a, td > a, th > a")) {
      const [path, file] = [pathOf(link), pages[pathOf(link)]];
      if (!path || !file || link.closest(".tha-continue, .tha-progress")) continue;
      const words = file.read ? "đã đọc" : "đang đọc";
      const sign = make("span", { className: "tha-mark", title: words }, file.read ? " ✓" : " …");
      sign.setAttribute("role", "img");
      sign.setAttribute("aria-label", words);
      link.after(sign);
    }
  }

  function pathOf(link) {
    const home = address("");
    return link.href.startsWith(home) && !link.hash
      ? link.href.slice(home.length).replace(/\.html$/, "") : "";
  }

  /* Where to go on, and how much waits to be repeated. */
  function invite(place, progress) {
    const open = Object.entries(progress.pages).filter(([path, one]) => !one.read && isPath(path));
    const [last] = open.sort(([, a], [, b]) => b.at - a.at);
    const due = Math.min(dueCards(progress).length, room(progress));
    place.replaceChildren();
    place.hidden = !last && !due;
    if (last) place.append(...goOn(...last));
    if (due) {
      const link = make("a", { href: address("on-tap.html") }, `Ôn ${due} câu đến hạn hôm nay`);
      place.append(make("p", {}, link, " (khoảng năm phút)."));
    }
  }

  function* goOn(path, { title, place, heading }) {
    const anchor = place ? "#" + encodeURIComponent(place) : "";
    const link = make("a", { href: address(path + ".html") + anchor }, title || path);
    yield make("p", { className: "tha-continue__head" }, "Tiếp tục chỗ đang dở");
    yield make("p", {}, link, heading ? `, mục “${heading}”` : "");
  }

  THA.study.day = day;
  THA.study.isPath = isPath;
  if (!article) return;
  document.addEventListener("click", note);
  const progress = load();
  mark(progress);
  const place = document.querySelector(".tha-continue");
  if (place) {
    invite(place, progress);
    THA.study.brought.push(() => invite(place, load()));
  }
  if (page) follow(page.content);
})((window.THA = window.THA || { types: {} }));
