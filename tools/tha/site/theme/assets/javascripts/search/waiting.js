/* The index of the search is fetched when the reader first turns to the search, not with every
   page: Material waits for that on file:// only. Its request is the one XMLHttpRequest that asks
   for search_index.json; any other goes out at once. */
(function () {
  "use strict";

  const { open, send } = XMLHttpRequest.prototype;
  const waiting = [];
  let isAsked = /[?&]q=/.test(location.search); // a link may bring its query along

  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.thaWaits = /\/search\/search_index\.json$/.test(url);
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.thaWaits && !isAsked) waiting.push(this);
    else send.call(this, body);
  };

  function ask() {
    isAsked = true;
    for (const request of waiting.splice(0)) {
      if (request.readyState === XMLHttpRequest.OPENED) send.call(request); // not given up since
    }
  }

  const isSearch = (element) => element instanceof Element &&
    element.closest("[data-md-component=search], [for=__search], #__search");
  for (const sign of ["focusin", "pointerdown", "change"]) {
    document.addEventListener(sign, (event) => isSearch(event.target) && ask(), true);
  }
})();
