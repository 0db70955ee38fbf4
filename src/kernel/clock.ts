/** The only source of "now". Domain functions get the instant as an argument instead. */
export interface Clock {
  now(): Date;
}
