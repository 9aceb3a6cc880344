/* One's own progress: what there is, as a file to take along, from a file, deleted. */
(function (THA) {
  "use strict";

  const { study } = THA;
  const { load, save, make, address, day, isPath } = study;
  const LARGEST = 5000000; // bytes
  const FAULTS = {
    large: "Tệp lớn quá 5 MB nên không phải tệp tiến độ.",
    broken: "Không đọc được tệp: tệp hỏng hoặc không phải tệp tiến độ.",
    other: "Tệp này không phải tệp tiến độ của trang học.",
    newer: "Tệp này do bản mới hơn của trang học ghi ra. Hãy tải lại trang rồi nạp lại.",
  };
  const button = (text, act) =>
    Object.assign(make("button", { type: "button", className: "tha-button" }, text), {
      onclick: act,
    });

  /* {progress} or {fault} of the text of a file. */
  function read(text) {
    let value = null;
    try {
      value = JSON.parse(text);
    } catch {
      return { fault: FAULTS.broken };
    }
    if (value?.progress > 1) return { fault: FAULTS.newer };
    const progress = study.taken(value);
    return progress ? { progress } : { fault: FAULTS.other };
  }

  function takeOut() {
    const text = JSON.stringify(load(), null, 1);
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })) });
    link.download = `tien-do-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
  }

  async function bringIn(file) {
    if (file.size > LARGEST) return FAULTS.large;
    const { progress, fault } = read(await file.text());
    if (fault) return fault;
    const before = load();
    const whole = study.merged(before, progress);
    save(whole);
    const more = (group) => Object.keys(whole[group]).length - Object.keys(before[group]).length;
    return `Đã nạp: thêm ${more("pages")} bài, ${more("cards")} câu và thẻ; mục nào có ở cả hai nơi`
      + " thì giữ lần mới nhất.";
  }

  const NOTHING = "Chưa có gì ở đây. Mở một bài học, làm bài tự luyện ở cuối bài: những gì bạn đã đọc,"
    + " đã làm sẽ hiện ra.";
  const UNKEPT = "Trình duyệt không cho lưu, nên tiến độ chỉ còn đến khi đóng trang:"
    + " hãy tải tệp tiến độ về.";

  function forget() {
    const where = study.isSignedIn ? "trên máy này và trong hồ sơ của bạn" : "trên máy này";
    if (!confirm(`Xóa toàn bộ tiến độ ${where}? Không lấy lại được, trừ khi đã tải tệp về.`)) return "";
    study.forget();
    if (study.isSignedIn) save({ ...study.blank(), cleared: Date.now() });
    return "Đã xóa.";
  }

  function counts({ pages, quizzes, cards }) {
    if (![pages, quizzes, cards].some((group) => Object.keys(group).length)) return NOTHING;
    const read = Object.values(pages).filter((one) => one.read).length;
    const terms = Object.keys(cards).filter((name) => name[0] === "#").length;
    const items = Object.keys(cards).length - terms;
    const open = Object.keys(pages).length - read;
    return `Đã đọc ${read} bài, đang đọc ${open} bài; đã tự luyện ${Object.keys(quizzes).length} bài;`
      + ` đang ôn ${items} câu và ${terms} thẻ thuật ngữ.`;
  }

  function* pagesRead({ pages }) {
    const entries = Object.entries(pages).filter(([path]) => isPath(path));
    for (const [path, one] of entries.sort(([, a], [, b]) => b.at - a.at)) {
      const link = make("a", { href: address(path + ".html") }, String(one.title || path));
      yield make("li", {}, link, one.read ? `: đã đọc ngày ${day(one.read)}` : ": đang đọc");
    }
  }

  function* quizzesDone({ quizzes }) {
    for (const [name, { best }] of Object.entries(quizzes)) {
      const [page, title] = study.isKnown(name) ? study.known.quizzes[name] : [];
      const named = page ? make("a", { href: address(page) }, title) : name;
      const percent = String(Math.round(Math.min(best || 0, 100) * 10) / 10).replace(".", ",");
      yield make("li", {}, named, `: cao nhất ${percent}%`);
    }
  }

  function draw(place, note = "") {
    const progress = load();
    const status = make("p", { tabIndex: -1 }, note);
    status.setAttribute("role", "status");
    const again = (words) => {
      draw(place, words);
      place.querySelector("[role=status]").focus();
    };
    const file = make("input", { type: "file", accept: ".json,application/json" });
    file.onchange = async () => file.files[0] && again(await bringIn(file.files[0]));
    const label = make("label", { className: "tha-progress__file" }, "Nạp tệp tiến độ: ", file);
    const foot = make("div", { className: "tha-bar" },
      button("Tải tệp tiến độ", takeOut), button("Xóa tiến độ", () => again(forget())));
    const lists = [["Bài học", [...pagesRead(progress)]], ["Tự luyện", [...quizzesDone(progress)]]];
    const unkept = study.isKept() ? [] : [make("p", {}, UNKEPT)];
    place.replaceChildren(...unkept, make("p", {}, counts(progress)), ...lists.filter(([, held]) => held.length)
      .map(([title, held]) => make("details", { className: "note" }, make("summary", {}, `${title} (${held.length})`),
        make("ul", {}, ...held))), foot, label, status);
  }

  const places = document.querySelectorAll(".tha-progress");
  const drawAll = () =>
    places.forEach((one) => draw(one, one.querySelector("[role=status]")?.textContent));
  drawAll();
  study.brought.push(drawAll);
})((window.THA = window.THA || { types: {} }));
