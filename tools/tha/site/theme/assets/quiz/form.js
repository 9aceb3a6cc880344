/* The rules of quiz/form.py. */
(function (THA) {
  "use strict";

  function mixed(bits) {
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  }

  function digest32(text) {
    let bits = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) bits = Math.imul(bits ^ byte, 0x01000193);
    return mixed(bits);
  }

  function byDigest(key) {
    const rank = (name) => mixed(digest32(key) ^ digest32(name));
    return (one, other) => rank(one) - rank(other) || (one < other ? -1 : 1);
  }

  const byId = (order) => (one, other) => order(one.id, other.id);

  function drawnItems({ items, draw }, seed) {
    if (!draw) return items;
    const byTopic = typeof draw === "object";
    const chosen = Object.entries(byTopic ? draw : { "": draw }).flatMap(([topic, count]) =>
      items.filter((item) => !byTopic || (item.topic || "") === topic)
        .sort(byId(byDigest(seed + "/draw"))).slice(0, count)
    );
    return items.filter((item) => chosen.includes(item));
  }

  /* {items, letters}, both in order; letters only where they are shuffled. */
  function drawn(data, seed) {
    const shuffles = (what) => (data.shuffle || []).includes(what);
    const items = [...drawnItems(data, seed)];
    if (shuffles("items")) items.sort(byId(byDigest(seed + "/item")));
    const letters = {};
    for (const item of shuffles("options") ? items : []) {
      const named = item.options || item.statements || item.right;
      if (named) letters[item.id] = Object.keys(named).sort(byDigest(`${seed}/option/${item.id}`));
    }
    return { items, letters };
  }

  /* By chance, short enough to be read aloud, unless the address says ?ma-de= */
  function newSeed({ draw, shuffle }) {
    if (!draw && !shuffle) return undefined;
    const set = new URLSearchParams(location.search).get("ma-de");
    return /^\d{1,9}$/.test(set) ? +set : crypto.getRandomValues(new Uint32Array(1))[0] % 1000000;
  }

  THA.form = { digest32, drawn, newSeed };
})((window.THA = window.THA || { types: {} }));
