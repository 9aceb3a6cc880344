/* One statement, right or wrong. */
(function (THA) {
  "use strict";

  THA.types.true_false = {
    read(fieldset) {
      const [value] = THA.controls.ticked(fieldset);
      return value && value === "true";
    },
    isShaped: (item, response) => typeof response === "boolean",
    credit: (item, response) => THA.fraction.of(response === item.key ? 1 : 0),
    key: (item, part) => part === String(item.key) && " đúng",
  };
})((window.THA = window.THA || { types: {} }));
