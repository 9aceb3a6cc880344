/* Reads, keeps, fills and orders the controls of an item. */
(function (THA) {
  "use strict";

  const all = (place, selector) => [...place.querySelectorAll(selector)];
  const partsOf = (fieldset) => all(fieldset, "[data-part]");
  const isTick = ({ type }) => type === "radio" || type === "checkbox";
  const typed = ({ value }) => THA.vietnamese.canonical(value.trim());
  const ticks = (fieldset) => all(fieldset, "input:checked");
  const ticked = (fieldset) => ticks(fieldset).map((one) => one.value);
  const text = (fieldset) => typed(fieldset.querySelector("input, textarea"));

  /* {part: value} of what was answered. */
  function byPart(fieldset) {
    const values = {};
    for (const part of partsOf(fieldset)) {
      const control = part.querySelector("input:checked, [type=text], select");
      if (control && typed(control)) values[part.dataset.part] = typed(control);
    }
    return values;
  }

  /* The letters by their places, of two in one place only the first. */
  function order(fieldset) {
    const places = byPart(fieldset);
    const letters = Object.keys(places).sort((a, b) => places[a] - places[b]);
    return letters.filter((one, index) => places[one] !== places[letters[index - 1]]);
  }

  const picks = (fieldset) =>
    Object.fromEntries(ticks(fieldset).map(({ name, value }) => [name.split(".").pop(), value]));

  /* Half-finished answers too. */
  function state(fieldset) {
    const kept = {};
    for (const one of fieldset.elements) {
      if (!isTick(one)) kept[one.name] = one.value;
      else if (one.checked) kept[one.name + "=" + one.value] = "";
    }
    return kept;
  }

  function restore(fieldset, kept) {
    for (const one of fieldset.elements) {
      if (isTick(one)) one.checked = one.name + "=" + one.value in kept;
      else one.value = kept[one.name] || "";
    }
  }

  /* Puts the parts, or the answers to each of them, in the order of the letters. */
  function arrange(fieldset, letters, inAnswers) {
    const rank = ({ dataset, control, value }) =>
      letters.indexOf(dataset.part || (control ? control.value : value));
    const places = all(fieldset, inAnswers ? "select, .tha-answers" : ".tha-parts");
    for (const one of places) one.append(...[...one.children].sort((a, b) => rank(a) - rank(b)));
  }

  THA.controls = {
    all, partsOf, ticked, text, byPart, order, picks, state, restore, arrange,
  };
})((window.THA = window.THA || { types: {} }));
