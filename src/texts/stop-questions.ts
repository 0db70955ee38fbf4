/** Words of the page on which somebody stops the questions that come months after an event. */
export const stopQuestionsTexts = {
  title: 'Geen vragen meer',
  intro: 'Na 1, 3 en 6 maanden vragen we met een mail of je werk hebt. Wil je die mails niet meer?',
  button: 'Stuur mij die mails niet meer',
  stopped: 'Je krijgt deze mails niet meer.',
  rest: 'Andere mails over een bedrijfsbezoek krijg je nog wel.',
  gone: 'Deze link werkt niet meer. Je hoeft niets te doen.',
} as const;
