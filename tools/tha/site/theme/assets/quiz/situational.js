/* A dilemma, its options weighted by experts. */
(function (THA) {
  "use strict";

  const weight = (item, letter) => THA.fraction.decimal(item.options[letter].credit || 0);
  const ranked = (item) =>
    Object.keys(item.options).sort((one, other) =>
      THA.fraction.isLess(weight(item, one), weight(item, other)) ? 1 : -1
    );
  const PICKS = { best: 1, worst: 1 };

  function bestAndWorst(item, { best, worst }) {
    const { add, minus, times, of, one, zero } = THA.fraction;
    const high = best ? weight(item, best) : zero;
    const low = worst ? minus(one, weight(item, worst)) : zero;
    return times(add(high, low), of(1, 2));
  }

  /* Spearman's footrule. */
  function byRank(item, order) {
    const experts = ranked(item);
    const away = order.map((letter, rank) => Math.abs(rank - experts.indexOf(letter)));
    const farthest = (order.length ** 2) >> 1;
    return THA.fraction.of(farthest - away.reduce((a, b) => a + b), farthest);
  }

  function isShaped({ mode, options }, response) {
    const { isLetter, isOrder, isGroupOf } = THA.response;
    if (mode === "rank") return isOrder(response, options);
    if (mode !== "best_worst") return isLetter(response, options);
    const isPick = (one) => one === "" || isLetter(one, options);
    return isGroupOf(response, PICKS, isPick) && response.best !== response.worst;
  }

  THA.types.situational = {
    read(fieldset, { mode }) {
      const { order, picks, ticked } = THA.controls;
      if (mode === "rank") return order(fieldset);
      return mode === "best_worst" ? picks(fieldset) : ticked(fieldset)[0];
    },
    isComplete: (item, response) =>
      item.mode !== "best_worst" || THA.response.isFull(response, PICKS),
    isShaped,
    credit: (item, response) =>
      ({ rank: byRank, best_worst: bestAndWorst }[item.mode] || weight)(item, response),
    key(item, part) {
      if (!part) return "";
      const { times, of, written } = THA.fraction;
      const place = "hạng " + (ranked(item).indexOf(part) + 1);
      const share = written(times(weight(item, part), of(100))) + "%";
      return " của chuyên gia: " + (item.mode === "rank" ? place : share);
    },
  };
})((window.THA = window.THA || { types: {} }));
