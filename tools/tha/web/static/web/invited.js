// Did the code of the slip come along behind the # of the address? No server sees that part.
(() => {
  "use strict";
  const code = decodeURIComponent(location.hash.slice(1));
  const field = document.getElementById("code");
  if (!/^[A-Za-z2-9-]{16,19}$/.test(code) || !field) return;
  field.value = code;
  history.replaceState(null, "", location.pathname);
  field.form.querySelector("button").focus();
})();
