/* An officer answers: every answer is saved as it is given, and the server's clock counts. */
(function (THA) {
  "use strict";

  const HEARTBEAT = 10000; // ms
  const TYPING = 500; // ms until what is typed is sent
  const one = (name) => document.querySelector(`[data-${name}]`);
  const form = document.querySelector("form[data-seat]");
  const { seat, save, hold, done } = form.dataset;
  const data = JSON.parse(document.getElementById("seat-data").textContent);
  const fieldsets = {};
  for (const fieldset of form.querySelectorAll("fieldset[data-item]")) {
    fieldsets[fieldset.dataset.item] = fieldset;
  }
  const examine = (item) => THA.sheet.examine({ fieldsets }, item);
  const answered = new Set();
  let queue = null;
  let end = 0;
  let isOver = false;

  function say(words) {
    const notice = one("notice");
    if (notice.textContent !== words) notice.textContent = words;
  }

  function fail(words) {
    one("fault").textContent = words;
    one("fault").hidden = false;
    one("opening").hidden = true;
    form.hidden = true;
  }

  function count(item) {
    if (examine(item).response === undefined) answered.delete(item.id);
    else answered.add(item.id);
    one("count").textContent = `${answered.size}/${data.items.length} câu`;
  }

  function fill(states) {
    for (const item of data.items) {
      if (states[item.id]) THA.controls.restore(fieldsets[item.id], states[item.id]);
      count(item);
    }
  }

  function showSaved() {
    const waiting = queue.count();
    const place = one("saved");
    place.classList.toggle("wrong", queue.isFailing());
    if (queue.isFailing()) {
      place.textContent = waiting
        ? `Chưa lưu ${waiting} câu: mất kết nối, đang thử lại`
        : "Mất kết nối, đang thử lại";
      say("Mất kết nối. Câu trả lời được giữ trong trình duyệt này và tự gửi khi có mạng.");
    } else {
      place.textContent = waiting ? "Đang lưu…" : "Đã lưu";
      if (one("notice").textContent.startsWith("Mất kết nối")) say("Đã có mạng trở lại.");
    }
  }

  const REFUSED = {
    400: "Máy chủ không đọc được câu trả lời. Hãy tải lại trang.",
    403: "Trang này không còn quyền lưu. Hãy tải lại trang.",
    404: "Bài làm này không còn. Hãy báo người phụ trách.",
    413: "Câu trả lời quá dài. Hãy rút ngắn rồi tải lại trang.",
  };

  function told(status, body) {
    if (status !== 200) {
      queue.end();
      fail(REFUSED[status] || "Không lưu được. Hãy tải lại trang.");
      return;
    }
    for (const { id } of data.items) {
      if (body.refused.includes(id)) {
        THA.sheet.verdictOf(fieldsets[id]).textContent =
          "Chưa lưu được câu này: câu trả lời quá dài hoặc có chỗ không đọc được.";
      }
    }
    if (body.is_handed_in) {
      queue.end();
      location.replace(done);
    } else if (!body.holds) {
      lose();
    } else {
      end = Date.now() + body.left * 1000;
      const theirs = Object.entries(body.others).filter(([id]) => fieldsets[id] && !queue.has(id));
      fill(Object.fromEntries(theirs));
    }
  }

  /* Another browser goes on. */
  function lose() {
    queue.end();
    form.hidden = true;
    one("seat-bar").hidden = true;
    one("taken").hidden = false;
    one("back").focus();
  }

  function tick() {
    const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    const minutes = Math.floor(seconds / 60);
    one("clock").textContent = !seconds ? "Hết giờ" : minutes >= 10
      ? `Còn ${minutes} phút`
      : `Còn ${minutes}:${String(seconds % 60).padStart(2, "0")}`;
    one("clock").classList.toggle("wrong", seconds <= 300);
    if (seconds === 300) say("Còn 5 phút.");
    if (seconds === 60) say("Còn 1 phút.");
    if (seconds || isOver) return;
    isOver = true;
    for (const fieldset of Object.values(fieldsets)) fieldset.disabled = true;
    say("Hết giờ. Hệ thống đang nộp bài.");
    queue.send();
    setInterval(() => queue.send(), 2000);
  }

  function listen() {
    let timer = 0;
    form.addEventListener("input", (event) => {
      const fieldset = event.target.closest("fieldset[data-item]");
      const item = fieldset && data.items.find(({ id }) => id === fieldset.dataset.item);
      if (!item) return;
      THA.sheet.verdictOf(fieldset).textContent = "";
      queue.add(item.id, examine(item).response, THA.controls.state(fieldset));
      count(item);
      clearTimeout(timer);
      const isTyped = /^(text|textarea)$/.test(event.target.type);
      timer = setTimeout(() => queue.send(), isTyped ? TYPING : 0);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) queue.sendAway();
      else queue.send();
    });
    setInterval(() => queue.send(), HEARTBEAT);
    setInterval(tick, 1000);
  }

  /* Of each thing that may be missing, the numbers of the items. */
  function lacks() {
    const found = {};
    data.items.forEach((item, index) => {
      const { lack } = examine(item);
      if (lack) (found[lack] = found[lack] || []).push(index + 1);
    });
    return Object.entries(found).map(([lack, numbers]) => `Câu ${lack}: ${numbers.join(", ")}.`);
  }

  function ask() {
    one("lacks").textContent = lacks().join(" ") || "Bạn đã trả lời mọi câu.";
    one("agree").showModal();
  }

  /* Only what the server has saved is handed in. */
  async function handIn() {
    one("agree").close();
    one("hand-in").disabled = true;
    one("waiting").textContent = queue.count() ? "Đang chờ lưu hết rồi nộp…" : "";
    queue.send();
    while (queue.count()) await new Promise((go) => setTimeout(go, 200));
    form.submit();
  }

  async function open() {
    await THA.seat.sendLeft(seat, save, () => {
      one("opening").textContent = "Chưa có mạng. Trang sẽ mở bài khi kết nối trở lại.";
    });
    const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    const answer = await fetch(hold, { method: "POST", headers: { "X-CSRFToken": token } });
    if (answer.status === 409) {
      location.replace(done);
      return;
    }
    if (!answer.ok || answer.redirected) throw new Error("hold " + answer.status);
    const held = await answer.json();
    end = Date.now() + held.left * 1000;
    queue = THA.seat.queue({
      seat, url: save, token: held.token, turn: held.turn, told, changed: showSaved,
    });
    fill(held.states);
    one("opening").hidden = true;
    one("seat-bar").hidden = false;
    form.hidden = false;
    listen();
    tick();
    showSaved();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isOver) ask();
  });
  one("yes").addEventListener("click", handIn);
  one("no").addEventListener("click", () => one("agree").close());
  one("back").addEventListener("click", () => location.reload());
  open().catch((error) => {
    console.warn("THA: seat", error);
    fail("Chưa mở được bài làm. Hãy tải lại trang; nếu vẫn vậy, hãy đăng nhập lại.");
  });
})(window.THA);
