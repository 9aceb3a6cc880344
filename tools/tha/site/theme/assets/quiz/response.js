/* The rules of marking/response.py. */
(function (THA) {
  "use strict";

  const isGroup = (value) => value instanceof Object && !Array.isArray(value);

  function isEmpty(value) {
    if (value === null || value === undefined) return true;
    if (typeof value === "string") return !THA.vietnamese.comparable(value, ["space"]);
    return value instanceof Object && Object.values(value).every(isEmpty) &&
      (isGroup(value) || !value.length);
  }

  const areLetters = (letters, options) =>
    Array.isArray(letters) &&
    letters.every((one, index) => typeof one === "string" && Object.hasOwn(options, one) &&
      letters.indexOf(one) === index);
  const isLetter = (one, options) => areLetters([one], options);
  const isOrder = (letters, options) =>
    areLetters(letters, options) && letters.length === Object.keys(options).length;

  const isGroupOf = (value, parts, isPart) =>
    isGroup(value) &&
    Object.keys(value).every((name) => Object.hasOwn(parts, name) &&
      (value[name] === null || isPart(value[name], name)));
  const isFull = (value, parts) => Object.keys(parts).every((name) => !isEmpty(value[name]));

  THA.response = { isEmpty, isLetter, areLetters, isOrder, isGroupOf, isFull };
})((window.THA = window.THA || { types: {} }));
