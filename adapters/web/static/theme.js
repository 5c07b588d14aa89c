/* Colours, light or dark. A classic script in the head, so that the page never flashes in the other
   colours. "system" follows the device; the person's own choice is kept in this browser only. */
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function read() {
    try {
      return localStorage.getItem("heard:theme") || "system";
    } catch (blocked) {
      return "system";
    }
  }

  function paint() {
    var choice = read();
    root.dataset.theme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
    document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
      button.hidden = false;
      button.textContent = root.dataset.theme === "dark" ? button.dataset.light : button.dataset.dark;
    });
  }

  window.heardTheme = {
    read: read,
    choose: function (choice) {
      try {
        localStorage.setItem("heard:theme", choice);
      } catch (blocked) {
        root.dataset.theme = choice === "system" ? (dark.matches ? "dark" : "light") : choice;
        return;
      }
      paint();
    },
  };

  root.classList.add("js");
  paint();
  dark.addEventListener("change", paint);
  document.addEventListener("DOMContentLoaded", function () {
    paint();
    document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
      button.addEventListener("click", function () {
        window.heardTheme.choose(root.dataset.theme === "dark" ? "light" : "dark");
      });
    });
  });
})();
