/* Checks a certificate that the reader pastes, drops or brings in the address; nothing leaves the
   page. What is signed, and how it is written, say seal/signed_line.py and seal/sealed_pdf.py. */
(function (THA) {
  "use strict";

  const LINE = /(?<![\w-])THA1\.([\w-]{2,8000})\.([\w-]{86})(?![\w-])/g;
  const TOKEN = /^\s*([\w-]+\.([\w-]+))\.([\w-]{86})\s*$/;
  const SEAL = /%THA-SEAL ([\w-]{86})\n/g;
  const LARGEST = 5e6;
  const FIELDS = [
    ["number", "Số"], ["name", "Cấp cho"], ["officer", "Mã cán bộ"], ["unit", "Đơn vị"],
    ["title", "Nội dung"], ["hours", "Số tiết"], ["on", "Hoàn thành ngày"],
    ["issued", "Ngày cấp"], ["issuer", "Nơi cấp"], ["key", "Khóa ký"],
  ];
  const NAMES = FIELDS.map(([name]) => name).concat("format", "subject").sort();

  /* Bytes as letters of one byte each, so that a PDF can be searched and cut. */
  const lettersOf = (bytes) => {
    let letters = "";
    for (let i = 0; i < bytes.length; i += 8192) {
      letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
    }
    return letters;
  };
  const bytesOf = (letters) => Uint8Array.from(letters, (one) => one.charCodeAt(0));

  function unpacked(text) {
    try {
      const letters = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
      const again = btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
      return again === text ? bytesOf(letters) : null;
    } catch {
      return null;
    }
  }

  function lineIn(letters) {
    const found = new Map(Array.from(letters.matchAll(LINE), (one) => [one[0], one]));
    return found.size === 1 ? found.values().next().value : null;
  }

  /* The document in the only way of writing it: names in order, every value a text. */
  function read(content) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
      const found = JSON.parse(text);
      const isOurs =
        found.format === "tha-certificate/1" &&
        Object.keys(found).join() === NAMES.join() &&
        Object.values(found).every((one) => typeof one === "string") &&
        JSON.stringify(found) === text;
      return isOurs ? found : null;
    } catch {
      return null;
    }
  }

  function isSealed(letters, key) {
    const last = Array.from(letters.matchAll(SEAL)).pop();
    if (!last) return false;
    const rest = letters.slice(0, last.index) + letters.slice(last.index + last[0].length);
    const signature = unpacked(last[1]);
    return (
      rest.lastIndexOf("startxref") === last.index &&
      signature !== null &&
      THA.ed25519.fits(bytesOf(`THA-SEAL/1\n${rest}`), signature, key)
    );
  }

  /* But the line, maybe behind an address, or the readable copy, which says the same. */
  function isPlain(letters, line, document) {
    const text = letters.trim();
    if (text.endsWith(line) && /^(https?:\/\/[^\s#]{1,2000}#)?$/.test(text.slice(0, -line.length))) {
      return true;
    }
    try {
      const { certificate, signed, signature, ...rest } = JSON.parse(
        new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(letters)),
      );
      const hex = Array.from(unpacked(line.split(".")[2]), (one) => one.toString(16).padStart(2, "0"));
      return (
        signed === line && signature === hex.join("") && Object.keys(rest).length === 0 &&
        Object.keys(certificate).length === NAMES.length &&
        NAMES.every((name) => certificate[name] === document[name])
      );
    } catch {
      return false;
    }
  }

  function isWhole(letters, token, key) {
    if (!token) return isSealed(letters, key);
    return THA.ed25519.fits(bytesOf(token[1]), unpacked(token[3]) || new Uint8Array(), key);
  }

  /* What there is to say: `verdict`, and the `document` where it can be believed. */
  function check(bytes, keys, revoked) {
    const letters = lettersOf(bytes);
    const token = TOKEN.exec(letters);
    const line = lineIn(letters) || (token && lineIn(lettersOf(unpacked(token[2]) || [])));
    if (!line) return { verdict: "none" };
    const [content, signature] = [unpacked(line[1]), unpacked(line[2])];
    const document = content && signature ? read(content) : null;
    if (!document) return { verdict: "altered" };
    if (!Object.hasOwn(keys, document.key)) return { verdict: "unknown", key: document.key };
    const key = unpacked(keys[document.key]);
    if (!THA.ed25519.fits(content, signature, key)) return { verdict: "altered" };
    if (Object.hasOwn(revoked, document.number)) {
      return { verdict: "revoked", document, on: revoked[document.number] };
    }
    const isGenuine = isPlain(letters, line[0], document) || isWhole(letters, token, key);
    return { verdict: isGenuine ? "genuine" : "file", document };
  }

  const SAID = {
    none: () => "Không tìm thấy chứng nhận: cần tệp do nơi cấp gửi, hoặc dòng chữ THA1… của mã QR.",
    altered: () => "KHÔNG THẬT: nội dung đã bị sửa, hoặc do khóa khác ký. Đừng dùng bản này.",
    unknown: ({ key }) => `CHƯA BIẾT AI KÝ: khóa ${key} không có trong các khóa đã công bố ở đây.`,
    revoked: ({ on }) => `ĐÃ THU HỒI ngày ${day(on)}. Chứng nhận này không còn giá trị.`,
    file: () => "TỆP ĐÃ BỊ SỬA sau khi cấp: chỉ những dòng dưới đây là do nơi cấp ký.",
    genuine: () => "THẬT: chữ ký khớp. Đối chiếu các dòng dưới đây với bản đang xem.",
  };
  const day = (text) => text.split("-").reverse().join("/");
  const shown = (name, value) => (name === "on" || name === "issued" ? day(value) : value);

  function element(name, text, properties) {
    const made = Object.assign(document.createElement(name), properties);
    if (text) made.textContent = text;
    return made;
  }

  /* The line alone: messages wrap it, and put words before and after it. */
  function pasted(text) {
    if (text.trimStart().startsWith("{")) return text; // the readable copy, which must be whole
    const bare = text.replace(/\s+/g, "");
    return (/THA1\.[\w.-]+/.exec(bare) || [text])[0];
  }

  function tell(output, found) {
    output.replaceChildren(
      element("p", SAID[found.verdict](found), {
        className: `tha-certificate__verdict tha-certificate__verdict--${found.verdict}`,
      }),
    );
    if (!found.document) return;
    const list = element("dl");
    for (const [name, title] of FIELDS) {
      list.append(element("dt", title), element("dd", shown(name, found.document[name])));
    }
    output.append(list);
  }

  function begin(place) {
    const keys = JSON.parse(place.dataset.keys);
    const revoked = JSON.parse(place.dataset.revoked);
    if (!Object.keys(keys).length) return; // the page says why nothing can be checked
    const form = element("form");
    const file = element("input", "", { type: "file", id: "tha-certificate-file" });
    file.accept = ".pdf,.json,.jwt,.txt";
    const line = element("textarea", "", { id: "tha-certificate-line", rows: 4, spellcheck: false });
    line.autocomplete = "off";
    const output = element("output");
    output.setAttribute("aria-live", "polite");
    form.append(
      element("label", "Tệp chứng nhận (PDF, JSON, JWT)", { htmlFor: file.id }), file,
      element("label", "Hoặc dòng chữ đọc từ mã QR", { htmlFor: line.id }), line,
      element("button", "Kiểm tra", { className: "md-button" }), output,
    );
    const run = (bytes) => tell(output, check(bytes, keys, revoked));
    const runLine = () => run(new TextEncoder().encode(pasted(line.value)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      runLine();
    });
    file.addEventListener("change", async () => {
      const chosen = file.files[0];
      if (!chosen) return;
      line.value = "";
      if (chosen.size > LARGEST) tell(output, { verdict: "none" });
      else run(new Uint8Array(await chosen.arrayBuffer()));
    });
    const fromAddress = () => {
      if (!location.hash.startsWith("#THA1.")) return;
      line.value = location.hash.slice(1);
      runLine();
    };
    window.addEventListener("hashchange", fromAddress);
    place.replaceChildren(form);
    fromAddress();
  }

  THA.certificate = { check };
  document.querySelectorAll(".tha-certificate[data-keys]").forEach(begin);
})((window.THA = window.THA || {}));
