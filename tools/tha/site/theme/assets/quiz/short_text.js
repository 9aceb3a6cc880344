/* A phrase, compared without what does not count. */
(function (THA) {
  "use strict";

  const IGNORED = ["case", "space", "tone_place"];

  function fixedRuns(pattern) {
    const runs = [""];
    for (const part of pattern.match(/\\\*|\*|[^*\\]+|\\/g) || []) {
      if (part === "*") runs.push("");
      else runs[runs.length - 1] += part === "\\*" ? "*" : part;
    }
    return runs;
  }

  /* In the pattern * stands for any run, \* for a star. */
  function matches(pattern, text) {
    const [first, ...runs] = fixedRuns(pattern);
    if (!runs.length) return text === first;
    const last = runs.pop();
    const end = text.length - last.length;
    let start = first.length;
    for (const run of runs) {
      const found = text.indexOf(run, start); // leftmost leaves most for those behind
      if (found < 0) return false;
      start = found + run.length;
    }
    return start <= end && text.startsWith(first) && text.endsWith(last);
  }

  THA.types.short_text = {
    read: (fieldset) => THA.controls.text(fieldset),
    isShaped: (item, response) => typeof response === "string" && [...response].length <= 1000,
    credit({ accept, ignore = IGNORED }, response) {
      const { decimal, greater, zero } = THA.fraction;
      const { comparable } = THA.vietnamese;
      const given = comparable(response, ignore);
      return accept
        .filter(({ text }) => matches(comparable(text, ignore, "*\\"), given))
        .map(({ credit = 1 }) => decimal(credit)).reduce(greater, zero);
    },
    key: (item, part) => !part && ": " + item.accept[0].text,
  };
})((window.THA = window.THA || { types: {} }));
