/**
 * Draws a route on a map, for browsers that run scripts. The drawing from the server stays on the page until a first tile
 * of the map has come, and it is what prints.
 */
(() => {
  const { L } = window;

  const text = (words) => {
    const element = document.createElement('span');
    element.textContent = words;
    return element;
  };

  const button = (words, isMapShown, press) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'button button-plain no-print';
    element.textContent = isMapShown ? words.showDrawing : words.showMap;
    element.addEventListener('click', press);
    return element;
  };

  /** As in the drawing: a circle to get on, a square to visit, a diamond for lunch, a triangle where the bus lives. */
  const SHAPES = {
    stop: 'M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0 -14z',
    host: 'M4 4h14v14h-14z',
    lunch: 'M11 2l9 9l-9 9l-9 -9z',
    depot: 'M11 3l9 15h-18z',
  };

  const markOf = (kind) => {
    const SVG = 'http://www.w3.org/2000/svg';
    const [drawing, path] = [document.createElementNS(SVG, 'svg'), document.createElementNS(SVG, 'path')];
    drawing.setAttribute('viewBox', '0 0 22 22');
    path.setAttribute('class', `place place-${kind}`);
    path.setAttribute('d', SHAPES[kind]);
    drawing.append(path);
    return L.divIcon({ className: 'live-place', html: drawing, iconSize: [22, 22] });
  };

  const isApart = (one, other) =>
    one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;

  /** A name that would lie over another one waits until somebody zooms in. */
  const keepApart = (names) => {
    const shown = [];
    for (const name of names) {
      const box = name.getElement().getBoundingClientRect();
      const isFree = shown.every((other) => isApart(box, other));
      name.getElement().classList.toggle('live-name-hidden', !isFree);
      if (isFree) shown.push(box);
    }
  };

  const drawRoute = (map, { lines, places }) => {
    const padding = Math.min(40, map.getSize().x / 14);
    map.fitBounds(
      places.map(({ point }) => point),
      { padding: [padding, padding] },
    );
    for (const { look, points } of lines) {
      L.polyline(points, { className: `live-line route-${look}`, interactive: false, weight: 4 }).addTo(map);
    }
    const names = places.map(({ kind, name, point }) =>
      L.marker(point, { icon: markOf(kind), interactive: false, keyboard: false })
        .addTo(map)
        .bindTooltip(text(name), { permanent: true, direction: 'auto', offset: [10, 0] })
        .getTooltip(),
    );
    keepApart(names);
    map.on('zoomend moveend', () => keepApart(names));
  };

  const show = (box) => {
    const data = JSON.parse(box.dataset.map);
    const { words } = data;
    const figure = box.closest('.picture');
    box.hidden = false;
    const map = L.map(box, { dragging: !L.Browser.mobile, scrollWheelZoom: false, zoomControl: false });
    map.attributionControl.setPrefix('Leaflet');
    L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', words.title);
    // Attribution is markup for Leaflet: only text may reach it.
    const attribution = text(data.attribution).innerHTML;
    const tiles = L.tileLayer(data.tiles, { attribution, maxZoom: 19, referrerPolicy: 'origin' });
    tiles.once('tileload', () => {
      figure.classList.add('has-live-map');
      const press = () => {
        const isMapShown = figure.classList.toggle('has-live-map');
        switcher.textContent = isMapShown ? words.showDrawing : words.showMap;
      };
      const switcher = button(words, true, press);
      figure.prepend(switcher);
    });
    drawRoute(map, data);
    tiles.addTo(map);
  };

  for (const box of document.querySelectorAll('[data-map]')) show(box);
})();
