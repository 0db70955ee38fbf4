import { afterSenderRefusal, inARow } from './sender-refusal';

describe('a mail that is refused for our sake', () => {
  it('makes all others wait, the first time and as long as nothing goes', () => {
    expect(afterSenderRefusal({ attempts: 1, again: false, wasCalm: true })).toBe('pause');
    expect(afterSenderRefusal({ attempts: 5, again: true, wasCalm: false })).toBe('pause');
  });

  it('waits alone after six attempts, so that another one may try', () => {
    expect(afterSenderRefusal({ attempts: 7, again: true, wasCalm: false })).toBe('wait-alone');
  });

  it('is given up when others went between its attempts', () => {
    expect(afterSenderRefusal({ attempts: 2, again: true, wasCalm: true })).toBe('pause');
    expect(afterSenderRefusal({ attempts: 3, again: true, wasCalm: true })).toBe('give-up');
  });

  it('is not given up for what happened to it before', () => {
    expect(afterSenderRefusal({ attempts: 9, again: false, wasCalm: true })).toBe('pause');
  });
});

describe('several recipients in a row', () => {
  it('must come to more people when they say that an address is wrong', () => {
    expect([inARow(false), inARow(true)]).toEqual([3, 5]);
  });
});
