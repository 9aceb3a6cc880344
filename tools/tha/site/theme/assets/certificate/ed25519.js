/* Whether an Ed25519 signature fits (RFC 8032, section 5.1.7), without asking the browser for it:
   pages opened over plain http or in an older browser have no WebCrypto for this. Only public data
   are handled here, so nothing needs to hide how long it takes. */
(function (THA) {
  "use strict";

  const P = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const MASK = (1n << 64n) - 1n;
  const mod = (a) => ((a % P) + P) % P;

  function power(base, exponent, modulus) {
    let result = 1n;
    for (let b = base % modulus, e = exponent; e > 0n; e >>= 1n, b = (b * b) % modulus) {
      if (e & 1n) result = (result * b) % modulus;
    }
    return result;
  }

  const inverse = (a) => power(mod(a), P - 2n, P);
  const D = mod(-121665n * inverse(121666n));
  const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n, P);

  /* Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. */
  function plus([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * D * t1 * t2);
    const d = mod(2n * z1 * z2);
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }

  function times(point, factor) {
    let result = [0n, 1n, 1n, 0n];
    for (let p = point, k = factor; k > 0n; k >>= 1n, p = plus(p, p)) {
      if (k & 1n) result = plus(result, p);
    }
    return result;
  }

  const isSame = (a, b) =>
    mod(a[0] * b[2] - b[0] * a[2]) === 0n && mod(a[1] * b[2] - b[1] * a[2]) === 0n;

  /* The point whose y has these bytes; null when no point has them, or another way to write y. */
  function pointOf(bytes) {
    const number = little(bytes);
    const sign = number >> 255n;
    const y = number & ((1n << 255n) - 1n);
    if (y >= P) return null;
    const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
    let x = power(square, (P + 3n) / 8n, P);
    if (mod(x * x - square) !== 0n) x = mod(x * ROOT_OF_MINUS_ONE);
    if (mod(x * x - square) !== 0n || (x === 0n && sign === 1n)) return null;
    if ((x & 1n) !== sign) x = P - x;
    return [x, y, 1n, mod(x * y)];
  }

  function little(bytes) {
    let number = 0n;
    for (let i = bytes.length - 1; i >= 0; i -= 1) number = (number << 8n) | BigInt(bytes[i]);
    return number;
  }

  function big(bytes) {
    let number = 0n;
    for (const byte of bytes) number = (number << 8n) | BigInt(byte);
    return number;
  }

  /* The first 64 binary places of the root of a prime (FIPS 180-4, sections 4.2.3 and 5.3.5). */
  function placesOfRoot(prime, degree) {
    const wanted = BigInt(prime) << (64n * degree);
    let [low, high] = [0n, 1n << 72n];
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** degree <= wanted) low = middle;
      else high = middle;
    }
    return low & MASK;
  }

  const primes = [];
  for (let n = 2; primes.length < 80; n += 1) {
    if (primes.every((p) => n % p !== 0)) primes.push(n);
  }
  let rounds = null; // made when first needed: pages without certificates need none

  const turned = (x, by) => ((x >> by) | (x << (64n - by))) & MASK;

  function sha512(message) {
    rounds = rounds || primes.map((p) => placesOfRoot(p, 3n));
    const length = (Math.floor((message.length + 16) / 128) + 1) * 128;
    const padded = new Uint8Array(length);
    padded.set(message);
    padded[message.length] = 128;
    new DataView(padded.buffer).setBigUint64(length - 8, BigInt(message.length) * 8n);
    let state = primes.slice(0, 8).map((p) => placesOfRoot(p, 2n));
    for (let at = 0; at < length; at += 128) state = compressed(state, padded, at);
    const digest = new Uint8Array(64);
    state.forEach((word, i) => new DataView(digest.buffer).setBigUint64(8 * i, word));
    return digest;
  }

  function compressed(state, padded, at) {
    const words = [];
    for (let i = 0; i < 80; i += 1) {
      if (i < 16) {
        words.push(big(padded.subarray(at + 8 * i, at + 8 * i + 8)));
        continue;
      }
      const [w15, w2] = [words[i - 15], words[i - 2]];
      const s0 = turned(w15, 1n) ^ turned(w15, 8n) ^ (w15 >> 7n);
      const s1 = turned(w2, 19n) ^ turned(w2, 61n) ^ (w2 >> 6n);
      words.push((words[i - 16] + s0 + words[i - 7] + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i += 1) {
      const s1 = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n);
      const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + rounds[i] + words[i];
      const s0 = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(t1 + t2) & MASK, a, b, c, (d + t1) & MASK, e, f, g];
    }
    return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) & MASK);
  }

  const BASE = pointOf(
    Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x58 : 0x66)),
  );

  /* Whether the owner of `key` (32 bytes) has made `signature` (64 bytes) over `message`. */
  function fits(message, signature, key) {
    if (signature.length !== 64 || key.length !== 32) return false;
    const [half, s] = [signature.subarray(0, 32), little(signature.subarray(32))];
    const [r, a] = [pointOf(half), pointOf(key)];
    if (r === null || a === null || s >= ORDER) return false;
    const hashed = new Uint8Array(64 + message.length);
    hashed.set(half);
    hashed.set(key, 32);
    hashed.set(message, 64);
    const k = little(sha512(hashed)) % ORDER;
    return isSame(times(BASE, s), plus(r, times(a, k)));
  }

  THA.ed25519 = { fits, sha512 };
})((window.THA = window.THA || {}));
