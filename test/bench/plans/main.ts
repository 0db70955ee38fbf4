import { existsSync } from 'node:fs';
import path from 'node:path';
import { benchDays } from './days';
import { benchInterviews } from './interviews';

interface ItineraryBench {
  readonly benchItinerary: () => Promise<void>;
}

/** All planners, one JSON line a measurement. */
async function benchPlans(): Promise<void> {
  await benchDays();
  await benchInterviews();
  const itinerary = path.join(__dirname, 'itinerary.js');
  if (existsSync(itinerary)) await ((await import(itinerary)) as ItineraryBench).benchItinerary();
}

void benchPlans();
