/* A page that came in answer to a form: "back" and "reload" should not ask to send the form again.
   `data-again` on the form is where they lead instead. */

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-again]"));
if (form?.dataset.again) history.replaceState(null, "", form.dataset.again);
