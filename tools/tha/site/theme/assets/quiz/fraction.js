/* Exact numbers: {n, d} of BigInt, d above 0. */
(function (THA) {
  "use strict";

  const LONGEST = 40; // as in marking/numeric.py
  const size = (n) => (n < 0n ? -n : n);

  function of(n, d = 1) {
    const [top, bottom] = [BigInt(n), BigInt(d)];
    let [a, b] = [size(top), bottom];
    while (b) [a, b] = [b, a % b];
    return { n: top / a, d: bottom / a };
  }

  /* Of "-27.1" or "1E+2"; null of others. */
  function decimal(text) {
    const found = /^(-?\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
    if (!found) return null;
    const [, whole, part = "", power = 0] = found;
    const exponent = power - part.length;
    if (Math.abs(exponent) > LONGEST) return null;
    const shift = 10n ** BigInt(Math.abs(exponent));
    const digits = BigInt(whole + part);
    return exponent < 0 ? of(digits, shift) : of(digits * shift);
  }

  const add = (a, b) => of(a.n * b.d + b.n * a.d, a.d * b.d);
  const minus = (a, b) => of(a.n * b.d - b.n * a.d, a.d * b.d);
  const times = (a, b) => of(a.n * b.n, a.d * b.d);
  const over = (a, b) => of(a.n * b.d, a.d * b.n);
  const positive = (a) => of(size(a.n), a.d);
  const isLess = (a, b) => a.n * b.d < b.n * a.d;
  const greater = (a, b) => (isLess(a, b) ? b : a);

  /* "7,5": rounded half to even, to four places. */
  function written(a) {
    const scaled = size(a.n) * 10000n;
    const twice = (scaled % a.d) * 2n;
    let whole = scaled / a.d;
    if (twice > a.d || (twice === a.d && whole % 2n)) whole++;
    const digits = String(whole).padStart(5, "0").replace(/(.{4})$/, ",$1").replace(/,?0*$/, "");
    return (a.n < 0n && whole ? "-" : "") + digits;
  }

  THA.fraction = {
    of, decimal, add, minus, times, over, positive, isLess, greater, written,
    zero: of(0), one: of(1),
  };
})((window.THA = window.THA || { types: {} }));
