/* A written answer: people mark it. */
(function (THA) {
  "use strict";

  THA.types.extended_text = {
    read: (fieldset) => THA.controls.text(fieldset),
    isShaped: (item, response) => typeof response === "string",
    credit: () => null,
    key: () => "",
  };
})((window.THA = window.THA || { types: {} }));
