import { publishedPlaces, type PlacedRow } from './published-places';

interface Row extends PlacedRow {
  readonly who: string;
}

const slot = (id: string, startsAt: string) => ({ id, startsAt, places: 2 });
const visits = [{ slots: [slot('a', '09:00'), slot('b', '09:15')] }];
const row = (who: string, interviewSlotId: string, place: number, more: Partial<Row> = {}): Row => ({
  ...{ who, interviewSlotId, lastSlotId: interviewSlotId, place, mode: 'on-site' },
  ...more,
});

const placesOf = (staying: readonly Row[], arriving: readonly Row[], inDraft: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    publishedPlaces({ visits, staying, arriving, placeInDraft: ({ who }) => inDraft[who] }).map(({ who, place }) => [
      who,
      place,
    ]),
  );

describe('the places of a plan that is published again', () => {
  it('leaves those who stay with their interviewer', () => {
    expect(placesOf([row('stays', 'a', 2)], [row('comes', 'a', 2)], { stays: 1 })).toEqual({ stays: 2, comes: 1 });
  });

  it('moves them when a long interview needs one interviewer throughout', () => {
    const staying = [row('one', 'a', 1), row('other', 'b', 2)];
    const long = row('long', 'a', 2, { lastSlotId: 'b' });
    expect(placesOf(staying, [long], { one: 1, other: 1 })).toEqual({ one: 1, other: 1, long: 2 });
  });

  it('moves who is called aside: nobody waits there on the day', () => {
    const staying = [row('called', 'a', 1, { mode: 'phone' }), row('one', 'a', 2)];
    expect(placesOf(staying, [row('comes', 'a', 2)], { one: 1 })).toEqual({ one: 1, comes: 2, called: 3 });
  });
});
