/* Sends what was handed in to the address that the page names, until it is received. */
(function (THA) {
  "use strict";

  const address = document.querySelector("meta[name=tha-intake]").content;
  if (location.protocol === "file:" && address.startsWith("/")) return; /* nobody is there */

  const FALL_BACK_AFTER = 3; /* tries */
  const LONGEST_PAUSE = 60; /* seconds */
  const PATIENCE = 30000; /* milliseconds */

  /* Null where nothing came back. */
  async function post(file) {
    try {
      const answer = await fetch(address, {
        method: "POST", body: file, credentials: "omit", signal: AbortSignal.timeout(PATIENCE),
        headers: { "Content-Type": "application/json", "Accept-Language": "vi" },
      });
      return { status: answer.status, told: await answer.json(), after: +answer.headers.get("Retry-After") };
    } catch {
      return null;
    }
  }

  const isRefused = ({ status }) => status >= 400 && status < 500 && ![408, 429].includes(status);

  /* Twice as long each time, never the same for all who wait; at once when the line is back. */
  function pause(tries, after) {
    const seconds = Math.max(after, Math.min(LONGEST_PAUSE, 2 ** tries)) * (1 + Math.random()) / 2;
    return new Promise((go) => {
      function end() {
        clearTimeout(timer);
        removeEventListener("online", end);
        go();
      }
      const timer = setTimeout(end, Math.max(after, seconds) * 1000);
      addEventListener("online", end);
    });
  }

  function moment(text) {
    return new Date(text).toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "medium" });
  }

  /* What is said in place of the words for those who send a file. */
  function places(sheet) {
    const bar = sheet.form.querySelector("[data-step=closed]");
    let said = bar.querySelector(".tha-sent");
    if (!said) {
      said = document.createElement("p");
      said.className = "tha-sent";
      said.setAttribute("role", "status");
      bar.prepend(said);
    }
    return { said, byFile: said.nextElementSibling };
  }

  function say({ said, byFile }, strong, rest, isByFile) {
    const first = document.createElement("strong");
    first.textContent = strong;
    said.replaceChildren(first, " " + rest);
    byFile.hidden = !isByFile;
  }

  function received(at, { received, receipt }) {
    say(at, "Đã nhận bài", `lúc ${moment(received)}.`, false);
    const [details, summary, code] = ["details", "summary", "code"].map((one) => document.createElement(one));
    summary.textContent = "Biên nhận có chữ ký";
    code.textContent = receipt;
    details.append(summary, code);
    at.said.append(details);
  }

  THA.send = async function (sheet, keep, download) {
    const { attempt } = sheet;
    const at = places(sheet);
    if (attempt.receipt) {
      received(at, attempt.receipt);
      return;
    }
    for (let tries = 1; sheet.attempt === attempt; tries += 1) {
      if (tries <= FALL_BACK_AFTER) say(at, "Đang gửi bài…", "Đừng đóng trang này.", false);
      const answer = await post(attempt.file);
      if (sheet.attempt !== attempt) return;
      if (answer && answer.status < 300) {
        attempt.receipt = answer.told;
        keep(sheet);
        received(at, answer.told);
        return;
      }
      if (answer && isRefused(answer)) {
        const told = (answer.told.problems || [answer.told])[0];
        say(at, "Máy chủ không nhận bài:", `${told.title}. Bài vẫn còn trong tệp.`, true);
        download(sheet);
        return;
      }
      if (tries === FALL_BACK_AFTER) {
        say(at, "Chưa gửi được bài.", "Trang vẫn đang thử lại; bài cũng đã được tải về thành tệp.", true);
        download(sheet);
      }
      await pause(tries, answer ? answer.after : 0);
    }
  };
})((window.THA = window.THA || { types: {} }));
