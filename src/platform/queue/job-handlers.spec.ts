import { matchHandlers } from './job-handlers';

const handle = (): Promise<void> => Promise.resolve();

describe('job handlers', () => {
  it('matches each job with its one handler', () => {
    expect(matchHandlers([{ name: 'a' }], [{ job: 'a', handle }]).get('a')).toBe(handle);
  });

  it('refuses a job without a handler', () => {
    expect(() => matchHandlers([{ name: 'a' }], [])).toThrow('Job a has 0 handlers');
  });

  it('refuses a job with two handlers', () => {
    const twice = [
      { job: 'a', handle },
      { job: 'a', handle },
    ];
    expect(() => matchHandlers([{ name: 'a' }], twice)).toThrow('Job a has 2 handlers');
  });

  it('refuses a handler of a job that nobody declares', () => {
    expect(() => matchHandlers([], [{ job: 'b', handle }])).toThrow('job b');
  });
});
