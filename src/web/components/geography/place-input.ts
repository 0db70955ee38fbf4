import { z } from 'zod';
import { companyPageTexts } from '../../../texts/companies-pages';

const t = companyPageTexts.site;

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Two numbers as a map shows them; a comma may stand for the decimal point. */
const PAIR = /^(-?\d{1,2}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)$/;

/** Belgium with a little around it: a place outside it is a slip, mostly latitude and longitude exchanged. */
const isNearBelgium = ({ latitude, longitude }: Place): boolean =>
  latitude > 49.3 && latitude < 51.7 && longitude > 2.3 && longitude < 6.6;

function readPlace(text: string): Place | undefined {
  const [, latitude, longitude] = PAIR.exec(text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude: Number(latitude.replace(',', '.')), longitude: Number(longitude.replace(',', '.')) };
}

/** Latitude and longitude typed or copied in one field. */
export const placeInput = z
  .string()
  .trim()
  .default('')
  .transform((text, context): Place => {
    const place = readPlace(text);
    if (place && isNearBelgium(place)) return place;
    context.addIssue({ code: 'custom', message: place ? t.placeOutside : t.placeWrong });
    return z.NEVER;
  });

/** How that field is filled before anything is typed. */
export const placeText = ({ latitude, longitude }: Place): string => `${latitude}, ${longitude}`;
