/* One key; another option may earn its own credit. */
(function (THA) {
  "use strict";

  THA.types.single_choice = {
    read: (fieldset) => THA.controls.ticked(fieldset)[0],
    isShaped: (item, response) => THA.response.isLetter(response, item.options),
    credit: (item, response) =>
      THA.fraction.decimal(response === item.key ? 1 : item.options[response].credit || 0),
    key: (item, part) => part === item.key && " đúng",
  };
})((window.THA = window.THA || { types: {} }));
