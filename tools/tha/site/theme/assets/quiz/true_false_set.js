/* Several statements, by default marked in steps. */
(function (THA) {
  "use strict";

  const STEPS_OF_FOUR = ["0.1", "0.25", "0.5", "1"];

  THA.types.true_false_set = {
    read(fieldset) {
      const values = THA.controls.byPart(fieldset);
      for (const part in values) values[part] = values[part] === "true";
      return values;
    },
    isComplete: (item, response) => THA.response.isFull(response, item.statements),
    isShaped: (item, response) =>
      THA.response.isGroupOf(response, item.statements, (one) => typeof one === "boolean"),
    credit({ statements, scoring, steps = STEPS_OF_FOUR }, response) {
      const { of, decimal } = THA.fraction;
      const parts = Object.keys(statements);
      const right = parts.filter((part) => response[part] === statements[part].key).length;
      switch (scoring) {
        case "per_statement": return of(right, parts.length);
        case "exact": return of(right === parts.length ? 1 : 0);
        default: return decimal(right && steps[right - 1]);
      }
    },
    key: (item, part) => part && (item.statements[part].key ? ": Đúng" : ": Sai"),
  };
})((window.THA = window.THA || { types: {} }));
