import { afterTelling, saysMore } from '../../domain/ride-snapshot';
import { rideSnapshot } from '../../ride/ride-of-operator';
import { mailHtml } from '../layout/mail-layout';
import { mailText } from '../layout/mail-text';
import { aCall, aContact, aRide, aRider, callsOfDay, coachFacts, ridersOfDay } from '../testing/coach-facts';
import { wordsPerSentence } from '../testing/words-per-sentence';
import { spokenText } from '../layout/mail-text';
import { sheetFile } from './sheet-file';
import { coachCancelled, coachMoved, coachNumbers, coachNumbersChanged, coachRouteSheet } from './coach-mails';

const before = aRide();
const known = rideSnapshot(before, 'route');
const fewer = aRide({ riders: ridersOfDay.slice(1) });
const twoBuses = {
  contacts: [aContact(), aContact({ vehicleId: 'bus-2', vehicle: 'Bus 2', contactEmail: 'ANN@bus.example ' })],
};
const contents = {
  numbers: coachNumbers(coachFacts(before, { after: rideSnapshot(before, 'numbers') })),
  'numbers of two buses, no route yet': coachNumbers(coachFacts(aRide({ ...twoBuses, calls: [] }))),
  'other numbers': coachNumbersChanged(coachFacts(fewer, { last: known, after: rideSnapshot(fewer, 'numbers') })),
  'route sheet': coachRouteSheet(coachFacts()),
  'route sheet again': coachRouteSheet(coachFacts(fewer, { last: known, after: rideSnapshot(fewer, 'route') })),
  moved: coachMoved(coachFacts(aRide({}, { date: '2027-04-15' }), { last: known })),
  'moved, the first mail': coachMoved(coachFacts()),
  'event cancelled': coachCancelled(coachFacts(aRide({}, { state: 'cancelled' }), { last: known })),
  'bus not needed': coachCancelled(coachFacts(before, { last: known })),
} as const;

describe('mails to coach operators', () => {
  it.each(Object.entries(contents))('%s is complete, plain and short', (_, content) => {
    expect(mailText(content)).not.toMatch(/undefined|null|NaN|\[object|\.\./);
    expect(mailHtml(content)).not.toMatch(/undefined|>null|NaN|\[object|<img|<script/);
    expect(content.subject.length).toBeLessThanOrEqual(60);
    expect(wordsPerSentence(spokenText(content))).toBeLessThanOrEqual(12);
  });

  it('count seats and wheelchair places, with the escorts of the only bus', () => {
    const words = mailText(contents.numbers);
    expect(words).toContain('Op de bus: 4 mensen. Daarbij: 1 met een rolstoel en 1 persoonlijke begeleider');
    expect(words).toContain('Nodig: 6 zitplaatsen en 1 rolstoelplaats');
    expect(words).toContain('2 begeleiders van ons en 1 tolk');
    expect(words).toContain('Het routeblad met alle haltes volgt nog.');
  });

  it('say what all buses carry together while no route says which carries whom', () => {
    expect(mailText(contents['numbers of two buses, no route yet'])).toContain('Op 2 bussen samen\n4 mensen.');
  });

  it('say for each halt the hour, the address and how many get on and off', () => {
    const words = mailText(contents['route sheet']);
    expect(words).toContain('- 7.30 u · Aalst station · Vertrek uit de garage.');
    expect(words).toContain(
      '- 7.45–7.48 u · Herzele station, Stationsstraat 239, 9550, aan de kiosk · 2 mensen stappen op.',
    );
    expect(words).toContain('2 mensen stappen op, 1 met een rolstoel.');
    expect(words).toContain('4 mensen stappen uit, 1 met een rolstoel. Iedereen is terug op de bus om 10.40 u.');
    expect(words).toContain('De bus staat hier 2 uur stil. Dat kan de pauze van de chauffeur zijn.');
    expect(words).toContain('- 11.50 u · Aalst station · Terug in de garage.');
  });

  it('have the sheet as a file that a spreadsheet opens, a halt on each line', () => {
    const { filename, content } = sheetFile(before);
    const lines = content.trim().split('\r\n');
    expect(filename).toBe('routeblad-2027-03-11.csv');
    expect(lines[0]).toMatch(/^\uFEFF?dag;bus;nummerplaat;aankomst;vertrek;waar;/);
    expect(lines).toHaveLength(callsOfDay.length + 1);
    expect(lines[2]).toBe(
      '2027-03-11;Bus 1;1-ABC-234;07:45;07:48;Herzele station;Stationsstraat 239, 9550;aan de kiosk;2;0;0;2 mensen stappen op.',
    );
  });

  it('say what changed, and nothing when nothing did', () => {
    expect(mailText(contents['route sheet again'])).toContain(
      'Bus 1: 4 mensen (1 met een rolstoel) → 3 mensen (1 met een rolstoel).\nBus 1, Herzele station: 2 mensen → 1 persoon.',
    );
    expect(saysMore(known, rideSnapshot(aRide(), 'route'))).toBe(false);
    const later = aRide({
      calls: callsOfDay.map((call) => (call.at === 'herzele' ? { ...call, arrive: '07:40' } : call)),
    });
    expect(saysMore(known, rideSnapshot(later, 'route'))).toBe(true);
    expect(saysMore(known, rideSnapshot(later, 'numbers'))).toBe(false);
  });

  it('forget no hour that was told when only the number is told again', () => {
    const numbers = rideSnapshot(fewer, 'numbers');
    expect(afterTelling(known, numbers)).toMatchObject({ knows: 'route', vehicles: [{ riders: { people: 3 } }] });
    expect(saysMore(afterTelling(known, numbers), rideSnapshot(fewer, 'route'))).toBe(true);
  });

  it('have the expected hours beside the planned ones on a day with a delay, which alone is no news', () => {
    const late = { arrive: 0, leave: 12 };
    const calls = callsOfDay.map((call) =>
      call.kind === 'pickup' && call.at === 'herzele' ? { ...call, leave: '08:00', late } : call,
    );
    const ride = aRide({ calls });
    expect(mailText(coachRouteSheet(coachFacts(ride)))).toContain(
      '2 mensen stappen op. Volgens het plan was dat 7.45–7.48 u.',
    );
    expect(saysMore(known, rideSnapshot(ride, 'route'))).toBe(false);
  });

  it('let people off at their own company on a drop-off day, and say when the driver waits', () => {
    const ride = aRide({
      shape: 'drop-off',
      riders: [aRider('herzele', { visitId: 'host-1' }), aRider('herzele', { visitId: 'host-2' })],
      calls: [
        aCall('pickup', 'herzele', '07:45', '07:48'),
        aCall('host', 'host-1', '08:40', '08:43'),
        aCall('collect', 'host-1', '12:00', '12:03'),
      ],
      driven: () => 52,
    });
    const words = mailText(coachRouteSheet(coachFacts(ride)));
    expect(words).toContain('- 8.40–8.43 u · Vriesgroente Tragel, Wijngaardveld, 9300 Aalst · 1 persoon stapt uit.\n');
    expect(words).toContain('1 persoon stapt op. Vooraf is er 2 uur 25 min om te wachten.');
  });

  it('say which day is off when the event moved', () => {
    const words = mailText(contents.moved);
    expect(words).toContain('Op die dag is Bus 1 niet nodig.');
    expect(words).toContain('De nieuwe dag is donderdag 15 april 2027.');
  });
});
