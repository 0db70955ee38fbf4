/** Words for coordinators about people who got a seat after the interviews were published. */
export const latecomerTexts = {
  title: 'Later erbij gekomen',
  intro: 'Deze mensen kregen een plaats na het publiceren van de gesprekken. Niemand anders verschuift.',
  proposal: (name: string, time: string, host: string, vacancy: string) =>
    `Voor ${name} is er een gesprek om ${time} bij ${host} (${vacancy}) dat niemand verplaatst.`,
  none: (name: string, reason: string) => `Voor ${name} is er geen gesprek dat niemand verplaatst. ${reason}`,
  accept: 'Neem aan',
  acceptFor: (name: string) => `Neem het gesprek voor ${name} aan`,
  acceptHint:
    'Neem je aan, dan krijgen de deelnemer en het gastbedrijf bericht. Kies je "Geen gesprek", dan vragen we het niet meer en krijgt niemand bericht: de deelnemer las al dat er nog geen gesprek is.',
  leave: 'Geen gesprek',
  leaveFor: (name: string) => `Geef ${name} geen gesprek`,
  left: 'Niemand kreeg bericht. De persoon staat nu bij "Zonder gesprek".',
  leftOut: 'Kwam er later bij. De regisseur koos voor geen gesprek.',
  notLate: 'Die persoon heeft intussen een gesprek of een antwoord. Kijk wat er nu staat.',
  accepted: 'Het gesprek is gepubliceerd. De deelnemer en het gastbedrijf krijgen bericht.',
  planBroken: 'De gesprekken die mensen kennen, passen niet meer bij elkaar. Bereken ze opnieuw.',
  wouldMove: 'Dat kan alleen als iemand anders verschuift. Bereken de gesprekken opnieuw.',
  notSpare: 'Dat gesprek is intussen niet meer vrij, of de persoon heeft er al een. Kijk wat er nu kan.',
  nobody: 'Iedereen met een plaats stond al in het plan.',
  byItselfOn: 'Wie er later bij komt, krijgt vanzelf een gesprek dat niemand verplaatst.',
  byItselfOff: 'Wie er later bij komt, krijgt pas een gesprek als jij het aanneemt.',
  switchOn: 'Geef het vanzelf',
  switchOff: 'Laat het mij aannemen',
  byItselfSaved: 'De keuze is bewaard.',
  risk: (name: string, time: string, host: string) =>
    `Voor ${name} is er een gesprek om ${time} bij ${host}. Neem het aan bij "Gesprekken".`,
  riskNone: (name: string) => `${name} kwam er later bij en heeft nog geen gesprek. Bij "Gesprekken" staat waarom.`,
} as const;
