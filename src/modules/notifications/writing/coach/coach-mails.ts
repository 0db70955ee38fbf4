import { commonMailTexts } from '../../../../texts/mails/common';
import { coachMailTexts as t } from '../../../../texts/mails/coach';
import { rideChanges, type RideSnapshot } from '../../domain/ride-snapshot';
import type { RideOfOperator } from '../../ride/ride-of-operator';
import type { RouteSheet } from '../../ride/route-sheet';
import { factBlock, text, type MailBlock, type MailContent, type MailFact } from '../layout/mail-content';
import { changeLines } from './ride-change-words';
import { neededSeats, sheetColumns, sheetRows } from './sheet-blocks';

/** What a mail to a coach operator is made of. */
export interface CoachFacts {
  readonly ride: RideOfOperator;
  /** What the operator knows from us; undefined: nothing. */
  readonly last: RideSnapshot | undefined;
  /** What the operator knows after this mail. */
  readonly after: RideSnapshot;
  readonly phone: string;
  readonly associationName: string;
}

const names = ({ sheets }: RideOfOperator): string[] => sheets.map(({ contact }) => contact.vehicle);

const letter = (facts: CoachFacts, subject: string, blocks: readonly MailBlock[]): MailContent => ({
  subject,
  greeting: t.greeting(facts.ride.contact.contactName),
  blocks: [...blocks, text(t.question(facts.phone))],
  closing: [t.regards, facts.associationName],
  footer: commonMailTexts.footer(facts.associationName),
});

function changedBlock({ last, after }: CoachFacts): MailBlock[] {
  const lines = last === undefined ? [] : changeLines(rideChanges(last, after));
  return lines.length === 0 ? [] : [factBlock({ term: t.changed.title, lines })];
}

function rideBlock({ ride, phone }: CoachFacts): MailBlock {
  const { event, staff, interpreters } = ride;
  const escorts = t.sheet.escortsOf(staff, interpreters);
  return factBlock(
    { term: t.sheet.day, lines: [commonMailTexts.day(event.date)] },
    { term: t.sheet.ride, lines: [event.title] },
    escorts === ''
      ? undefined
      : { term: t.sheet.escorts, lines: ride.driving > 1 ? [escorts, t.sheet.overVehicles(ride.driving)] : [escorts] },
    { term: t.sheet.call, lines: [phone] },
  );
}

function numbersOf({ ride }: CoachFacts): MailBlock {
  const { sheets, together, driving } = ride;
  if (sheets.some(({ riders }) => riders === null)) {
    return factBlock({ term: t.numbers.together(driving), lines: [t.sheet.riders(together)] });
  }
  return factBlock(...sheets.map((sheet) => vehicleFact(ride, sheet)));
}

function vehicleFact(ride: RideOfOperator, sheet: RouteSheet): MailFact {
  const { contact, riders, seats, wheelchairPlaces } = sheet;
  const needed = neededSeats(sheet, ride.driving > 1 ? 0 : ride.staff + ride.interpreters);
  return {
    term: t.sheet.vehicle(contact.vehicle, contact.plate),
    lines: [
      ...(riders === null ? [] : [`${t.sheet.people}: ${t.sheet.riders(riders)}`]),
      ...(needed === undefined ? [] : [`${t.sheet.needed}: ${needed}`]),
      `${t.sheet.ordered}: ${t.sheet.seats(seats, wheelchairPlaces)}`,
    ],
  };
}

export function coachNumbers(facts: CoachFacts): MailContent {
  const { date } = facts.ride.event;
  return letter(facts, t.numbers.subject(date), numberBlocks(facts));
}

export function coachNumbersChanged(facts: CoachFacts): MailContent {
  const { date } = facts.ride.event;
  const isFirst = facts.last === undefined || facts.last.knows === 'date';
  const subject = isFirst ? t.numbers.subject(date) : t.numbersChanged.subject(date);
  return letter(facts, subject, [...changedBlock(facts), ...numberBlocks(facts)]);
}

function numberBlocks(facts: CoachFacts): MailBlock[] {
  const { ride, after } = facts;
  return [
    text(t.numbers.intro(names(ride), ride.event.date)),
    numbersOf(facts),
    rideBlock(facts),
    text(...(after.knows === 'route' ? [] : [t.numbers.sheetFollows]), t.numbers.changes),
  ];
}

export function coachRouteSheet(facts: CoachFacts): MailContent {
  const { ride, last } = facts;
  const isNew = last?.knows === 'route';
  const { date } = ride.event;
  const subject = (isNew ? t.routeSheet.newSubject : t.routeSheet.subject)(names(ride), date);
  return letter(facts, subject, [
    ...changedBlock(facts),
    text(t.routeSheet.intro(names(ride), date), t.routeSheet.asFile, ...(isNew ? [t.routeSheet.replaces] : [])),
    rideBlock(facts),
    ...ride.sheets.flatMap((sheet) => sheetBlocks(ride, sheet)),
    text(t.numbers.changes),
  ]);
}

const sheetBlocks = (ride: RideOfOperator, sheet: RouteSheet): MailBlock[] => [
  factBlock(vehicleFact(ride, sheet)),
  {
    block: 'table',
    table: { caption: t.sheet.caption(sheet.contact.vehicle), columns: sheetColumns, rows: sheetRows(sheet) },
  },
];

export function coachMoved(facts: CoachFacts): MailContent {
  const { ride, last } = facts;
  const { date } = ride.event;
  const wasKnown = last !== undefined && last.date !== date;
  return letter(facts, t.moved.subject(date), [
    text(
      wasKnown ? t.moved.from(last.date, names(ride)) : t.moved.unknown(names(ride)),
      t.moved.to(commonMailTexts.day(date).toLowerCase()),
      t.moved.ask(facts.phone),
    ),
    rideBlock(facts),
  ]);
}

export function coachCancelled(facts: CoachFacts): MailContent {
  const { ride, last } = facts;
  const { date, title, state } = ride.event;
  const vehicles = last?.vehicles.map(({ name }) => name) ?? [];
  const what =
    state === 'cancelled' || vehicles.length === 0
      ? t.cancelled.event(title, date)
      : t.cancelled.vehicles(vehicles, date);
  return letter(facts, t.cancelled.subject(date), [text(what, t.cancelled.nothing)]);
}
