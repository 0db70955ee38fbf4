import { userTexts } from './users';

/** Words on the pages that tell who changed what. */
export const changeTexts = {
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  was: 'Vroeger',
  is: 'Nu',
  nothing: '–',
  notKept: 'gewijzigd',
  forgotten: userTexts.forgotten,
  page: (page: number) => `Bladzijde ${page}`,
  newer: 'Nieuwer',
  older: 'Ouder',
  pages: 'Bladzijden',
  fields: {
    user: {
      added: 'Nieuwe gebruiker',
      roles: 'Rollen',
      organisation: 'Organisatie',
      active: 'Status',
      name: 'Naam',
      email: 'E-mailadres',
      phone: 'Telefoon',
    },
  },
  users: {
    link: 'Geschiedenis',
    title: 'Geschiedenis van de gebruikers',
    intro:
      'Wie een gebruiker toevoegde of wijzigde, rollen gaf of afnam, of iemand uitschakelde. Niemand kan dit wijzigen. We bewaren het 24 maanden. Namen, adressen en telefoonnummers staan er niet bij.',
    none: 'Er is nog niets gewijzigd.',
    user: 'Gebruiker',
    self: 'bij zichzelf',
    active: { yes: userTexts.active, no: userTexts.inactive },
    back: userTexts.back,
  },
} as const;
