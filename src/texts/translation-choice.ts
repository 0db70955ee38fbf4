import { translationIn, translations } from './translations';

/** Words for who chooses a translation below somebody's Dutch mails. */
export const translationChoiceTexts = {
  title: 'Vertaling',
  hint: 'De mail en de brief zijn altijd in het Nederlands. Eronder kan een vertaling staan. Een sms is alleen in het Nederlands.',
  label: 'Vertaling onder de mail',
  none: 'Geen vertaling',
  reason: 'Waarom een vertaling?',
  reasonHint: 'Vul dit in als je een vertaling koos.',
  noReason: 'Kies …',
  reasons: {
    'learns-dutch': 'de persoon leert nog Nederlands',
    'reads-better': 'de persoon leest deze taal beter',
    asked: 'de persoon vroeg het',
  },
  button: 'Bewaar de vertaling',
  languages: Object.fromEntries(translations.map(({ language, name }) => [language, name])),
  language: (language: string) => translationIn(language)?.name ?? language,
  why: (language: string, reason: string, who: string, day: string) => `${language}: ${reason} (${who}, ${day})`,
  unknownLanguage: 'Kies een taal uit de lijst.',
  reasonNeeded: 'Kies een reden voor de vertaling.',
} as const;
