import { succeeded, type Command } from './command';
import { readJsonFile } from './read-json-file';

export const planInterviewsCommand: Command = {
  usage: '<file>',
  says: 'finds the best interview plan for a problem; needs no database',
  run: async ([file]) => {
    const problem = await readJsonFile(file);
    const { planInterviews, planWarnings, readInterviewProblem } = await import('../planners/interviews');
    const read = readInterviewProblem(problem);
    const plan = await planInterviews(read.problem);
    return succeeded({ ...plan, warnings: [...read.warnings, ...planWarnings(plan)] });
  },
};
