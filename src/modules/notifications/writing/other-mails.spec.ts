import {
  hostDayBefore,
  hostFeedback,
  hostFeedbackReminder,
  hostNames,
  hostSlotList,
  type HostFacts,
} from './host/host-mails';
import { mailHtml } from './layout/mail-layout';
import { mailText, spokenText } from './layout/mail-text';
import { counsellorCancellation, counsellorEventCancelled, lateCancellation } from './user/departure-mails';
import { offerCall, offerLapsed, type OfferTaskFacts } from './user/offer-tasks';
import { wordsPerSentence } from './testing/words-per-sentence';
import { counsellorDigest, openOutcomes, openTasks, signIn, type DigestFacts } from './user/user-mails';

const host: HostFacts = {
  contactFirstName: 'Karel',
  hostName: 'Logistiek Zuid',
  eventDate: '2027-03-11',
  interviews: [
    { startsAt: '11:15', endsAt: '11:30', firstName: 'Amira', vacancyTitle: 'orderpicker', interpreterLanguage: null },
    { startsAt: '11:30', endsAt: '11:45', firstName: 'Farid', vacancyTitle: 'inpakker', interpreterLanguage: 'Dari' },
  ],
  namesFrom: null,
  arrivals: ['09:15', '11:00'],
  interviewsStepFree: true,
  phone: '053 00 00 00',
  associationName: 'Streekvereniging',
  hostUrl: 'https://hop.example/gastbedrijf/geheim',
};

const digest: DigestFacts = {
  firstName: 'Els',
  associationName: 'Streekvereniging',
  moment: 'before',
  eventDate: '2027-03-11',
  people: [
    { name: 'Amira Haddad', state: 'confirmed', interviews: [{ startsAt: '12:15' }] },
    { name: 'Karim Aziz', state: 'waiting', interviews: [] },
    { name: 'Jan Peeters', state: 'cancelled', interviews: [] },
  ],
  peopleUrl: 'https://hop.example/mijn-mensen',
};

const person: OfferTaskFacts = {
  counsellorFirstName: 'Leen',
  associationName: 'Streekvereniging',
  personName: 'Gul Ahmadzai',
  phone: '+32 470 00 00 37',
  interpreterLanguage: null,
};

const departure = {
  firstName: 'Els',
  associationName: 'Streekvereniging',
  personName: 'Amira Haddad',
  eventDate: '2027-03-11',
  cancelReason: 'by-participant',
  url: 'https://hop.example/mijn-mensen',
} as const;

const contents = {
  'somebody does not come': counsellorCancellation(departure),
  'somebody does not come, no reason': counsellorCancellation({ ...departure, cancelReason: null }),
  'somebody falls out late': lateCancellation({ ...departure, cancelReason: 'hired-elsewhere' }),
  'called off': counsellorEventCancelled({
    ...departure,
    reason: 'Staking',
    peopleNames: ['Amira Haddad', 'Jan Peeters'],
  }),
  'slot list': hostSlotList(host),
  'empty slot list': hostSlotList({ ...host, interviews: [] }),
  'slot list before names are shown': hostSlotList({ ...host, namesFrom: '2027-03-04' }),
  names: hostNames(host),
  'day before': hostDayBefore(host),
  'day before, without a route': hostDayBefore({ ...host, arrivals: [] }),
  feedback: hostFeedback(host),
  'feedback, asked again': hostFeedbackReminder(host, 2),
  'open outcomes': openOutcomes({
    firstName: 'Els',
    associationName: 'Streekvereniging',
    eventDate: '2027-03-11',
    interviews: [{ name: 'Amira Haddad', hostName: 'Logistiek Zuid', vacancyTitle: 'orderpicker' }],
  }),
  'offer to call about': offerCall({ ...person, interpreterLanguage: 'Pashto' }, new Date('2027-03-10T11:00:00Z')),
  'offer that lapsed': offerLapsed({ ...person, interpreterLanguage: 'Pashto' }, true),
  'offer that lapsed twice': offerLapsed({ ...person, phone: null }, false),
  'digest before': counsellorDigest(digest),
  'digest after, nobody': counsellorDigest({ ...digest, moment: 'after', people: [] }),
  'open tasks': openTasks({
    firstName: 'Els',
    associationName: 'Streekvereniging',
    titles: Array.from({ length: 12 }, (_, at) => `Bel persoon ${at + 1}: bevestiging`),
    tasksUrl: 'https://hop.example/taken',
  }),
  'sign-in': signIn({
    firstName: 'Els',
    associationName: 'Streekvereniging',
    signInUrl: 'https://hop.example/aanmelden/x',
  }),
} as const;

