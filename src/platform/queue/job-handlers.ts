import { Injectable, SetMetadata, type OnModuleInit } from '@nestjs/common';
import { MarkedMethods } from '../discovery';
import { definedJobs, type JobDefinition } from './job';

const KEY = 'hop:job';

export type JobHandler = (payload: object) => Promise<void>;

/** Marks a provider's method as the one handler of a kind of job. */
export const HandlesJob = <Payload extends object>(job: JobDefinition<Payload>): MethodDecorator =>
  SetMetadata(KEY, job.name);

/** Matches declared jobs with handlers; refuses to start when one has none or two, or a handler has no job. */
export function matchHandlers(
  jobs: readonly Pick<JobDefinition, 'name'>[],
  handlers: readonly { readonly job: string; readonly handle: JobHandler }[],
): ReadonlyMap<string, JobHandler> {
  const matched = new Map<string, JobHandler>();
  for (const { name } of jobs) {
    const found = handlers.filter((handler) => handler.job === name);
    if (found.length !== 1) throw new Error(`Job ${name} has ${found.length} handlers, it needs exactly one`);
    matched.set(name, found[0]?.handle ?? (() => Promise.resolve()));
  }
  const stray = handlers.find((handler) => !matched.has(handler.job));
  if (stray) throw new Error(`A handler waits for job ${stray.job}, which nobody declares`);
  return matched;
}

/** The handlers of this process, found once at start-up. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private matched: ReadonlyMap<string, JobHandler> = new Map();

  constructor(private readonly methods: MarkedMethods) {}

  onModuleInit(): void {
    const found = this.methods.find<string>(KEY).map(({ mark, call }) => ({
      job: mark,
      handle: async (payload: object) => {
        await call(payload);
      },
    }));
    this.matched = matchHandlers(definedJobs(), found);
  }

  /** @throws Error when the job is unknown to this build */
  handlerOf(jobName: string): JobHandler {
    const handler = this.matched.get(jobName);
    if (!handler) throw new Error(`No handler for job ${jobName}`);
    return handler;
  }
}
