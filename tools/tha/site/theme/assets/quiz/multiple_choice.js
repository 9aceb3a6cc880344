/* Any number of keys, marked by the rule of the item. */
(function (THA) {
  "use strict";

  function partial({ key, penalty, floor = 0 }, right, wrong, options) {
    const { of, minus, greater, decimal } = THA.fraction;
    const others = Math.max(options - key.length, 1);
    const each = { false: others, true: key.length, all: 1 }[penalty] || Math.max(others, 2);
    const taken = of(penalty === "none" ? 0 : wrong, each);
    return greater(decimal(floor), minus(of(right, key.length), taken));
  }

  function map({ options, floor = 0, cap = 1 }, response) {
    const { add, isLess, greater, decimal, zero } = THA.fraction;
    const credits = response.map((letter) => decimal(options[letter].credit || 0));
    const total = greater(decimal(floor), credits.reduce(add, zero));
    return isLess(decimal(cap), total) ? decimal(cap) : total;
  }

  THA.types.multiple_choice = {
    read: (fieldset) => THA.controls.ticked(fieldset).sort(),
    isShaped: (item, response) => THA.response.areLetters(response, item.options),
    credit(item, response) {
      const { of } = THA.fraction;
      const options = Object.keys(item.options).length;
      const right = response.filter((letter) => item.key.includes(letter)).length;
      const wrong = response.length - right;
      const misjudged = wrong + item.key.length - right;
      switch (item.scoring) {
        case "per_option": return of(options - misjudged, options);
        case "partial": return partial(item, right, wrong, options);
        case "map": return map(item, response);
        default: return of(misjudged ? 0 : 1);
      }
    },
    key: (item, part) => item.key.includes(part) && " đúng",
  };
})((window.THA = window.THA || { types: {} }));
