"""What does the page look like on which everyone finds the own result?"""

import html
import json

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Tra cứu kết quả: %(title)s</title>
<style>
body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:36rem;padding:1rem;
  color:#1b1b1b;background:#fff}
h1{font-size:1.4rem;line-height:1.3}
label{display:block;font-weight:600;margin-top:1rem}
input{box-sizing:border-box;width:100%%;font:inherit;padding:.6rem;border:2px solid #555;
  border-radius:.3rem}
button{font:inherit;font-weight:600;margin-top:1rem;padding:.7rem 1.2rem;border:0;
  border-radius:.3rem;color:#fff;background:#8b1a1a}
:focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}
output{display:block;margin-top:1.2rem;font-size:1.15rem;overflow-wrap:anywhere}
.hint{color:#444;font-size:.95rem}
</style>
</head>
<body>
<main>
<h1>Tra cứu kết quả<br>%(title)s</h1>
<form id="form">
<label for="number" id="label">Mã bài nộp</label>
<input id="number" autocomplete="off" autocapitalize="off" spellcheck="false"
  aria-describedby="hint">
<p class="hint" id="hint">Mã gồm 36 ký tự, có trong tệp bài làm bạn đã nộp. Cũng có thể
nhập mã tra cứu do hội đồng thi cấp.</p>
<div id="byFile">
<label for="file">Hoặc chọn tệp bài làm</label>
<input id="file" type="file" accept=".json,.ndjson,application/json">
</div>
<button>Xem kết quả</button>
</form>
<output id="told" for="number file" aria-live="polite"></output>
<p class="hint">Trang này không có tên hay mã của ai. Mã bạn nhập không rời khỏi máy của bạn.</p>
<noscript><p>Trình duyệt cần bật JavaScript để tra cứu.</p></noscript>
</main>
<script>
"use strict";
const salt = %(salt)s, digits = %(digits)d, length = %(length)d;
const byId = (id) => document.getElementById(id);
const tell = (text) => { byId("told").textContent = text; };
const canHash = Boolean(window.crypto && crypto.subtle);
let wanted = "";

if (!canHash) {
  byId("byFile").hidden = true;
  byId("label").textContent = "Mã tra cứu";
  byId("hint").textContent = `Mã tra cứu gồm ${length} ký tự, do hội đồng thi cấp. Trình duyệt `
    + "không tính được mã từ mã bài nộp ở địa chỉ không có https.";
}

async function codeOf(submission) {
  const bytes = new TextEncoder().encode(`${salt}:${submission}`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (one) => one.toString(16).padStart(2, "0")).join("").slice(0, length);
}

async function numberIn(file) {
  try {
    const {submission} = JSON.parse(await file.text());
    return typeof submission === "string" ? submission : "";
  } catch {
    return "";
  }
}

function found(rows) {
  const row = rows.find((one) => one[0] === wanted);
  if (!row) {
    tell("Không tìm thấy bài này trong cuộc thi. Hãy kiểm tra lại mã.");
  } else if (typeof row[1] === "number") {
    tell(`Hạng ${row[1].toLocaleString("vi-VN")}. Điểm: ${row[2]}.`);
  } else {
    tell(`Bài không được xếp hạng: ${row[1]}. Điểm: ${row[2]}.`);
  }
}

function lookUp(code) {
  wanted = code;
  const script = document.createElement("script");
  script.src = `${code.slice(0, digits)}.js`;
  script.onload = () => script.remove();
  script.onerror = () => {
    script.remove();
    tell("Không tải được phần kết quả này. Hãy thử lại, hoặc báo cho hội đồng thi.");
  };
  document.head.append(script);
}

byId("file").addEventListener("change", async () => {
  const [file] = byId("file").files;
  if (!file) return;
  const number = await numberIn(file);
  byId("number").value = number;
  tell(number ? "" : "Tệp này không phải là tệp bài làm.");
});

byId("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const given = byId("number").value.trim().toLowerCase();
  if (/^[0-9a-f]+$/.test(given) && given.length === length) {
    lookUp(given);
  } else if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given)) {
    tell("Đây không phải là mã bài nộp hay mã tra cứu. Hãy kiểm tra lại.");
  } else if (canHash) {
    lookUp(await codeOf(given));
  } else {
    tell("Ở đây cần mã tra cứu do hội đồng thi cấp, không phải mã bài nộp.");
  }
});
</script>
</body>
</html>
"""


def look_up_page(title: str, salt: str, digits: int, length: int) -> str:
    """The page; parts are named by `digits` digits, codes have `length`."""
    gaps = {
        "title": html.escape(title),
        "salt": json.dumps(salt).replace("<", "\\u003c"),
        "digits": digits,
        "length": length,
    }
    return _PAGE % gaps
