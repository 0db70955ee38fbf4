import type { Municipality } from './region';

/** The eight municipalities of the region around Aalst; the NIS code, never the postcode, says which one a place belongs to. */
export const municipalities: readonly Municipality[] = [
  { nis: '41002', name: 'Aalst' },
  { nis: '41011', name: 'Denderleeuw' },
  { nis: '41082', name: 'Erpe-Mere' },
  { nis: '41024', name: 'Haaltert' },
  { nis: '41027', name: 'Herzele' },
  { nis: '41034', name: 'Lede' },
  { nis: '41048', name: 'Ninove' },
  { nis: '41063', name: 'Sint-Lievens-Houtem' },
];
