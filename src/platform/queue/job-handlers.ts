import { Injectable, SetMetadata, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
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

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const found: { job: string; handle: JobHandler }[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance === 'object' && instance !== null) found.push(...this.handlersOf(instance as object));
    }
    this.matched = matchHandlers(definedJobs(), found);
  }

  /** @throws Error when the job is unknown to this build */
  handlerOf(jobName: string): JobHandler {
    const handler = this.matched.get(jobName);
    if (!handler) throw new Error(`No handler for job ${jobName}`);
    return handler;
  }

  private handlersOf(instance: object): { job: string; handle: JobHandler }[] {
    const provider = instance as Record<string, unknown>;
    return this.scanner.getAllMethodNames(Object.getPrototypeOf(provider) as object).flatMap((name) => {
      const method = provider[name];
      if (typeof method !== 'function') return [];
      const job = Reflect.getMetadata(KEY, method) as string | undefined;
      if (job === undefined) return [];
      return [{ job, handle: (payload: object) => (method as JobHandler).call(provider, payload) }];
    });
  }
}
