import fc from 'fast-check';
import { factVariants, fullFacts } from '../testing/participant-facts';
import { participantMessageKinds } from '../participant/participant-mails';
import { wordsPerSentence } from '../testing/words-per-sentence';
import { smsParts } from './gsm-7';
import { participantSms } from './participant-sms';

const cases = participantMessageKinds.flatMap((kind) => Object.keys(factVariants).map((name) => [kind, name] as const));

describe('SMS to participants', () => {
  it.each(cases)('%s, %s: one SMS, complete and plain', (kind, name) => {
    const text = participantSms(kind, factVariants[name]!)!;
    expect(text).toMatch(/^Dag (Amira|Maria)\. /);
    expect(text).toContain('Els');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}|http/);
    expect(smsParts(text)).toBe(1);
    expect(wordsPerSentence(text)).toBeLessThanOrEqual(12);
  });

  it.each(participantMessageKinds)('%s to a shared phone does not say what it is about', (kind) => {
    const text = participantSms(kind, { ...fullFacts, neutral: true });
    expect(text).not.toMatch(/job|gesprek|bedrijf|Logistiek|orderpicker/i);
  });

  it('says day, time, stop, phone and name', () => {
    const text = participantSms('confirmation', fullFacts);
    expect(text).toBe(
      "Dag Amira. Je hebt een plaats bij Hop 'n Job op do 11 maart. De bus is om 8.32 u aan Aalst station. " +
        'Kom je niet? Bel 053 00 00 00. Groet, Els',
    );
    const tomorrow = participantSms('reminder-1', { ...fullFacts, today: '2027-03-10' });
    expect(tomorrow).toContain("Morgen ga je mee met Hop 'n Job. De bus is om 8.32 u aan Aalst station.");
    expect(participantSms('timetable', fullFacts)).toContain('Gesprek om 12.15 u. Terug om 15.18 u.');
    expect(participantSms('seat-offer', fullFacts)).toContain('Bel 053 00 00 00 tot wo 10 maart, 12.00 u.');
  });

  it('just before a late bus names when it comes, not when it leaves', () => {
    const delay = { standReady: '08:34', leave: '09:00', minutes: 18, backAt: null, isBackLate: false };
    const text = participantSms('reminder-stop', { ...fullFacts, delay });
    expect(text).toContain('De bus is om 8.34 u aan Aalst station.');
  });

  it('of a changed interview names its time for sure, and on the day itself nothing of the bus', () => {
    const interview = { vacancyTitle: 'orderpicker', hostName: 'Logistiek', startsAt: '11:00' };
    const changes = [{ what: 'interview' as const, from: interview, to: { ...interview, startsAt: '12:15' } }];
    const [before, today] = ['2027-03-10', fullFacts.eventDate].map((day) =>
      participantSms('changes', { ...fullFacts, changes, today: day }),
    );
    expect(before).toContain('De bus is om 8.32 u aan Aalst station. Gesprek om 12.15 u. Kom je niet?');
    expect(today).toContain('voor do 11 maart. Gesprek om 12.15 u. Vraag? Bel 053 00 00 00.');
  });

  it('says that an interview does not go on, also when there are several or the company has a long name', () => {
    const lost = (hostName: string, startsAt: string) => ({
      what: 'interview' as const,
      from: { vacancyTitle: 'orderpicker', hostName, startsAt },
      to: null,
    });
    const sms = (...changes: readonly ReturnType<typeof lost>[]) =>
      participantSms('changes', { ...fullFacts, changes, today: fullFacts.eventDate });
    expect(sms(lost('Logistiek Zuid', '12:00'))).toContain('Je gesprek bij Logistiek Zuid gaat niet door.');
    expect(sms(lost('Vennootschap voor Sociale en Circulaire Economie '.repeat(3), '12:00'))).toContain(
      'Je gesprek bij Vennootschap voor gaat niet door.',
    );
    expect(sms(lost('Logistiek Zuid', '12:00'), lost('Kringloop', '14:00'))).toContain(
      'De gesprekken om 12.00 u en 14.00 u gaan niet door.',
    );
  });

  it('gives an interview by phone no hour', () => {
    const interviews = fullFacts.interviews!.map((interview) => ({ ...interview, phoneUntil: '2027-03-14' as const }));
    expect(participantSms('changes', { ...fullFacts, interviews })).not.toContain('12.15');
  });

  it('shortens names only as far as needed, and leaves a name out rather than cutting it', () => {
    const long = {
      ...fullFacts,
      eventDate: '2027-09-15',
      firstName: 'Anne-Marie Constantia',
      counsellorName: 'Bartholomeus-Jan',
      stop: { ...fullFacts.stop!, name: 'Sint-Lievens-Houtem centrum (Marktplein, aan de kerk)' },
    } as const;
    const text = participantSms('reminder-7', long)!;
    expect(text).toMatch(/^Dag (Anne|Anne-Marie Constantia)\. /);
    expect(text).toContain('aan Sint-Lievens-Houtem');
    expect(text).not.toContain('Marktplein');
    expect(text).not.toMatch(/Barth(?!olomeus)/);
  });

  it.each([
    ['Öztürk', 'Öztürk'],
    ['Çelik', 'Çelik'],
    ['çelik', 'celik'],
    ['Yağız', 'Yagiz'],
  ])('keeps %s in the greeting, as far as the alphabet goes', (firstName, greeted) => {
    for (const kind of participantMessageKinds) {
      const text = participantSms(kind, {
        ...fullFacts,
        firstName,
        counsellorName: firstName,
        contactName: firstName,
      })!;
      expect(text).toMatch(new RegExp(`^Dag ${greeted}\\. .*Groet, ${greeted}$`));
      expect(smsParts(text)).toBe(1);
    }
  });

  it.each(participantMessageKinds)('%s says the same however long the names of companies and jobs are', (kind) => {
    const long = 'Vennootschap voor Sociale en Circulaire Economie '.repeat(3);
    const interviews = fullFacts.interviews!.map((interview) => ({ ...interview, hostName: long, vacancyTitle: long }));
    expect(participantSms(kind, { ...fullFacts, hostNames: [long, long], interviews })).toBe(
      participantSms(kind, fullFacts),
    );
  });

  it('greets without a name that an SMS cannot carry, and gives up on such a stop', () => {
    expect(participantSms('confirmation', { ...fullFacts, firstName: 'أميرة' })).toMatch(/^Dag\. /);
    const stop = { ...fullFacts.stop!, name: 'Алст' };
    expect(participantSms('confirmation', { ...fullFacts, stop })).toBeUndefined();
  });

  it('fits with the longest names, stops and dates, at any time', () => {
    const letters = fc.constantFrom(...'abcdefghijk éèëçÇöğış[€-’ '.split(''));
    const name = fc.string({ unit: letters, minLength: 1, maxLength: 80 });
    const time = fc.constantFrom('08:05', '12:45', '23:59');
    fc.assert(
      fc.property(
        fc.constantFrom(...participantMessageKinds),
        fc.constantFrom(...Object.values(factVariants)),
        fc.record({
          firstName: name,
          counsellorName: name,
          contactName: name,
          stop: fc.string({ unit: letters, maxLength: 120 }),
          time,
        }),
        fc.constantFrom('053 00 00 00', '+32 470 00 00 00', '0470/00.00.00'),
        (kind, facts, { stop, time: at, ...names }, phone) => {
          const text = participantSms(kind, {
            ...facts,
            ...names,
            phone,
            eventDate: '2027-09-15',
            today: '2027-09-08',
            stop: facts.stop && { ...facts.stop, name: stop },
            stopTimes: facts.stopTimes && { arrive: at, leave: at, backAt: at },
            offerExpiresAt: facts.offerExpiresAt && new Date('2027-09-15T21:59:00Z'),
          });
          expect(text).toBeDefined();
          expect(smsParts(text!)).toBe(1);
        },
      ),
    );
  });
});
