import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { registrationCalendar, type CalendarFacts } from './registration-calendar';

const facts: CalendarFacts = {
  registrationId: '0190-r1',
  sequence: 2,
  madeAt: new Date('2027-01-25T09:00:00Z'),
  date: '2027-03-11',
  times: { from: '08:32', until: '15:18' },
  place: { name: 'Aalst station', address: 'Stationsplein 1, 9300 Aalst', latitude: 50.94281, longitude: 4.03965 },
  phone: '053 00 00 00',
  organizer: { name: "Hop 'n Job", email: 'hopnjob@hopnjob.example' },
  url: 'https://hop.example/mijn-dag/secret',
};

function parsed(content: string): { calendar: ICAL.Component; event: ICAL.Event } {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
}

describe('calendar file of a registration', () => {
  it('is read by another program as the bus at the own stop until it is back', () => {
    const { calendar, event } = parsed(registrationCalendar('PUBLISH', facts).content);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.uid).toBe('0190-r1@hopnjob');
    expect(event.sequence).toBe(2);
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-11T07:32:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2027-03-11T14:18:00.000Z');
    expect(event.location).toBe('Aalst station\nStationsplein 1, 9300 Aalst');
    expect(event.component.getFirstPropertyValue('geo')).toEqual([50.94281, 4.03965]);
    expect(event.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2027-01-25T09:00:00Z');
    expect(event.attendees).toEqual([]);
    expect(event.component.getFirstPropertyValue('url')).toBe('https://hop.example/mijn-dag/secret');
  });

  it.each([
    ['2027-03-27', '2027-03-27T07:32:00.000Z'],
    ['2027-03-28', '2027-03-28T06:32:00.000Z'],
    ['2027-10-30', '2027-10-30T06:32:00.000Z'],
    ['2027-10-31', '2027-10-31T07:32:00.000Z'],
  ])('its own time zone table is right on %s', (date, instant) => {
    const { event } = parsed(registrationCalendar('PUBLISH', { ...facts, date }).content);
    expect(event.startDate.toJSDate().toISOString()).toBe(instant);
  });

  it('takes the whole day while the times are not known', () => {
    const { event } = parsed(registrationCalendar('PUBLISH', { ...facts, times: null, place: null }).content);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2027-03-11');
    expect(event.location).toBeNull();
  });

  it('takes the same entry away with CANCEL and a higher sequence', () => {
    const { calendar, event } = parsed(registrationCalendar('CANCEL', { ...facts, sequence: 3 }).content);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.uid).toBe('0190-r1@hopnjob');
    expect(event.sequence).toBe(3);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('breaks no line and keeps no line over 75 octets', () => {
    const { content } = registrationCalendar('PUBLISH', {
      ...facts,
      place: { ...facts.place!, address: 'é'.repeat(120) },
    });
    expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(content.replace(/\r\n/g, '')).not.toContain('\n');
    expect(content).toMatch(/END:VCALENDAR\r\n$/);
  });

  const linesOf = (content: string): string[] => content.replace(/\r\n$/, '').split('\r\n');
  const isContent = (line: string): boolean => Buffer.byteLength(line) <= 75 && !/(?!\t)\p{Cc}/u.test(line);
  const named = (name: string): CalendarFacts => ({
    ...facts,
    organizer: { ...facts.organizer, name },
    place: { ...facts.place!, name: `Halte ${name}` },
  });
  /** Every value between quotes and every bare one of a parameter, as RFC 5545 writes them. */
  const PARAMETERS = /^[A-Z-]+(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*:/;

  it.each([
    ['Jan "Jef"', "Jan 'Jef'"],
    ['Jan; X:Y, Z', 'Jan; X:Y, Z'],
    ['Jan\\Jef', 'Jan/Jef'],
    ['Jan\r\nATTENDEE:mailto:x@example.org', 'Jan ATTENDEE:mailto:x@example.org'],
    ['Jan ^n Jef', 'Jan ^n Jef'],
  ])('names %j in a parameter as %j', (name, read) => {
    const { content } = registrationCalendar('PUBLISH', named(name));
    expect(parsed(content).event.attendees).toEqual([]);
    expect(content.replace(/\r\n /g, '')).toContain(`CN="${read}"`);
  });

  it('is valid for whatever text a name or a place is', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 90 }).map((text) => text.replace(/[\u2028\u2029]/g, ' '));
    fc.assert(
      fc.property(texts, texts, (name, address) => {
        const { place, ...others } = named(name);
        const { content } = registrationCalendar('PUBLISH', { ...others, place: { ...place!, address } });
        expect(linesOf(content).filter((line) => !isContent(line))).toEqual([]);
        const unfolded = linesOf(content.replace(/\r\n /g, ''));
        expect(unfolded.filter((line) => !PARAMETERS.test(line))).toEqual([]);
        expect(Buffer.from(content).toString()).toBe(content);
        expect(parsed(content).event.uid).toBe('0190-r1@hopnjob');
      }),
    );
  });
});
