import { succeeded, type Command } from './command';
import { readJsonFile } from './read-json-file';

export const planItineraryCommand: Command = {
  usage: '<file>',
  says: 'finds the best bus itinerary for a problem; needs no database',
  run: async ([file]) => {
    const problem = await readJsonFile(file);
    const { parseItineraryProblem, planItinerary } = await import('../planners/itinerary');
    return succeeded(planItinerary(parseItineraryProblem(problem)));
  },
};
