import { render } from 'preact-render-to-string';
import type { EventProgramme, ItineraryPlan, ItineraryView } from '../../modules/events';
import { RoutePictures } from './route-pictures';

const place = { latitude: 50.95, longitude: 4.05 };
const programme: EventProgramme = {
  vehicles: ['Bus 1', 'Bus 2'].map((name, index) => ({
    id: `b${index + 1}`,
    name,
    coachOperator: '',
    depotName: 'Stelplaats <Aalst>',
    depotLatitude: 50.9,
    depotLongitude: 4,
    dutyFrom: '07:00',
    dutyUntil: '18:00',
    staysHome: false,
    seats: 20,
    wheelchairPlaces: 1,
    configurations: [],
  })),
  stops: [
    {
      id: 's1',
      pickupStopId: 'p1',
      code: 'lede-station',
      name: 'Lede station',
      address: '',
      landmark: '',
      latitude: 50.96,
      longitude: 3.98,
      municipalityNis: '41034',
      earliest: null,
      maxRideMinutes: null,
      vehicleId: null,
      routeVehicleId: null,
      maxPeople: null,
    },
  ],
  visits: [
    {
      id: 'v1',
      kind: 'host',
      name: 'Vriesgroente',
      hostCompanyId: 'h1',
      hostSiteId: 'x1',
      ...place,
      visitMinutes: 60,
      arriveFrom: '09:00',
      arriveUntil: '10:00',
      maxVehicles: null,
      interviewers: 2,
      receptionListDays: null,
      tourTerms: null,
      wishes: null,
      slots: [{ id: 'i1', startsAt: '09:15', endsAt: '09:30', places: 2 }],
      tours: [{ id: 't1', startsAt: '09:00', endsAt: '09:30', groupIds: ['g1', 'g2'] }],
    },
  ],
  tourGroups: [
    { id: 'g1', name: 'A', places: 10, isLaidOut: false, vehicleId: null, visitId: null },
    { id: 'g2', name: 'B', places: 10, isLaidOut: false, vehicleId: null, visitId: null },
  ],
};
const call = (at: string, kind: 'depot' | 'pickup' | 'host', arrive: string | null, leave: string | null) => ({
  at,
  kind,
  arrive,
  leave,
  on: 0,
  off: 0,
});
const callsOf = (bus: string) => [
  call(bus, 'depot', null, '08:00'),
  call('s1', 'pickup', '08:20', '08:23'),
  call('v1', 'host', '09:00', '10:00'),
  call(bus, 'depot', '10:20', null),
];
const plan: ItineraryPlan = {
  status: 'optimal',
  objective: { drivingMinutes: 0, passengerMinutes: 0, homeMinutes: 0 },
  vehicles: ['b1', 'b2'].map((id) => ({ id, calls: callsOf(id) })),
  reasons: [],
  milliseconds: 1,
};

const at = { lat: place.latitude, lon: place.longitude };
const problem: ItineraryView['problem'] = {
  version: 1,
  rules: { speedKmh: 30, detourFactor: 1.3, dwellMinutes: 3, wheelchairDwellMinutes: 5, drivingMinuteWeight: 10 },
  vehicles: ['b1', 'b2'].map((id) => ({ id, seats: 20, depot: at, dutyFrom: '07:00', dutyUntil: '18:00' })),
  stops: [{ id: 's1', ...at, boarding: 1 }],
  hosts: [{ id: 'v1', ...at, visitMinutes: 60, arriveFrom: '09:00', arriveUntil: '10:00' }],
};

describe('the pictures of a route', () => {
  const html = render(<RoutePictures itinerary={{ plan, problem }} programme={programme} isDraft tiles={null} />);

  it('say in words what they show', () => {
    expect(html).toContain(
      'Bus 2 rijdt in deze volgorde: Stelplaats &lt;Aalst>, Lede station, Vriesgroente, Stelplaats',
    );
    expect(html).toContain('bezoek Vriesgroente van 09:00 tot 10:00');
    expect(html).toContain('Vriesgroente: 1 rondleiding en 1 gespreksmoment.');
    expect(html.match(/role="img"/g)).toHaveLength(2);
  });

  it('need no style attribute and no script, which the browser would refuse', () => {
    expect(html).not.toMatch(/ style=|<style|<script/);
  });

  it('tell vehicles apart by line and shape too', () => {
    expect(html).toContain('class="route-1"');
    expect(html).toContain('class="route-2"');
    expect(html).toMatch(/class="route-badge"[^>]*rx="8.5"/);
    expect(html).toMatch(/class="route-badge"[^>]*rx="0"/);
  });

  it('use every id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draw nothing when the plan goes nowhere', () => {
    const empty = { ...plan, vehicles: [{ id: 'b1', calls: [] }] };
    expect(
      render(<RoutePictures itinerary={{ plan: empty, problem }} programme={programme} isDraft={false} tiles={null} />),
    ).toBe('');
  });

  it('give a script what it needs where there is a map, and nothing to see without one', () => {
    const tiles = { url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© <b>Kaart</b>' };
    const live = render(<RoutePictures itinerary={{ plan, problem }} programme={programme} isDraft tiles={tiles} />);
    const [, attribute = ''] = /data-map="([^"]+)"[^>]* hidden/.exec(live) ?? [];
    const data = JSON.parse(
      attribute.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    ) as object;
    expect(data).toMatchObject({
      tiles: tiles.url,
      attribution: tiles.attribution,
      lines: [
        {
          look: 1,
          points: [
            [50.9, 4],
            [50.96, 3.98],
            [50.95, 4.05],
            [50.9, 4],
          ],
        },
        { look: 2 },
      ],
    });
    expect(live).toContain('class="picture-drawing route-map"');
    expect(html).not.toContain('data-map');
  });
});
