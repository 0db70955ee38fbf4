/** Stairs at a host: for who helps somebody around them, and for the host, who is never told who needs it. */
export const stairsTexts = {
  title: 'Let op: trappen',
  tour: (host: string) =>
    `De rondleiding bij ${host} is niet toegankelijk: er zijn trappen. Vraag daar een gesprek met een werknemer in de plaats.`,
  interviews: (host: string) =>
    `De gesprekken bij ${host} zijn niet toegankelijk: er zijn trappen. Vraag een plaats zonder trappen.`,
  noInterview: (person: string, host: string) =>
    `${person} krijgt geen gesprek bij ${host}: daar zijn trappen. Vraag het bedrijf een plaats zonder trappen. Is die er? Vink dat dan aan bij het adres van het bedrijf.`,
  forHost: 'Houd alle gesprekken op een plaats zonder trappen.',
} as const;
