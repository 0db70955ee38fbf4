import { messageKinds } from '../../domain/message-kinds';
import { mailHtml } from '../layout/mail-layout';
import { mailText, spokenText } from '../layout/mail-text';
import { isParticipantKind, participantMail, participantMessageKinds } from './participant-mails';
import { factVariants as variants, fullFacts as full } from '../testing/participant-facts';
import { wordsPerSentence } from '../testing/words-per-sentence';

const cases = participantMessageKinds.flatMap((kind) => Object.keys(variants).map((name) => [kind, name] as const));

describe('mails to participants', () => {
  it('exist for every kind that goes to participants', () => {
    const meant = Object.entries(messageKinds).filter(([, rules]) => rules.recipient === 'participant');
    expect([...participantMessageKinds].sort()).toEqual(meant.map(([kind]) => kind).sort());
    expect(isParticipantKind('sign-in')).toBe(false);
  });

  it.each(cases)('%s, %s: complete, plain and short', (kind, name) => {
    const content = participantMail(kind, variants[name]!);
    const words = mailText(content);
    expect(words).not.toMatch(/undefined|null|NaN|\[object|\.\.| {2}/);
    expect(mailHtml(content)).not.toMatch(/undefined|>null|NaN|\[object|<img|<script/);
    expect(content.subject.length).toBeLessThanOrEqual(60);
    expect(words).toContain('Els');
    expect(wordsPerSentence(spokenText(content))).toBeLessThanOrEqual(12);
  });

  it.each(participantMessageKinds)('%s to a shared phone names no company and no job', (kind) => {
    const content = participantMail(kind, variants['neutral']!);
    const words = `${content.subject} ${mailText(content)} ${mailHtml(content)}`;
    for (const secret of ['Logistiek Zuid', 'Vriesgroente', 'orderpicker', 'trui', 'schoenen']) {
      expect(words).not.toContain(secret);
    }
  });

  it('a late bus says when it leaves and is back, and when it is on time again', () => {
    const late = mailText(participantMail('delay', variants['late bus']!));
    expect(late).toContain('De bus is vandaag 8 minuten later. Hij vertrekt om 8.50 u aan Aalst station.');
    expect(late).toContain('Je bent rond 15.26 u terug aan Aalst station.');
    const again = mailText(participantMail('delay', variants['on time again']!));
    expect(again).toContain('De bus is weer op tijd. Hij vertrekt om 8.42 u aan Aalst station.');
    expect(again).not.toContain('terug aan');
  });

  it('a late bus home says when it fetches, when somebody is back, and that this is later than they must be', () => {
    const late = mailText(participantMail('return-delay', variants['too late home']!));
    expect(late).toContain(
      'De bus terug is vandaag 20 minuten later. Hij haalt je op om 15.05 u bij Kringloop Dender.',
    );
    expect(late).toContain('Je bent rond 15.38 u terug aan Aalst station.');
    expect(late).toContain('Jij moet om 15.30 u terug zijn. Dat lukt niet met deze bus. Bel Els nu.');
    const neutral = mailText(participantMail('return-delay', { ...variants['too late home']!, neutral: true }));
    expect(neutral).toContain('Hij haalt je op om 15.05 u.');
    expect(neutral).not.toContain('Kringloop');
    expect(mailText(participantMail('delay', variants['too late home']!))).toContain('Jij moet om 15.30 u terug zijn.');
    expect(mailText(participantMail('return-delay', variants['late home']!))).not.toContain('moet om');
    const again = mailText(participantMail('return-delay', variants['home on time again']!));
    expect(again).toContain('De bus terug is weer op tijd.');
  });

  it('an interview by phone has a last day in place of an hour, without the job on a shared phone', () => {
    const words = mailText(participantMail('phone-interview', variants['by phone']!));
    expect(words).toContain('Orderpicker bij Logistiek Zuid, ten laatste op zondag 14 maart');
    expect(words).toContain('Els spreekt met jou een uur af.');
    const neutral = mailText(participantMail('phone-interview', { ...variants['by phone']!, neutral: true }));
    expect(neutral).toContain('Ten laatste op zondag 14 maart.');
    expect(neutral).not.toContain('orderpicker');
    expect(mailText(participantMail('timetable', variants['by phone']!))).not.toContain('om 12.15 u');
  });

  it('the confirmation holds all facts and both links', () => {
    const words = mailText(participantMail('confirmation', full));
    for (const fact of [
      'We bezoeken 3 bedrijven',
      'Donderdag 11 maart 2027.',
      'De bus is er om 8.32 u. Hij vertrekt om 8.42 u.',
      'De bus vertrekt aan Aalst station.',
      "Aan de kant van de taxi's.",
      'Orderpicker bij Logistiek Zuid, om 12.15 u. Het duurt 15 minuten.',
      'Je identiteitskaart.',
      'Draag gesloten schoenen.',
      'De bus, een broodje en drinken.',
      'De bus is om 15.18 u terug aan Aalst station.',
      '053 00 00 00',
      'https://hop.example/mijn-dag/geheim\n',
      'https://hop.example/mijn-dag/geheim/afzeggen',
    ]) {
      expect(words).toContain(fact);
    }
  });

  it('the mail about changes shows the old beside the new, and then the whole day', () => {
    const mail = participantMail('changes', full);
    const words = mailText(mail);
    expect(mail.subject).toBe('Nieuwe datum: donderdag 11 maart');
    for (const line of [
      'Dag\ndonderdag 4 maart → donderdag 11 maart',
      'Hoe kom je?\nmet de taxi → met de bus',
      'Halte\nErpe kerk → Aalst station',
      'De bus vertrekt\n8.40 u → 8.42 u',
      'Terug\n15.10 u → dat uur krijg je later',
      'Je bus\nBus 1 → Bus 2',
      'Bedrijven\nWe gaan niet meer naar Vriesgroente Tragel.',
      'chauffeur bij Logistiek Zuid, om 12.00 u → orderpicker bij Logistiek Zuid, om 12.15 u',
      'geen gesprek → orderpicker bij Logistiek Zuid, om 14.00 u',
      'Je gesprek bij Logistiek Zuid om 15.00 u gaat niet door.',
      'De bus is er om 8.32 u. Hij vertrekt om 8.42 u.',
      'Je bus heet Bus 2.',
    ]) {
      expect(words).toContain(line);
    }
    const smaller = participantMail('changes', { ...full, changes: full.changes.slice(2, 4) });
    expect(smaller.subject).toBe('Veranderd: je dag op donderdag 11 maart');
  });

  it('thanks nobody for having been there who was not, and still says what comes next', () => {
    const words = mailText(participantMail('follow-up', variants['was not there']!));
    expect(words).not.toMatch(/Bedankt|je gesprek/);
    expect(words).toContain('Kon je er niet bij zijn? Vraag dan naar de volgende keer.');
    expect(words).toContain('Els belt je over de volgende stap.');
    expect(mailText(participantMail('follow-up', full))).toContain('Bedankt dat je mee was');
  });

  it('promises an interview to who has one', () => {
    expect(mailText(participantMail('reminder-3', full))).toContain('een plaats en een gesprek');
    expect(mailText(participantMail('confirmation', full))).toContain('een rondleiding en een gesprek');
    expect(mailText(participantMail('reminder-3', variants['no interview']!))).toContain(
      'We houden een plaats voor je vrij.',
    );
  });

  it('on a shared phone a change of job alone says whom to ask', () => {
    const words = mailText(participantMail('changes', { ...full, neutral: true }));
    expect(words).toContain('om 12.00 u → om 12.15 u');
    expect(words).toContain('Je gesprek is met iemand anders. Vraag het aan Els.');
    expect(words).toContain('We gaan naar 1 bedrijf minder.');
  });

  it('a reminder says the day in its subject and speaks of tomorrow on the day before', () => {
    expect(participantMail('reminder-3', full).subject).toBe('Herinnering: donderdag 11 maart om 8.42 u');
    const tomorrow = participantMail('reminder-1', variants['the day before']!);
    expect(tomorrow.subject).toBe('Herinnering: morgen om 8.42 u');
    expect(mailText(tomorrow)).toContain("Morgen is het Hop 'n Job!");
    const today = participantMail('reminder-1', variants['the day itself']!);
    expect(today.subject).toBe('Herinnering: vandaag om 8.42 u');
    expect(mailText(today)).toContain("Vandaag is het Hop 'n Job!");
  });

  it.each(cases)('%s, %s: said aloud or on paper it has no links, and no words about them', (kind, name) => {
    const onPaper = spokenText(participantMail(kind, variants[name]!));
    expect(onPaper).not.toMatch(/http|klik|knop|hieronder|\blink\b|deze mail|liever bellen/i);
    expect(onPaper).toContain('Els');
  });

  it('a change is heard in words, without an arrow or a left and a right', () => {
    const aloud = spokenText(participantMail('changes', full));
    expect(aloud).toContain('Dit is anders dan wat je al wist:\n\nDag\ndonderdag 4 maart wordt donderdag 11 maart');
    expect(aloud).not.toMatch(/→|Links|Rechts/);
    expect(mailText(participantMail('changes', full))).toMatch(/Vóór de pijl staat[\s\S]*→/);
  });

  it('on a screen it still says what to click', () => {
    expect(mailText(participantMail('confirmation', full))).toContain('Bel 053 00 00 00, of klik hieronder.');
    expect(spokenText(participantMail('confirmation', full))).toContain('Bel 053 00 00 00.\n');
  });
});
