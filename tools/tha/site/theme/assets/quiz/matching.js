/* Each text on the left belongs to one on the right. */
(function (THA) {
  "use strict";

  THA.types.matching = {
    read: (fieldset) => THA.controls.byPart(fieldset),
    isComplete: (item, response) => THA.response.isFull(response, item.left),
    isShaped: (item, response) =>
      THA.response.isGroupOf(
        response, item.left, (one) => one === "" || THA.response.isLetter(one, item.right)
      ),
    credit({ key, scoring }, response) {
      const { of } = THA.fraction;
      const parts = Object.keys(key);
      const right = parts.filter((part) => response[part] === key[part]).length;
      return scoring === "exact" ? of(right === parts.length ? 1 : 0) : of(right, parts.length);
    },
    key: (item, part) => part && ": " + item.right[item.key[part]],
  };
})((window.THA = window.THA || { types: {} }));
