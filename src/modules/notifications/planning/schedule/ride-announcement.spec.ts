import { rideSnapshot } from '../../ride/ride-of-operator';
import { aRide, ridersOfDay } from '../../writing/testing/coach-facts';
import type { MessageKind } from '../../domain/message-kinds';
import type { MessageState } from '../../domain/message-life-cycle';
import { needsCancellation, orphansAmong, rideMessageFor, type RideHistory } from './ride-announcement';

const ride = aRide();
const other = aRide({ riders: ridersOfDay.slice(1) });
const message = (kind: MessageKind, state: MessageState) => ({ kind, state, recipientId: 'bus-1' });
const nothing: RideHistory = { last: undefined, messages: [] };
const knows = (what: 'date' | 'numbers' | 'route', ...messages: RideHistory['messages']): RideHistory => ({
  last: rideSnapshot(ride, what),
  messages,
});
const next = (history: RideHistory, stage: { final?: boolean; due?: boolean }, now = ride) =>
  rideMessageFor((what) => rideSnapshot(now, what), history, 'bus-1', {
    hasFinalRoute: stage.final ?? false,
    isNumberDue: stage.due ?? false,
  });

describe('what a coach operator must hear', () => {
  it('is nothing before the moment of the number, as long as the plan is not final', () => {
    expect(next(nothing, {})).toBeUndefined();
    expect(next(knows('numbers'), {}, other)).toBeUndefined();
  });

  it('is the number once its moment is over and nobody told it, or another one', () => {
    expect(next(nothing, { due: true })).toBe('coach-numbers-changed');
    expect(next(knows('numbers'), { due: true })).toBeUndefined();
    expect(next(knows('numbers'), { due: true }, other)).toBe('coach-numbers-changed');
    expect(next(knows('numbers'), { due: true }, aRide({}, { date: '2027-04-15' }))).toBe('coach-numbers-changed');
  });

  it('is the route sheet once the plan is final, and again when it differs', () => {
    expect(next(knows('numbers'), { due: true, final: true })).toBe('coach-route-sheet');
    expect(next(knows('route'), { due: true, final: true })).toBeUndefined();
    expect(next(knows('route'), { due: true, final: true }, other)).toBe('coach-route-sheet');
  });

  it.each(['planned', 'held', 'queued', 'sending'] as const)('is nothing more while a sheet is %s', (state) => {
    const history = knows('numbers', message('coach-route-sheet', state));
    expect(next(history, { due: true, final: true }, other)).toBeUndefined();
  });

  it('is a sheet though another number waits: the sheet has it too', () => {
    const history = knows('numbers', message('coach-numbers-changed', 'planned'));
    expect(next(history, { due: true, final: true }, other)).toBe('coach-route-sheet');
    expect(next(history, { due: true }, other)).toBeUndefined();
  });

  it('is that no vehicle is needed, once, to whom was told of one', () => {
    expect(needsCancellation(nothing, 'bus-1')).toBe(false);
    expect(needsCancellation(knows('numbers'), 'bus-1')).toBe(true);
    expect(needsCancellation(knows('numbers', message('coach-cancelled', 'planned')), 'bus-1')).toBe(false);
    expect(needsCancellation(knows('numbers', message('coach-cancelled', 'missed')), 'bus-1')).toBe(true);
  });

  it('goes to nobody who stands for no address', () => {
    const waiting = [message('coach-numbers', 'planned'), message('coach-route-sheet', 'sent')];
    expect(orphansAmong(waiting, ['bus-1'])).toEqual([]);
    expect(orphansAmong(waiting, ['bus-2'])).toEqual(['bus-1']);
    expect(orphansAmong(waiting.slice(1), ['bus-2'])).toEqual([]);
  });
});
