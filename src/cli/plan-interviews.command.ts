import { succeeded, type Command } from './command';
import { readJsonFile } from './read-json-file';

export const planInterviewsCommand: Command = {
  usage: '<file>',
  says: 'finds the best interview plan for a problem; needs no database',
  run: async ([file]) => {
    const problem = await readJsonFile(file);
    const { parseInterviewProblem, planInterviews } = await import('../planners/interviews');
    return succeeded(await planInterviews(parseInterviewProblem(problem)));
  },
};
