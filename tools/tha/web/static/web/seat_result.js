/* Shows in its own controls what was answered. */
(function (THA) {
  "use strict";

  const states = JSON.parse(document.getElementById("seat-states").textContent);
  for (const fieldset of document.querySelectorAll("[data-result] fieldset[data-item]")) {
    THA.controls.restore(fieldset, states[fieldset.dataset.item] || {});
    fieldset.disabled = true;
  }
})(window.THA);
