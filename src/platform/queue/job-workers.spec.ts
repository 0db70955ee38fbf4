import { assertOneProcessorEach } from './job-workers';

const job = (name: string, queue = name) => ({ name, queue });
const a = { job: job('a') };

describe('processors of jobs', () => {
  it('are there, one for each job', () => {
    expect(() => assertOneProcessorEach([job('a'), job('b')], [{ job: job('b') }, a])).not.toThrow();
  });

  it.each([
    ['a job without a processor', [job('a')], [], 'Job a has 0 processors'],
    ['a job with two processors', [job('a')], [a, a], 'Job a has 2 processors'],
    ['a processor of a job that nobody declares', [], [a], 'job a, which nobody declares'],
    ['two jobs in one queue', [job('a', 'q'), job('b', 'q')], [a, { job: job('b') }], 'Queue q has 2 kinds of job'],
  ])('are refused: %s', (_what, jobs, processors, words) => {
    expect(() => assertOneProcessorEach(jobs, processors)).toThrow(words);
  });
});
