/* What could not be sent before the sitting was over is sent all the same, and is kept as late. */
(function (THA) {
  "use strict";

  const { seat } = document.currentScript.dataset;
  THA.seat.sendLeft(seat, `/cong/ky/${seat}/tra-loi/`, () => {});
})(window.THA);
