/* When does a card come back? FSRS decides, in whole days: a review is for once a day. */
(function (THA) {
  "use strict";

  const { change, dayStart, DAY } = THA.study;
  const fsrs = new FSRS.FSRSAlgorithm(FSRS.generatorParameters({ enable_short_term: false }));
  const [Again, Hard, Good, Easy] = [1, 2, 3, 4];
  const daysBetween = (one, other) => Math.round((dayStart(0, other) - dayStart(0, one)) / DAY);

  /* What is remembered of the card after each rating, the worst first. */
  function states({ stability, difficulty, reviewed }, now) {
    const isSeen = stability >= 0.001 && difficulty >= 1; // as the library demands
    const memory = isSeen ? { stability, difficulty } : null;
    const days = isSeen ? Math.max(0, daysBetween(reviewed || now, now)) : 0;
    return [Again, Hard, Good, Easy].map((rating) => fsrs.next_state(memory, days, rating));
  }

  /* Days until it comes back; as in the library, a better rating leads farther. */
  function intervals(after) {
    const found = after.map(({ stability }) => fsrs.next_interval(stability, 0));
    found[0] = Math.min(found[0], found[1]);
    return found.map((_, at) =>
      found[at] = at ? Math.max(found[at], found[at - 1] + 1) : found[at]);
  }

  function rated(card, rating, moment) {
    const now = Math.max(moment, card.reviewed || 0); // a clock that was put back
    const after = states(card, now);
    const days = intervals(after)[rating - 1];
    return {
      at: now, first: card.first || now, reviewed: now, due: dayStart(days, now), days,
      digest: card.digest || "", ...after[rating - 1], reps: (card.reps || 0) + 1,
      lapses: (card.lapses || 0) + (rating === Again && card.reps ? 1 : 0),
    };
  }

  /* Counts what practice noted, unless that day's review has counted already. */
  function settled(card) {
    const { missed, reviewed } = card;
    if (!missed || (reviewed && dayStart(0, missed) <= reviewed)) return card;
    return rated(card, Again, missed);
  }

  const after = (card, rating, now = Date.now()) => rated(settled(card), rating, now);

  /* An item that is no longer what it was begins anew. */
  function keepRating(name, card, rating, digest = "", now = Date.now()) {
    const isSame = !card.digest || !digest || card.digest === digest;
    const next = after(isSame ? card : {}, rating, now);
    change(({ cards }) => (cards[name] = { ...next, digest }));
    return next;
  }

  function inDays({ due }, now = Date.now()) {
    const days = daysBetween(now, due);
    if (days <= 1) return "ngày mai";
    if (days < 60) return `${days} ngày nữa`;
    return days < 730 ? `${Math.round(days / 30)} tháng nữa` : `${Math.round(days / 365)} năm nữa`;
  }

  THA.study.schedule = { after, keepRating, inDays, Again, Hard, Good, Easy };
})((window.THA = window.THA || { types: {} }));
