// What is wrong is read first: the summary takes the focus, and its links lead to the fields.
document.querySelector('.summary[tabindex]')?.focus();

// What is written into a form with a draft is saved after a pause; without a script its button does it.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const state = form.querySelector('[data-draft-state]');
  let pause;
  form.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      let saved = false;
      try {
        const answer = await fetch(form.dataset.draft, {
          method: 'POST',
          headers: { 'X-Requested-By': 'page' },
          body: new URLSearchParams(new FormData(form)),
          redirect: 'manual',
        });
        saved = answer.status === 204;
      } catch {
        // The sentence below says it.
      }
      state.textContent = saved
        ? 'Saved at ' + new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) + '. You can leave and come back.'
        : 'Not saved just now. Use the button below to save.';
    }, 2000);
  });
}
