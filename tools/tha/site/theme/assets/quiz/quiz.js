/* Starts every quiz of the page; the files before only define. */
(function (THA) {
  "use strict";

  function start(form) {
    try {
      (form.dataset.purpose === "practice" ? THA.practice : THA.sitting)(form);
    } catch (error) {
      console.error("THA: quiz " + form.dataset.quiz, form, error);
      form.querySelector(".tha-broken").hidden = false;
    }
  }

  document.querySelectorAll("form.tha-quiz").forEach(start);
})((window.THA = window.THA || { types: {} }));
