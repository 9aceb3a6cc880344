/* A text with gaps, each a small item. */
(function (THA) {
  "use strict";

  const typeOf = (gap) => THA.types[gap.type];
  const weight = ({ points = 1 }) => THA.fraction.decimal(points);

  THA.types.cloze = {
    read: (fieldset) => THA.controls.byPart(fieldset),
    isComplete: (item, response) => THA.response.isFull(response, item.gaps),
    isShaped: (item, response) =>
      THA.response.isGroupOf(response, item.gaps, (one, part) =>
        THA.response.isEmpty(one) || typeOf(item.gaps[part]).isShaped(item.gaps[part], one)
      ),
    credit({ gaps }, response) {
      const { add, times, over, zero } = THA.fraction;
      const earned = Object.keys(response)
        .filter((part) => !THA.response.isEmpty(response[part]))
        .map((part) => [gaps[part], response[part]])
        .map(([gap, given]) => times(weight(gap), typeOf(gap).credit(gap, given)));
      return over(earned.reduce(add, zero), Object.values(gaps).map(weight).reduce(add));
    },
    key(item, part) {
      const gap = item.gaps[part];
      return gap && (gap.options ? ": " + gap.options[gap.key].text : typeOf(gap).key(gap));
    },
  };
})((window.THA = window.THA || { types: {} }));
