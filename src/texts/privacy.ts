import type { retentionTerms } from '../kernel';

type Terms = typeof retentionTerms;

const kept = (terms: Terms) => [
  `Je naam, telefoon, e-mailadres en postcode: tot ${terms.contactMonths} maanden na je laatste dag. Stond je alleen op de wachtlijst? Dan tot ${terms.waitingMonths} maanden.`,
  `Wat je nodig hebt die dag, zoals een plaats voor een rolstoel of een tolk: tot ${terms.supportNeedDays} dagen na de dag. Waarom je dat nodig hebt, vragen we nooit.`,
  'Je halte, je keuzes van werk en je niveau Nederlands: om je dag te plannen. Je naam staat er na die maanden niet meer bij.',
  `Wat een bedrijf over een gesprek schreef: ${terms.feedbackMonths} maanden.`,
  `Berichten: het onderwerp ${terms.subjectMonths} maanden, dat en wanneer het verstuurd is ${terms.deliveryMonths} maanden. De tekst zelf bewaren we niet. Taken voor je bemiddelaar: ${terms.taskMonths} maanden.`,
  `Naam, telefoon en mail van wie je bij een bedrijf kan bellen: ${terms.hostContactMonths} maanden na de laatste dag van dat bedrijf. Stopt het bedrijf? Dan ${terms.stoppedHostMonths} maanden.`,
  `Telefoon van de begeleider van een bus: ${terms.escortPhoneDays} dagen na de dag. De naam: zolang we bewaren wie je gegevens opende.`,
  `Mail en telefoon van een collega die weg is: ${terms.formerUserMonths} maand. De naam: ${terms.accessLogMonths} maanden.`,
  `Wie je gegevens opende: ${terms.accessLogMonths} maanden.`,
  'We bewaren geen rijksregisternummer, geen geboortedatum, geen nationaliteit, niets over je gezin, je gezondheid of je uitkering.',
];

/** What becomes of people's data, for everybody. Read by the data protection officer before a real event. */
export const privacyTexts = {
  title: 'Je gegevens',
  intro:
    "Hop 'n Job is een bezoek aan bedrijven voor wie werk zoekt. Daarvoor bewaren we gegevens van mensen. Hier lees je wat, waarom en hoe lang.",
  sections: (terms: Terms) => [
    {
      title: 'Wie bewaart je gegevens?',
      lines: [
        'De gemeenten die de dag samen organiseren, en hun OCMW’s.',
        'VDAB of het OCMW verwijst je door. Zij hebben ook een eigen dossier van jou. Dat staat niet hier.',
        'Een bedrijf krijgt je voornaam als je er een gesprek hebt. Daar is dat bedrijf zelf verantwoordelijk voor.',
        'Het busbedrijf krijgt geen namen. Het weet alleen hoeveel mensen er waar opstappen.',
      ],
    },
    {
      title: 'Waarom mag dat?',
      lines: [
        'Mensen naar werk helpen is een taak van algemeen belang. Daarvoor mogen we deze gegevens gebruiken.',
        'Voor een sms, en voor wat niet echt nodig is, vragen we of je dat goed vindt.',
        'Er kijkt geen computer naar hoe goed iemand is. De computer zoekt alleen uren en plaatsen. Een mens beslist.',
      ],
    },
    { title: 'Wat bewaren we, en hoe lang?', lines: kept(terms) },
    {
      title: 'Wie ziet wat?',
      lines: [
        'Je bemiddelaar en de regisseur van de dag. Een bemiddelaar van een andere organisatie ziet je niet.',
        'De begeleider van je bus: je naam, je halte, en of er een rolstoel, een persoonlijke begeleider of een tolk is. Je telefoonnummer alleen op de dag zelf, zolang je er nog niet bent.',
        'Het bedrijf: je voornaam, het uur, het werk, en of er een tolk is. Een bedrijf kan ook de voornamen vragen van iedereen die komt, voor de balie.',
        'Opent iemand je dossier? Dan schrijven we op wie dat deed, en wanneer.',
      ],
    },
    {
      title: 'Wat kan je vragen?',
      lines: [
        'Wat we over je bewaren. Je krijgt het op papier of als bestand.',
        'Dat we iets verbeteren, of je gegevens wissen.',
        'Dat we je na de dag niets meer vragen.',
        'Vraag het aan je bemiddelaar, of bel de organisatie hieronder. Het kost niets. Je krijgt binnen een maand antwoord.',
        'Ben je niet tevreden met het antwoord? Ga dan naar de Vlaamse Toezichtcommissie of naar de Gegevensbeschermingsautoriteit.',
      ],
    },
    {
      title: 'Gebruiken we cookies?',
      lines: ['Alleen om wie zich aanmeldt te herkennen. We volgen niemand, ook niet in onze mails.'],
    },
  ],
  contact: 'Wie kan je bellen?',
  call: (name: string, phone: string) => `${name}: ${phone}`,
} as const;
