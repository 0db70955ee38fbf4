import type { ParticipantFacts } from '../participant/participant-facts';
import type { DayChange } from '../../domain/day-snapshot';
import { inGsm7, septets } from './gsm-7';

/** What a name may take at each try, from generous to tight: places of an SMS for a person, signs for a stop. */
interface Room {
  readonly person: number;
  readonly stop: number;
}

const ROOMS: readonly Room[] = [
  { person: 40, stop: 60 },
  { person: 20, stop: 32 },
  { person: 14, stop: 22 },
  { person: 9, stop: 19 },
];

/** A person's name: whole, else its first part, else none; never a part cut short. */
function personIn(room: number, name: string): string {
  const whole = inGsm7(name.trim()) ?? '';
  if (septets(whole) <= room) return whole;
  const first = whole.split(/[\s-]/)[0] ?? '';
  return septets(first) <= room ? first : '';
}

/** The name of a stop or a company: without what stands in brackets or after a comma, then as many whole words as there is room for. */
function stopIn(room: number, name: string): string {
  if (name.length <= room) return name;
  const short = (name.split(/[,(]/)[0] ?? '').trim();
  if (short.length <= room) return short;
  const upTo = short.slice(0, room + 1).replace(/[\s/-]+\S*$/, '');
  return upTo.length <= room ? upTo : short.slice(0, room);
}

const hostIn = (room: number, change: DayChange): DayChange =>
  change.what === 'interview' && change.to === null
    ? { ...change, from: { ...change.from, hostName: stopIn(room, change.from.hostName) } }
    : change;

const narrowed = (facts: ParticipantFacts, { person, stop }: Room): ParticipantFacts => ({
  ...facts,
  firstName: personIn(person, facts.firstName),
  counsellorName: personIn(person, facts.counsellorName),
  contactName: personIn(person, facts.contactName),
  phone: person < 40 ? facts.phone.replace(/[\s./]/g, '') : facts.phone,
  changes: facts.changes.map((change) => hostIn(stop, change)),
  meeting: facts.meeting && { ...facts.meeting, hostName: stopIn(stop, facts.meeting.hostName) },
  stop: facts.stop === null ? null : { ...facts.stop, name: stopIn(stop, facts.stop.name) },
});

/** The same facts with shorter and shorter names. */
export const withShorterNames = (facts: ParticipantFacts): readonly ParticipantFacts[] =>
  ROOMS.map((room) => narrowed(facts, room));
