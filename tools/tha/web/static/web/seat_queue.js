/* How do answers get to the server, whatever the network does?

   Each is kept in this browser until the server has said that it is saved. What a page before this
   one could not send is sent first, in its own turn, so that nothing older takes the place of
   anything newer. */
(function (THA) {
  "use strict";

  const PREFIX = "tha/ky/";
  const PATIENCE = 15000; // ms for one request
  const PAUSES = [1, 2, 4, 8, 15]; // s between tries

  const pause = (seconds) => new Promise((go) => {
    const timer = setTimeout(done, seconds * 1000);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      go();
    }
    addEventListener("online", done);
  });

  /* {status, body}; throws where the server could not be reached or is too busy. */
  async function put(url, token, answers, keepalive = false) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(url, {
        method: "PUT",
        headers: { Authorization: "Seat " + token, "Content-Type": "application/json" },
        body: JSON.stringify(answers),
        signal: stop.signal,
        keepalive,
      });
      if (answer.status >= 500 || answer.status === 429) throw new Error("busy");
      return { status: answer.status, body: answer.ok ? await answer.json() : null };
    } finally {
      clearTimeout(timer);
    }
  }

  function keep(seat, turn, value) {
    const name = `${PREFIX}${seat}/${turn}`;
    try {
      if (value) localStorage.setItem(name, JSON.stringify(value));
      else localStorage.removeItem(name);
    } catch {
      /* no room, or not allowed: then the page alone keeps it */
    }
  }

  function left(seat) {
    try {
      return Object.keys(localStorage)
        .filter((name) => name.startsWith(`${PREFIX}${seat}/`))
        .map((name) => ({ turn: name.split("/").pop(), ...JSON.parse(localStorage.getItem(name)) }));
    } catch {
      return [];
    }
  }

  /* What earlier pages left; each is tried until the server has answered. */
  async function sendLeft(seat, url, failing) {
    for (const one of left(seat)) {
      for (let tries = 0; ; tries += 1) {
        try {
          const { status } = await put(url, one.token, one.answers);
          if (status === 200) keep(seat, one.turn, null);
          break;
        } catch {
          failing();
          await pause(PAUSES[Math.min(tries, PAUSES.length - 1)]);
        }
      }
    }
  }

  /* `told(body)` hears every answer of the server, `changed()` that something waits or is saved. */
  function queue({ seat, url, token, turn, told, changed }) {
    let waiting = {};
    let number = 0;
    let tries = 0;
    let isSending = false;
    let isEnded = false;
    const count = () => Object.keys(waiting).length;
    const lay = () => keep(seat, turn, count() ? { token, answers: waiting } : null);

    function add(item, response, state) {
      number += 1;
      waiting[item] = { number, response: response === undefined ? null : response, state };
      lay();
      changed();
    }

    function drop(sent) {
      for (const item of Object.keys(sent)) {
        if (waiting[item] && waiting[item].number === sent[item].number) delete waiting[item];
      }
      lay();
    }

    /* Everything that waits, and again until nothing does. */
    async function send() {
      if (isSending || isEnded) return;
      isSending = true;
      try {
        do {
          const sent = { ...waiting };
          try {
            const { status, body } = await put(url, token, sent);
            tries = 0;
            if (status === 200) drop(sent);
            told(status, body);
          } catch {
            tries += 1;
            changed();
            await pause(PAUSES[Math.min(tries, PAUSES.length) - 1]);
          }
          changed();
        } while (count() && !isEnded);
      } finally {
        isSending = false;
      }
    }

    /* Once more, though the page may be gone before the answer comes. */
    function sendAway() {
      if (count()) put(url, token, { ...waiting }, true).catch(() => {});
    }

    const isFailing = () => tries > 0;
    const end = () => {
      isEnded = true;
    };
    return { add, send, sendAway, count, isFailing, end, has: (item) => item in waiting };
  }

  THA.seat = { queue, sendLeft };
})((window.THA = window.THA || { types: {} }));
