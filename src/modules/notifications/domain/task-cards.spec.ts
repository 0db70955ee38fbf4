import { taskCards } from './task-cards';

const task = (id: string, registrationId: string | null) => ({ id, registrationId });

describe('the cards of tasks', () => {
  it('show the newest words of each person once, with what came before folded away', () => {
    const [first, second, third] = [task('t1', 'peter'), task('t2', 'peter'), task('t4', 'peter')];
    const other = task('t3', 'elif');
    expect(taskCards([second, other, third, first])).toEqual([
      { newest: third, earlier: [second, first] },
      { newest: other, earlier: [] },
    ]);
  });

  it('keep apart what is about nobody in particular', () => {
    const tasks = [task('t1', null), task('t2', null)];
    expect(taskCards(tasks).map(({ newest }) => newest)).toEqual(tasks);
  });
});
