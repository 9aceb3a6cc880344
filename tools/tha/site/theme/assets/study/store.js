/* What a reader has read, practised and is to repeat; kept in this browser, nowhere else.
 *
 * {progress: 1, cleared, pages: {path: entry}, quizzes: {id: entry}, cards: {name: entry}}
 * A page: at, read, title, place, heading. A quiz: at, best (percent). A card, named quiz/item or
 * #term: at, due, missed, digest (of the item), and what FSRS needs. Moments are milliseconds.
 * web/study/progress.py keeps to the same rules; tests/reference/study/merge.yml holds both to it.
 */
(function (THA) {
  "use strict";

  const NAME = "tha/tien-do";
  const GROUPS = ["pages", "quizzes", "cards"];
  const DAY = 86400000;
  const MOST = { entries: 20000, facts: 20, text: 200, number: 1e15 };
  const isName = (name) => /^[#\w./-]{1,200}$/.test(name) && name !== "__proto__";
  const root = new URL("../../", document.currentScript.src);
  const none = () => Object.create(null); // in which "constructor" is a name like any other
  const blank = () => ({ progress: 1, cleared: 0, pages: none(), quizzes: none(), cards: none() });
  const isGroup = (value) => value instanceof Object && !Array.isArray(value);
  const isNumber = (value) => Number.isFinite(value) && value >= 0 && value <= MOST.number;
  const MOMENTS = ["at", "read", "first", "missed", "reviewed"];
  const TEXTS = ["title", "place", "heading", "digest"];
  const isText = (value) =>
    typeof value === "string" && value.length <= MOST.text && value.isWellFormed?.() !== false;
  const isFact = ([name, value]) =>
    isName(name) && (TEXTS.includes(name) ? isText(value) : isNumber(value));

  /* What can be taken of `value`: null when it is no progress; what is no entry is left out. */
  function taken(value, now = Date.now()) {
    if (!isGroup(value) || value.progress !== 1) return null;
    const found = blank();
    const latest = now + DAY; // a clock may be wrong, and would win for ever
    found.cleared = isNumber(value.cleared) ? Math.min(value.cleared, latest) : 0;
    for (const group of GROUPS) {
      const entries = isGroup(value[group]) ? Object.entries(value[group]) : [];
      for (const [name, entry] of entries.slice(0, MOST.entries)) {
        if (!isName(name) || !isEntry(entry, group)) continue;
        const past = MOMENTS.filter((one) => one in entry)
          .map((one) => [one, Math.min(entry[one], latest)]);
        found[group][name] = { ...entry, ...Object.fromEntries(past) };
      }
    }
    return found;
  }

  function isEntry(entry, group) {
    if (!isGroup(entry) || !isNumber(entry.at)) return false;
    const facts = Object.entries(entry);
    if (group === "cards" && !isNumber(entry.due)) return false;
    return facts.length <= MOST.facts && facts.every(isFact);
  }

  /* Of two the later entry; what was read stays read, and the best result the best. */
  function merged(one, other) {
    const whole = { ...blank(), cleared: Math.max(one.cleared, other.cleared) };
    for (const group of GROUPS) {
      for (const name of new Set([...Object.keys(one[group]), ...Object.keys(other[group])])) {
        const entry = later(one[group][name], other[group][name]);
        if (entry.at > whole.cleared) whole[group][name] = entry;
      }
    }
    return whole;
  }

  function later(one, other) {
    if (!one || !other) return one || other;
    const entry = { ...(other.at > one.at ? other : one) };
    for (const fact of ["read", "best"]) {
      const most = Math.max(one[fact] || 0, other[fact] || 0);
      if (fact in one || fact in other) entry[fact] = most;
    }
    return entry;
  }

  let inMemory = null;

  function load() {
    if (inMemory) return inMemory;
    let text = null;
    try {
      text = localStorage.getItem(NAME);
      return text === null ? blank() : taken(JSON.parse(text)) || unread(text);
    } catch {
      return unread(text);
    }
  }

  /* Of a later version, or broken: it is put aside, and nothing is written over it. */
  function unread(text) {
    try {
      if (text !== null) localStorage.setItem(NAME + "/khong-doc-duoc", text);
    } catch { /* the browser keeps nothing */ }
    return blank();
  }

  /* Whether the browser kept it; else it lasts as long as the page. */
  function save(progress) {
    try {
      localStorage.setItem(NAME, JSON.stringify(progress));
      inMemory = null;
    } catch {
      inMemory = progress;
    }
    study.changed?.();
    return !inMemory;
  }

  function isKept() {
    try {
      localStorage.setItem(NAME + "/thu", "1");
      localStorage.removeItem(NAME + "/thu");
      return !inMemory;
    } catch {
      return false;
    }
  }

  /* Reads anew, for another tab may have written since. */
  function change(work) {
    const progress = load();
    work(progress);
    return save(progress);
  }

  function touch(group, name, facts, now = Date.now()) {
    return change((progress) => {
      progress[group][name] = { ...progress[group][name], ...facts, at: now };
    });
  }

  /* Also what could not be read, and whose it was. */
  function forget() {
    inMemory = null;
    try {
      Object.keys(localStorage).filter((name) => name === NAME || name.startsWith(NAME + "/"))
        .forEach((name) => localStorage.removeItem(name));
    } catch { /* nothing was kept */ }
  }

  /* Midnight of the day that is `days` from now. */
  function dayStart(days = 0, now = Date.now()) {
    const day = new Date(now);
    day.setHours(0, 0, 0, 0);
    day.setDate(day.getDate() + days);
    return day.getTime();
  }

  const isDue = (card, now) => card.due < dayStart(1, now);
  const dueCards = ({ cards }, now) =>
    Object.keys(cards).filter((name) => isDue(cards[name], now))
      .sort((a, b) => cards[a].due - cards[b].due || (a < b ? -1 : 1));

  /* How many of a day's cards are still to come: whoever was away is not buried under them. */
  const PORTION = 15; // about five minutes
  function room({ cards }, isMeant = () => true, now = Date.now()) {
    const [today, tomorrow] = [dayStart(0, now), dayStart(1, now)];
    const isDone = ([name, { reviewed }]) =>
      reviewed >= today && reviewed < tomorrow && isMeant(name);
    return Math.max(0, PORTION - Object.entries(cards).filter(isDone).length);
  }

  /* An item that was missed comes back tomorrow; FSRS is asked only then. */
  function miss(name, digest, now = Date.now()) {
    return touch("cards", name, { due: now + DAY, missed: now, digest }, now);
  }

  const address = (path) => new URL(path, root).href;

  function make(tag, facts = {}, ...children) {
    const element = Object.assign(document.createElement(tag), facts);
    element.append(...children);
    return element;
  }

  const study = {
    DAY, blank, taken, merged, load, save, isKept, change, touch, forget, dayStart, isDue, dueCards, room,
    miss, address, make, items: {},
    brought: [], // called when sync.js has brought what another device knows
  };
  THA.study = study;
})((window.THA = window.THA || { types: {} }));
