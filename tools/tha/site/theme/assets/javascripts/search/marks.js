/* Marks in a page what the reader searched for. A found link takes the query along (`?h=…`), which
   is compared as the search itself does: a query without diacritics marks words that have them. */
(function (THA) {
  "use strict";

  const WORD = /[\p{L}\p{N}\p{M}]+/gu;
  const NOT_IN = "form, svg, script, style, button, .tha-quiz, mark";

  const plain = (text) => THA.vietnamese.withoutDiacritics(text).toLowerCase();
  const exact = (text) => THA.vietnamese.withTonesLast(text).toLowerCase();

  /* How a word of the page is compared with one of the query. */
  function asWritten(asked) {
    return plain(asked) === asked ? plain : exact;
  }

  /* The longest runs of asked words that follow each other in `text`: [from, to] of each. */
  function runs(text, asked, least) {
    const words = [...text.matchAll(WORD)];
    const found = [];
    for (let at = 0; at < words.length; at++) {
      let longest = 0;
      for (let first = 0; first < asked.length; first++) {
        let count = 0;
        while (
          asked[first + count] && words[at + count] &&
          asked[first + count].form(words[at + count][0]) === asked[first + count].word
        ) count++;
        longest = Math.max(longest, count);
      }
      if (longest < least) continue;
      const last = words[at + longest - 1];
      found.push([words[at].index, last.index + last[0].length]);
      at += longest - 1;
    }
    return found;
  }

  function markIn(node, found) {
    for (const [from, to] of found.reverse()) {
      const rest = node.splitText(from);
      rest.splitText(to - from);
      const mark = document.createElement("mark");
      mark.className = "tha-found";
      rest.replaceWith(mark);
      mark.append(rest);
    }
  }

  function textsOf(place) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(NOT_IN)) texts.push(walker.currentNode);
    }
    return texts;
  }

  /* The query as a whole; where it is nowhere, parts of two words and more; where there are none, words. */
  function mark(place, query) {
    const asked = (query.match(WORD) || []).map((one) => {
      const word = exact(one);
      return { word, form: asWritten(word) };
    });
    if (!asked.length) return;
    const texts = textsOf(place);
    for (const least of [asked.length, Math.min(2, asked.length), 1]) {
      const found = texts.map((node) => runs(node.data, asked, least));
      if (!found.some((one) => one.length)) continue;
      texts.forEach((node, at) => markIn(node, found[at]));
      return;
    }
  }

  function takeAlong(event) {
    const link = event.target instanceof Element && event.target.closest(".md-search-result__link");
    const field = document.querySelector("[data-md-component=search-query]");
    if (!link || !field.value.trim()) return;
    const address = new URL(link.href);
    address.searchParams.set("h", field.value.trim());
    link.href = address.href;
  }

  for (const sign of ["click", "auxclick"]) document.addEventListener(sign, takeAlong, true);
  const query = new URLSearchParams(location.search).get("h");
  const place = document.querySelector("[data-md-component=content]");
  if (query && place) mark(place, query.slice(0, 200));
})((window.THA = window.THA || { types: {} }));
