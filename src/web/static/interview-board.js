/**
 * Lets a mouse drag an interview to a free moment of the same host, or onto another interview to swap the two. It sends the
 * forms of the person's page, so every rule, and whoever was first, is looked at where it always is.
 */
(() => {
  const talks = [...document.querySelectorAll('[data-talk]')];
  let dragged;

  /** The form fields that a drop at this place means; nothing when it means nothing. */
  const changeAt = (target) => {
    if (!dragged || !target || target === dragged) return undefined;
    const { talk, vacancy, version } = dragged.dataset;
    const { freeSlot, talk: other } = target.dataset;
    if (other) return { version, kind: 'swap', interviewId: talk, other };
    const isSameHost = target.closest('table') === dragged.closest('table');
    return isSameHost ? { version, kind: 'move', interviewId: talk, moment: `${vacancy} ${freeSlot}` } : undefined;
  };

  const placeOf = ({ target }) => target.closest?.('td')?.querySelector('[data-talk], [data-free-slot]');

  const light = (place) => {
    for (const lit of document.querySelectorAll('.is-drop')) lit.classList.remove('is-drop');
    place?.closest('td').classList.add('is-drop');
  };

  const send = (action, fields) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = action;
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement('input');
      [input.type, input.name, input.value] = ['hidden', name, value];
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  };

  for (const talk of talks) {
    talk.draggable = true;
    talk.addEventListener('dragstart', (event) => {
      dragged = talk;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', talk.querySelector('strong').textContent);
    });
    talk.addEventListener('dragend', () => {
      dragged = undefined;
      light();
    });
  }
  document.addEventListener('dragover', (event) => {
    const place = placeOf(event);
    const change = changeAt(place);
    light(change && place);
    if (change) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    const change = changeAt(placeOf(event));
    if (!change) return;
    event.preventDefault();
    send(dragged.dataset.action, change);
  });
  document.documentElement.classList.add('can-drag');
})();
