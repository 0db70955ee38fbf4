/** The accessibility statement that the law asks for (Bestuursdecreet II.16; directive 2016/2102). */
export const accessibilityTexts = {
  title: 'Toegankelijkheid',
  intro:
    "Iedereen moet Hop 'n Job kunnen gebruiken. Ook wie niet goed ziet, geen muis gebruikt of een oude telefoon heeft. De wet vraagt dat ook.",
  sections: [
    {
      title: 'Wat is in orde?',
      lines: [
        'De pagina’s volgen de regels van WCAG 2.2, niveau AA. Dat is strenger dan de wet vraagt.',
        'Alles werkt met alleen het toetsenbord, op een klein scherm, en als letters twee keer zo groot staan.',
        'Alles werkt zonder JavaScript. De kaart en het schuiven met de muis zijn extra: het kan altijd ook anders.',
        'Teksten zijn kort en in gewone taal.',
        'Wie geen scherm gebruikt, krijgt alles per telefoon of op papier, ook in grote letters.',
      ],
    },
    {
      title: 'Wat is nog niet in orde?',
      lines: [
        'Op de kaart van een route zie je de weg met kleuren en nummers. Alles wat erop staat, staat ook in de tabel.',
        'De pagina’s zijn nog niet nagekeken door iemand van buiten.',
      ],
    },
    {
      title: 'Hoe hebben we dat nagekeken?',
      lines: [
        'Een programma kijkt elke pagina en elke mail na, telkens als er iets verandert. We proberen de pagina’s zelf met het toetsenbord.',
      ],
    },
    {
      title: 'Werkt er iets niet voor jou?',
      lines: [
        'Laat het weten aan de organisatie hieronder. Je krijgt een antwoord, en wat je nodig hebt op een andere manier.',
        'Ben je niet tevreden met het antwoord? Ga dan naar de Vlaamse Ombudsdienst.',
      ],
    },
  ],
} as const;
