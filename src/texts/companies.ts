/** Words around host companies, their vacancies and the region. */
export const companyTexts = {
  hostNotFound: 'Dit gastbedrijf bestaat niet, of niet meer.',
  hostNameTaken: (name: string) => `Er is al een gastbedrijf met de naam ${name}.`,
  nameMissing: 'Vul een naam in.',
  siteMissing: 'Geef minstens één adres dat de bus bezoekt.',
  siteNotFound: 'Dit bezoekadres hoort niet bij het gastbedrijf.',
  contactNotFound: 'Deze contactpersoon hoort niet bij het gastbedrijf.',
  contactChanged: (now: { firstName: string; lastName: string; email: string; phone: string }) =>
    `Iemand anders wijzigde dit intussen. Nu staat er: ${[`${now.firstName} ${now.lastName}`, now.email, now.phone].filter((part) => part !== '').join(', ')}. Kijk na wat je invulde en bewaar opnieuw.`,
  contactTwice: 'Een contactpersoon staat er twee keer in: elk e-mailadres mag maar één keer.',
  lastContact: 'Een gastbedrijf heeft minstens één contactpersoon. Voeg eerst een andere toe.',
  placeWrong: 'De plaats op de kaart klopt niet: kijk de breedtegraad en de lengtegraad na.',
  vacancyNotFound: 'Deze vacature bestaat niet, of niet meer.',
  vacancyCodeTaken: (code: string) => `Er is al een vacature met de code ${code}.`,
  vacancyTitleMissing: 'Geef de vacature een code en een titel.',
  postsWrong: 'Een vacature heeft minstens één plaats.',
  stopNotFound: 'Deze halte bestaat niet, of niet meer.',
  stopNameTaken: (name: string) => `Er is al een halte met de naam ${name}.`,
  municipalityUnknown: 'Kies een gemeente uit de lijst.',
} as const;
