import { succeeded, type Command } from './command';
import { readJsonFile } from './read-json-file';

export const planItineraryCommand: Command = {
  usage: '<file>',
  says: 'finds the best bus itinerary for a problem; needs no database',
  run: async ([file]) => {
    const problem = await readJsonFile(file);
    const { planItinerary, planWarnings, readItineraryProblem } = await import('../planners/itinerary');
    const read = readItineraryProblem(problem);
    const plan = planItinerary(read.problem);
    return succeeded({ ...plan, warnings: [...read.warnings, ...planWarnings(plan)] });
  },
};
