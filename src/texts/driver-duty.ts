const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${whole} uur` : `${whole} uur en ${rest} minuten`;
};

/** Words about the working day of a driver. */
export const driverDutyTexts = {
  title: 'De dag van de chauffeur',
  concerns: {
    'long-duty': (vehicle: string, minutes: number) =>
      `${vehicle}: de chauffeur werkt ${hours(minutes)}. Meer dan 12 uur kost meer. Vraag het busbedrijf om een tweede chauffeur.`,
    'too-long-duty': (vehicle: string, minutes: number) =>
      `${vehicle}: de chauffeur werkt ${hours(minutes)}. Meer dan 15 uur mag niet. Je kan deze route niet publiceren.`,
    'driving-without-break': (vehicle: string, minutes: number) =>
      `${vehicle}: de chauffeur rijdt ${hours(minutes)} zonder 45 minuten pauze. Na 4,5 uur is een pauze verplicht. Plan ze bij de wensen.`,
  },
  tooLong:
    'Een chauffeur werkt in deze route meer dan 15 uur. Dat mag niet. Maak de dag korter of neem een tweede bus.',
} as const;
