import { mailText, spokenText } from '../layout/mail-text';
import { participantSms } from '../sms/participant-sms';
import { bareFacts, factVariants, fullFacts } from '../testing/participant-facts';
import type { ParticipantFacts } from './participant-facts';
import { participantMail, participantMessageKinds, type ParticipantMessageKind } from './participant-mails';

/** Only to who rides: a late bus, out or home, and a bus that comes soon. */
const FOR_RIDERS: readonly ParticipantMessageKind[] = ['delay', 'return-delay', 'reminder-stop'];
/** Tell somebody with a place what the day brings. */
const ABOUT_THE_DAY = ['confirmation', 'reminder-7', 'reminder-3', 'reminder-1', 'timetable', 'changes'] as const;

const others = participantMessageKinds.filter((kind) => !FOR_RIDERS.includes(kind));
const noChanges = { changes: [], cancelReason: 'by-participant', eventCancelReason: null };

const wholeGroup = { dropOff: null } as const;
const dropOff = { dropOff: { hostName: 'Kringloop Dender' }, hostNames: ['Kringloop Dender'] } as const;
const interviews = fullFacts.interviews!;

/** A visit together (whole group and split-swap) and a drop-off day, each with every way to come and with or without a plan. */
const people = Object.entries({ together: wholeGroup, 'let off': dropOff }).flatMap(([shape, day]) =>
  (['bus', 'taxi', 'own'] as const).flatMap((transport) =>
    Object.entries({ planned: interviews, unplanned: [], 'no plan': null }).map(
      ([plan, own]): readonly [string, ParticipantFacts] => [
        `${shape}, ${transport}, ${plan}`,
        { ...fullFacts, ...noChanges, ...day, transport, interviews: own },
      ],
    ),
  ),
);

const withoutBus = people.filter(([, { transport }]) => transport !== 'bus');
const withoutInterview = people.filter(([, facts]) => facts.interviews !== interviews);

/** The mail on a screen, on paper, and the SMS. */
const wordsOf = (kind: ParticipantMessageKind, facts: ParticipantFacts): string =>
  [mailText(participantMail(kind, facts)), spokenText(participantMail(kind, facts)), participantSms(kind, facts)].join(
    '\n',
  );

describe('messages tell what is true for this person', () => {
  it.each(withoutBus.flatMap(([name, facts]) => others.map((kind) => [kind, name, facts] as const)))(
    '%s, %s: no bus for who does not take it',
    (kind, _, facts) => {
      expect(wordsOf(kind, facts)).not.toMatch(/\bbus\b/i);
    },
  );

  it.each(
    withoutInterview.flatMap(([name, facts]) => participantMessageKinds.map((kind) => [kind, name, facts] as const)),
  )('%s, %s: no interview is promised to who has none', (kind, _, facts) => {
    expect(wordsOf(kind, facts)).not.toMatch(/een gesprek voor je|rondleiding en een gesprek|over je gesprek/);
  });

  it.each(withoutInterview.flatMap(([name, facts]) => ABOUT_THE_DAY.map((kind) => [kind, name, facts] as const)))(
    '%s, %s: says that there is no interview yet',
    (kind, _, facts) => {
      const mail = mailText(participantMail(kind, facts));
      expect(mail).toContain('Je hebt nog geen gesprek.');
      expect(mail).toContain(facts.interviews === null ? 'Je hoort later of je er een krijgt.' : 'Els zoekt verder');
    },
  );

  it('an offer is for a tour, and says so in an SMS too', () => {
    for (const interviews of [null, []]) {
      const facts = { ...fullFacts, interviews };
      expect(mailText(participantMail('seat-offer', facts))).toContain(
        'Je krijgt een rondleiding. Je hebt nog geen gesprek.',
      );
      expect(participantSms('seat-offer', facts)).toContain('Rondleiding, nog geen gesprek.');
      expect(participantSms('seat-offer', { ...facts, neutral: true })).not.toContain('gesprek');
      expect(participantSms('confirmation', facts)).toContain('Nog geen gesprek.');
    }
  });

  it.each(people.flatMap(([name, facts]) => participantMessageKinds.map((kind) => [kind, name, facts] as const)))(
    '%s, %s: no tour is promised to who is kept from all of them by stairs',
    (kind, _, facts) => {
      expect(wordsOf(kind, { ...facts, hasTour: false, tours: [] })).not.toMatch(/rondleiding/i);
    },
  );

  it('an offer without a tour still says that there is no interview yet', () => {
    const facts = { ...fullFacts, interviews: null, hasTour: false };
    expect(mailText(participantMail('seat-offer', facts))).toContain('Je hebt nog geen gesprek.');
    expect(participantSms('seat-offer', facts)).toContain('Nog geen gesprek.');
  });

  it('a shared phone says nothing of interviews before there is a plan', () => {
    for (const kind of participantMessageKinds.filter((one) => !one.includes('phone'))) {
      const facts = { ...fullFacts, ...noChanges, interviews: null, neutral: true };
      expect(wordsOf(kind, facts)).not.toMatch(/gesprek/i);
    }
  });

  it.each(people.filter(([name]) => name.startsWith('let off')))('%s: the mails name the one company', (_, facts) => {
    for (const kind of [...ABOUT_THE_DAY, 'seat-offer'] as const) {
      expect(mailText(participantMail(kind, facts))).toContain('Je gaat naar Kringloop Dender.');
      expect(mailText(participantMail(kind, { ...facts, neutral: true }))).not.toContain('Kringloop Dender');
    }
    expect(mailText(participantMail('confirmation', facts))).not.toContain('We bezoeken');
  });

  it('a company that nobody knows yet is told later', () => {
    const mail = mailText(participantMail('confirmation', { ...bareFacts, dropOff: { hostName: null } }));
    expect(mail).toContain('De bus brengt je naar 1 bedrijf.');
    expect(mail).toContain('De naam van het bedrijf krijg je later.');
  });

  it('who must be home early is given the own hour, not that of the bus', () => {
    const early = factVariants['back early']!;
    const mail = mailText(participantMail('timetable', early));
    expect(mail).toContain('Jij bent om 14.30 u terug. Els spreekt met je af hoe.');
    expect(mail).not.toMatch(/15\.18|De bus is om 14\.30/);
    expect(participantSms('timetable', early)).toContain('Terug om 14.30 u.');
  });

  it('free is only what somebody gets', () => {
    const own: ParticipantFacts = { ...fullFacts, transport: 'own' };
    expect(mailText(participantMail('confirmation', own))).toContain('Wat is gratis?\nEen broodje en drinken.');
    const nothing = mailText(participantMail('confirmation', { ...own, lunch: false }));
    expect(nothing).not.toContain('Wat is gratis?');
  });
});
