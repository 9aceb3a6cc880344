/* The rules of source/vietnamese.py. */
(function (THA) {
  "use strict";

  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const SYLLABLE = /[\p{L}\p{Nl}\p{No}\u0300-\u036f]+/gu;
  const SPACE = /[\s\x1c-\x1f\x85]+/g; // Python's and the browser's
  const UNSEEN =
    /[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f]/g;
  const NOTATIONS = [
    [/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, ".", ","],
    [/^\d+,\d+$/, ".", ","],
    [/^\d{1,3}((,\d{3}){2,}(\.\d+)?|,\d{3}\.\d+)$/, ",", "."],
    [/^\d+(\.\d+)?$/, ",", "."],
  ];

  const WIDE = /[\uff0b-\uff19]/g; // from plus to nine
  const plain = (wide) => String.fromCharCode(wide.charCodeAt() - 0xfee0);

  const canonical = (text) => text.normalize();
  const apart = (text) => text.normalize("NFD");
  const withoutDiacritics = (text) =>
    canonical(apart(text).replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D"));
  const toneLast = (syllable) =>
    syllable.replace(TONES, "") + (syllable.match(TONES) || []).join("");
  const withTonesLast = (text) => canonical(apart(text).replace(SYLLABLE, toneLast));

  function comparable(text, ignored, keep = "") {
    const ignores = (what) => ignored.includes(what);
    text = canonical(text);
    if (ignores("diacritics")) text = withoutDiacritics(text);
    if (ignores("tone_place")) text = withTonesLast(text);
    if (ignores("case")) text = text.toLowerCase();
    if (ignores("punctuation")) {
      text = text.replace(/[\p{P}\p{S}]/gu, (one) => (keep.includes(one) ? one : ""));
    }
    if (ignores("space")) text = text.replace(UNSEEN, "").replace(SPACE, " ").replace(/^ | $/g, "");
    return text;
  }

  /* As "-27.1"; null when it is none. */
  function number(text, unit = "") {
    const [bare, measure] = [text, unit]
      .map((one) => comparable(one, ["case", "space"]).replace(/ /g, "").replace(WIDE, plain));
    const alone = bare.endsWith(measure) ? bare.slice(0, bare.length - measure.length) : bare;
    const digits = alone.replace(/^[+\-\u2212]/, "");
    const found = NOTATIONS.find(([pattern]) => pattern.test(digits));
    if (!found || digits.length > 40) return null;
    const [, grouping, point] = found;
    const sign = /^[-\u2212]/.test(alone) ? "-" : "";
    return sign + digits.split(grouping).join("").replace(point, ".");
  }

  THA.vietnamese = { canonical, withoutDiacritics, withTonesLast, comparable, number };
})((window.THA = window.THA || { types: {} }));
