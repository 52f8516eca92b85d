/* global document */
// What the settings page cannot have without script: a colour picker, and what the browser got of the feed.
{
  const the = (id) => document.getElementById(`coalition-widgets-${id}`);
  const accent = the('accent');
  const picker = the('accent-picker');
  const preview = the('preview');

  const showAccent = () => {
    const isColour = /^#[0-9a-f]{6}$/i.test(accent.value.trim());
    if (isColour) picker.value = accent.value.trim();
    if (isColour && preview) preview.style.setProperty('--coalition-accent', picker.value);
  };
  picker.value = accent.placeholder;
  picker.hidden = false;
  showAccent();
  accent.addEventListener('input', showAccent);
  picker.addEventListener('input', () => {
    accent.value = picker.value;
    showAccent();
  });

  preview?.addEventListener('coalition-feed-failed', ({ error }) => {
    the('failed').querySelector('span').textContent = error.message;
    the('failed').hidden = false;
  });
  preview?.addEventListener('coalition-feed-loaded', ({ feed }) => {
    the('failed').hidden = true;
    const rows = feed.commitments.map(({ id, title }) => {
      const row = document.createElement('tr');
      const code = Object.assign(document.createElement('code'), { textContent: id });
      row.insertCell().append(code);
      row
        .insertCell()
        .append(
          typeof title === 'string'
            ? title
            : title[document.documentElement.lang.split('-')[0]] || Object.values(title)[0],
        );
      return row;
    });
    the('ids')
      .querySelector('tbody')
      .replaceChildren(...rows);
    the('ids').hidden = !rows.length;
  });
}
