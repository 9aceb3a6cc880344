/* The rules of marking/score.py. */
(function (THA) {
  "use strict";

  const pointsOf = ({ type, points = type === "prediction" ? 0 : 1, void: kind }) =>
    THA.fraction.decimal(kind === "drop" ? 0 : points);

  /* {outcome, credit}: pending and misshapen have no credit. */
  function mark(item, response) {
    const type = THA.types[item.type];
    if (item.void) return { outcome: item.void, credit: THA.fraction.one };
    if (THA.response.isEmpty(response)) return { outcome: "omitted", credit: THA.fraction.zero };
    if (!type.isShaped(item, response)) return { outcome: "misshapen" };
    const credit = type.credit(item, response);
    return { outcome: credit ? "marked" : "pending", credit };
  }

  function score(items, marked, passMark) {
    const { add, times, over, decimal, isLess, zero, of } = THA.fraction;
    const count = (outcome) => items.filter(({ id }) => marked[id].outcome === outcome).length;
    const marks = items.map((item) => times(marked[item.id].credit || zero, pointsOf(item)));
    const earned = marks.reduce(add, zero);
    const maximum = items.map(pointsOf).reduce(add, zero);
    const percent = maximum.n ? times(over(earned, maximum), of(100)) : zero;
    const [pending, omitted] = [count("pending"), count("omitted")];
    const passed = passMark && !pending ? !isLess(percent, decimal(passMark)) : null;
    return { earned, maximum, percent, pending, omitted, passed };
  }

  THA.marking = { mark, score, pointsOf };
})((window.THA = window.THA || { types: {} }));
