/** Words in the pictures of a day: the map of the route and the hours of everybody. */
export const pictureTexts = {
  title: 'De dag in beeld',
  ofDraft: 'Je ziet het ontwerp.',
  ofPublished: 'Je ziet de gepubliceerde route.',
  map: {
    title: 'Kaart van de route',
    order: (vehicle: string, places: string) => `${vehicle} rijdt in deze volgorde: ${places}.`,
    straight: 'Het noorden is boven. De lijnen zijn recht getekend: de bus volgt natuurlijk de weg.',
    kilometres: (km: number) => `${String(km).replace('.', ',')} km`,
    north: 'N',
    live: 'De route op een landkaart',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    showDrawing: 'Toon de tekening',
    showMap: 'Toon de landkaart',
    drives: (vehicle: string) => `${vehicle}, met het nummer van elke rit`,
    kinds: { stop: 'halte', host: 'gastbedrijf', lunch: 'lunch', depot: 'standplaats van de bus' },
  },
  day: {
    title: 'Verloop van de dag',
    kinds: {
      drive: 'rijden',
      stand: 'op- en afstappen',
      visit: 'bezoek',
      lunch: 'lunch',
      tour: 'rondleiding',
      slot: 'gesprek',
    },
    legend: {
      drive: 'rijden',
      stand: 'op- en afstappen',
      visit: 'bezoek',
      lunch: 'lunch',
      tour: 'rondleiding, met de groepen',
      slot: 'gesprekken, met hoeveel tegelijk',
    },
    hour: (hour: number) => `${hour} u`,
    groups: (names: string) => `groep ${names}`,
    places: (places: number) => (places === 1 ? '1 gesprek' : `${places} gesprekken tegelijk`),
    vehicle: (name: string, parts: string) => `${name}: ${parts}.`,
    part: (what: string, place: string, from: string, until: string) =>
      `${what}${place === '' ? '' : ` ${place}`} van ${from} tot ${until}`,
    toPlace: (place: string) => `naar ${place}`,
    host: (name: string, tours: number, slots: number) =>
      `${name}: ${tours} ${tours === 1 ? 'rondleiding' : 'rondleidingen'} en ${slots} ${slots === 1 ? 'gespreksmoment' : 'gespreksmomenten'}.`,
  },
} as const;
