import { existsSync } from 'node:fs';
import path from 'node:path';
import { benchInterviews } from './interviews';

interface ItineraryBench {
  readonly benchItinerary: () => Promise<void>;
}

/** Both planners, one JSON line a measurement. */
async function benchPlans(): Promise<void> {
  await benchInterviews();
  const itinerary = path.join(__dirname, 'itinerary.js');
  if (existsSync(itinerary)) await ((await import(itinerary)) as ItineraryBench).benchItinerary();
}

void benchPlans();
