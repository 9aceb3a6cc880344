/* Which news has the preview? Reloads when the site was built anew, and says what stops it. */
(function () {
  "use strict"
  var live = {
    number: Number(new URL(document.currentScript.src).searchParams.get("so")),
    told: 0,

    /* A page that nobody sees waits: browsers ask one address six things at once, no more. */
    ask: function () {
      if (document.hidden) {
        document.addEventListener("visibilitychange", live.ask, { once: true })
        return
      }
      fetch("/_xem-truoc/moi?sau=" + live.told, { cache: "no-store" })
        .then(function (answer) { return answer.json() })
        .then(live.take)
        .catch(function () { setTimeout(live.ask, 1000) })
    },

    take: function (state) {
      live.told = state.told
      if (state.number !== live.number && !state.problems.length) return location.reload()
      live.show(state.problems)
      live.ask()
    },

    /* The lines as text over the last good page. */
    show: function (lines) {
      var there = document.getElementById("tha-xem-truoc")
      if (there) there.remove()
      if (!lines.length) return
      var box = document.createElement("section")
      box.id = "tha-xem-truoc"
      box.setAttribute("role", "alert")
      box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99;" +
        "background:#5f0f0f;color:#fff;padding:1rem;font:14px/1.5 monospace;white-space:pre-wrap"
      var head = live.number ? "Chưa dựng được, trang này là bản trước:" : "Chưa dựng được:"
      box.textContent = head + "\n\n" + lines.join("\n")
      document.body.appendChild(box)
    },
  }
  live.ask()
})()
