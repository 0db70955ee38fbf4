/**
 * Lets a mouse drag an interview to a free moment of the same host, or onto another interview to swap the two. It sends the
 * forms of the person's page, so every rule, and whoever was first, is looked at where it always is.
 */
(() => {
  const interviews = [...document.querySelectorAll('[data-interview]')];
  let dragged;

  /** The form fields that a drop at this place means; nothing when it means nothing. */
  const changeAt = (target) => {
    if (!dragged || !target || target === dragged) return undefined;
    const { interview, vacancy, version } = dragged.dataset;
    const { freeSlot, interview: other } = target.dataset;
    if (other) return { version, kind: 'swap', interviewId: interview, other };
    const isSameHost = target.closest('table') === dragged.closest('table');
    return isSameHost ? { version, kind: 'move', interviewId: interview, moment: `${vacancy} ${freeSlot}` } : undefined;
  };

  const placeOf = ({ target }) => target.closest?.('td')?.querySelector('[data-interview], [data-free-slot]');

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

  for (const interview of interviews) {
    interview.draggable = true;
    interview.addEventListener('dragstart', (event) => {
      dragged = interview;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', interview.querySelector('strong').textContent);
    });
    interview.addEventListener('dragend', () => {
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
