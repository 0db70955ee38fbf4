/** Words about messages that are held back until a new plan is published. */
export const planHoldTexts = {
  title: 'Wacht op een nieuw plan',
  state: 'wacht op plan',
  latest: (moment: string) => `ten laatste: ${moment}`,
  waiting: (count: number) =>
    count === 1
      ? 'Er is een nieuw plan dat nog niet gepubliceerd is. Daardoor zou 1 bericht niet meer kloppen. Het wacht nog.'
      : `Er is een nieuw plan dat nog niet gepubliceerd is. Daardoor zouden ${count} berichten niet meer kloppen. Ze wachten nog.`,
  publish: 'Publiceer het nieuwe plan. Dan gaan ze vanzelf, met de juiste uren. Naar:',
  route: 'de route',
  interviews: 'de gesprekken',
  send: 'Stuur ze nu, met het oude plan',
  consequence:
    'Publiceer je daarna toch het nieuwe plan? Dan krijgen deze mensen nog een bericht over wat er verandert.',
  notice: 'De berichten wachten niet meer. Ze gaan met het plan dat nu geldt.',
} as const;