describe('mails to hosts and counsellors', () => {
  it.each(Object.entries(contents))('%s is complete, plain and short', (_, content) => {
    expect(mailText(content)).not.toMatch(/undefined|null|NaN|\[object|\.\./);
    expect(mailHtml(content)).not.toMatch(/undefined|>null|NaN|\[object|<img|<script/);
    expect(content.subject.length).toBeLessThanOrEqual(70);
    expect(wordsPerSentence(spokenText(content))).toBeLessThanOrEqual(12);
  });

  it('name ten tasks at most, and say how many more there are', () => {
    const words = mailText(contents['open tasks']);
    expect(contents['open tasks'].subject).toBe('Je hebt 12 taken');
    expect(words).toContain('Bel persoon 10: bevestiging');
    expect(words).not.toContain('Bel persoon 11');
    expect(words).toContain('En nog 2 taken.');
  });

  it('no list has a name before the day from which hosts may see names, and says which day that is', () => {
    const words = mailText(contents['slot list before names are shown']);
    expect(words).not.toMatch(/Amira|Farid|Voornaam/);
    expect(words).toContain('- 11.30–11.45 u · inpakker · Dari');
    expect(words).toContain('De namen krijg je op donderdag 4 maart.');
    expect(mailText(contents.names)).toContain('- 11.15–11.30 u · Amira · orderpicker\n');
  });

  it('the day before a host reads when the group comes and whom to call that day', () => {
    const words = mailText(contents['day before']);
    expect(words).toContain('De groep komt aan om 9.15 u en 11.00 u.');
    expect(words).toContain('Is er die dag iets? Bel 053 00 00 00.');
  });

  it('the list names slot, first name, vacancy and interpreter', () => {
    const words = mailText(contents['slot list']);
    expect(words).toContain('- 11.15–11.30 u · Amira · orderpicker\n');
    expect(words).toContain('- 11.30–11.45 u · Farid · inpakker · Dari');
    expect(words).toContain('Er staan 2 gesprekken op.');
    expect(words).toContain('https://hop.example/gastbedrijf/geheim');
  });

  it.each(['slot list', 'feedback', 'feedback, asked again'] as const)(
    '%s has the link as text and as HTML',
    (kind) => {
      expect(mailText(contents[kind])).toContain('https://hop.example/gastbedrijf/geheim\n');
      expect(mailHtml(contents[kind])).toContain('href="https://hop.example/gastbedrijf/geheim"');
    },
  );

  it('the list of missing results names person, company and job', () => {
    expect(spokenText(contents['open outcomes'])).toContain('- Amira Haddad · Logistiek Zuid · orderpicker');
    expect(spokenText(contents['feedback, asked again'])).toContain('het resultaat van 2 gesprekken');
  });

  it('the digest counts states and says each in words', () => {
    const words = mailText(contents['digest before']);
    expect(words).toContain('Met een plaats: 1. Op de wachtlijst: 1. Geannuleerd: 1.');
    expect(words).toContain('- Amira Haddad · komt zeker · 12.15 u');
  });

  it('the digest afterwards says what came of each interview', () => {
    const interviews = [
      { startsAt: '12:15', result: 'hired' },
      { startsAt: '13:00', result: 'time' },
      { startsAt: '14:00', result: 'unknown' },
      { startsAt: '15:00', result: 'by-phone' },
    ] as const;
    const people = [{ name: 'Amira Haddad', state: 'confirmed', interviews }];
    const words = mailText(counsellorDigest({ ...digest, moment: 'after', people }));
    expect(words).toContain(
      '- Amira Haddad · niet genoteerd · 12.15 u aangenomen, 13.00 u er was geen tijd meer, 14.00 u nog geen resultaat, 15.00 u volgt',
    );
  });

  it('the digest afterwards counts who was there by what was noted, not by who had a seat', () => {
    const who = (name: string, state: string, attended?: boolean) => ({ name, state, attended, interviews: [] });
    const people = [
      who('Amira Haddad', 'confirmed', true),
      who('Karim Aziz', 'confirmed', false),
      who('Bo Claes', 'seated'),
      who('Jan Peeters', 'cancelled'),
      who('Lies Maes', 'waiting'),
      who('Farid Nazari', 'cancelled', false),
    ];
    const words = mailText(counsellorDigest({ ...digest, moment: 'after', people }));
    expect(words).toContain(
      'Waren er: 1. Waren er niet: 2. Niet genoteerd: 1. Bleven op de wachtlijst: 1. Geannuleerd: 1.',
    );
    expect(words).toContain('- Amira Haddad · was er');
    expect(words).toContain('- Karim Aziz · was er niet');
    expect(words).toContain('- Bo Claes · niet genoteerd');
    expect(mailText(counsellorDigest({ ...digest, moment: 'after', people: people.slice(0, 1) }))).toContain(
      'Waren er: 1. Waren er niet: 0.\n',
    );
  });

  it('the list has no column for interpreters when nobody needs one', () => {
    const html = mailHtml(hostSlotList({ ...host, interviews: host.interviews.slice(0, 1) }));
    expect(html).not.toContain('Tolk');
    expect(html.match(/<th /g)).toHaveLength(3);
    expect(mailHtml(contents['slot list'])).toContain('Tolk');
  });

  it('escapes what people typed', () => {
    const html = mailHtml(hostSlotList({ ...host, hostName: 'A&B <script>' }));
    expect(html).toContain('A&amp;B &lt;script>');
  });
});
