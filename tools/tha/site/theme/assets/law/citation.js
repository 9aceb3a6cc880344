/* What does a citation point at, what does a term mean? Shown by mouse, by keyboard and by finger.
   The words are those of the link's `title`, which is put back when they are hidden again: without
   this script, and for a reader's voice, it is there. Only one of them is told of at a time. */
(function () {
  "use strict";

  var GAP = 4;
  var EDGE = 8;
  var PATIENCE = 200; /* ms in which the mouse may cross from the link to the words */

  var tip = document.createElement("div");
  var words = document.createElement("div");
  var way = document.createElement("a");
  var shown = null;
  var by = "key"; /* what was used last: key, mouse, touch or pen */
  var timer = 0;

  tip.className = "tha-tip";
  tip.hidden = true;
  words.id = "_tha-tip"; /* no instrument's id has a _ */
  words.setAttribute("role", "tooltip");
  tip.append(words, way);

  function citation(event) {
    return event.target.closest ? event.target.closest("a.tha-citation, a.tha-term") : null;
  }

  function later(act) {
    clearTimeout(timer);
    timer = setTimeout(act, PATIENCE);
  }

  function show(link, x, y) {
    clearTimeout(timer);
    if (link === shown || !link.title) return;
    hide();
    shown = link;
    words.replaceChildren.apply(words, link.title.split("\n").map(function (line) {
      var part = document.createElement("p");
      part.textContent = line;
      return part;
    }));
    way.href = link.href;
    way.textContent = link.matches(".tha-term") ? "Xem trong bảng thuật ngữ" : "Xem trong sổ văn bản";
    way.hidden = by !== "touch";
    tip.dataset.title = link.title;
    link.removeAttribute("title");
    link.setAttribute("aria-describedby", words.id);
    if (!tip.parentNode) (document.querySelector("main") || document.body).append(tip);
    tip.hidden = false;
    place(link, x, y);
  }

  /* Below the line of the link that is pointed at, above it where there is no room. */
  function place(link, x, y) {
    var lines = Array.from(link.getClientRects());
    var line = lines.find(function (one) {
      return x >= one.left && x <= one.right && y >= one.top && y <= one.bottom;
    }) || lines[0];
    var root = document.documentElement;
    var origin = (tip.offsetParent || root).getBoundingClientRect();
    var most = root.clientWidth - tip.offsetWidth - EDGE;
    var below = line.bottom + GAP;
    var above = line.top - GAP - tip.offsetHeight;
    var fits = below + tip.offsetHeight <= root.clientHeight || above < 0;
    tip.style.left = Math.max(EDGE, Math.min(line.left, most)) - origin.left + "px";
    tip.style.top = (fits ? below : above) - origin.top + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    shown.title = tip.dataset.title;
    shown.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  }

  /* The mouse has left: what has the focus keeps its words. */
  function leave() {
    if (!(by === "key" && document.activeElement === shown)) hide();
  }

  document.addEventListener("pointerdown", function (event) {
    by = event.pointerType || "mouse";
    if (shown && !tip.contains(event.target) && citation(event) !== shown) hide();
  });
  document.addEventListener("keydown", function (event) {
    by = "key";
    if (event.key === "Escape") hide();
  });
  document.addEventListener("focusin", function (event) {
    var link = citation(event);
    if (link && by === "key") show(link);
  });
  document.addEventListener("focusout", function (event) {
    if (event.target === shown && by === "key") hide();
  });
  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch") return;
    var link = citation(event);
    if (link && link !== shown) {
      later(function () { show(link, event.clientX, event.clientY); });
    } else if (link || tip.contains(event.target)) {
      clearTimeout(timer);
    } else if (shown) {
      later(leave);
    } else {
      clearTimeout(timer);
    }
  });
  /* The first tap tells, the second follows; a mouse or a key follows at once. */
  document.addEventListener("click", function (event) {
    var link = citation(event);
    if (link && by === "touch" && link !== shown) {
      event.preventDefault();
      show(link, event.clientX, event.clientY);
    }
  });
  document.addEventListener("scroll", function (event) {
    if (event.target !== document) hide();
  }, true);
  window.addEventListener("resize", hide);
  window.addEventListener("beforeprint", hide);
})();
