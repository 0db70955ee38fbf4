/** A rectangle in a picture; x and y are its left upper corner, in picture units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));

/** The area that two boxes share. */
export const sharedArea = (one: Box, other: Box): number =>
  overlap(one.x, one.x + one.width, other.x, other.x + other.width) *
  overlap(one.y, one.y + one.height, other.y, other.y + other.height);

/** The box of this size around a point. */
export const boxAround = ({ x, y }: Point, width: number, height = width): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** The widest of the interface's fonts is about this wide for each unit of its size, when bold. */
const LETTER_WIDTH = 0.64;

/** How wide a text is about; a server has no fonts to measure with. */
export const textWidth = (text: string, size: number): number => text.length * size * LETTER_WIDTH;

/** The text, cut off with an ellipsis after a number of characters. */
export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
