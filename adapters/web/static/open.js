/* A link's page: hands in the token behind the "#", which browsers tell no server by themselves. */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-open]"));
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("link"));

function open() {
  const token = location.hash.slice(1);
  if (!form || !field || !token) return;
  field.value = token;
  // It should stand neither in the address bar nor in the browser's history.
  history.replaceState(null, "", location.pathname);
  form.requestSubmit();
}

addEventListener("hashchange", open);
open();
