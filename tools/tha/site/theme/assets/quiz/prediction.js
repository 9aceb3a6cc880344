/* It breaks ties and earns nothing. */
(function (THA) {
  "use strict";

  THA.types.prediction = {
    read: (fieldset) => THA.controls.text(fieldset),
    isShaped(item, response) {
      const value = THA.types.numeric.value(response);
      return value !== null && value.d === 1n && value.n >= 0n;
    },
    credit: () => THA.fraction.zero,
    key: () => "",
  };
})((window.THA = window.THA || { types: {} }));
