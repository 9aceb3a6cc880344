/* A number within a tolerance, or within bands that earn a part. */
(function (THA) {
  "use strict";

  function value(response, unit) {
    const text = typeof response === "string" ? THA.vietnamese.number(response, unit) : response;
    return text instanceof Object ? null : THA.fraction.decimal(text);
  }

  /* Of "2" or "5%". */
  function width(written, key) {
    const { of, times, positive } = THA.fraction;
    const reach = value(written, "%");
    return written.trim().endsWith("%") ? times(reach, times(positive(key), of(1, 100))) : reach;
  }

  THA.types.numeric = {
    value,
    read: (fieldset) => THA.controls.text(fieldset),
    isShaped: (item, response) => value(response, item.unit) !== null,
    credit({ key, unit, tolerance = "0", bands = [] }, response) {
      const { decimal, minus, positive, isLess, greater, zero, one } = THA.fraction;
      const right = value(key);
      const away = positive(minus(value(response, unit), right));
      if (!isLess(width(tolerance, right), away)) return one;
      const reached = bands
        .map((band) => ({ reach: width(band.within, right), credit: decimal(band.credit) }))
        .filter(({ reach }) => !isLess(reach, away));
      return reached // the narrowest bands
        .filter(({ reach }) => !reached.some((band) => isLess(band.reach, reach)))
        .map(({ credit }) => credit).reduce(greater, zero);
    },
    key: (item, part) => !part && `: ${item.key} ${item.unit || ""}`,
  };
})((window.THA = window.THA || { types: {} }));
