/* Steps to put in order. */
(function (THA) {
  "use strict";

  /* Patience sorting. */
  function longestRise(ranks) {
    const ends = [];
    for (const rank of ranks) {
      const place = ends.findIndex((end) => end > rank);
      ends[place < 0 ? ends.length : place] = rank;
    }
    return ends.length;
  }

  THA.types.ordering = {
    read: (fieldset) => THA.controls.order(fieldset),
    isShaped: (item, response) => THA.response.isOrder(response, item.options),
    credit({ key, scoring }, response) {
      const { of } = THA.fraction;
      const ranks = response.map((letter) => key.indexOf(letter));
      const inPlace = ranks.filter((rank, place) => rank === place).length;
      const behind = ranks.filter((rank, place) => rank === ranks[place - 1] + 1).length;
      switch (scoring) {
        case "position": return of(inPlace, key.length);
        case "next": return of(behind, key.length - 1);
        case "longest": return of(longestRise(ranks), key.length);
        default: return of(inPlace === key.length ? 1 : 0);
      }
    },
    key: (item, part) => part && ": vị trí " + (item.key.indexOf(part) + 1),
  };
})((window.THA = window.THA || { types: {} }));
