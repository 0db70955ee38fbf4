import { succeeded, type Command } from './command';
import { readJsonFile } from './read-json-file';

export const planInterviewsCommand: Command = {
  usage: '<file>',
  says: 'finds the best interview plan for a problem; needs no database',
  run: async ([file]) => {
    const problem = await readJsonFile(file);
    const { parseInterviewProblem } = await import('../modules/interviews/domain/plan');
    const { planInterviews } = await import('../modules/interviews/solver');
    return succeeded(await planInterviews(parseInterviewProblem(problem)));
  },
};
