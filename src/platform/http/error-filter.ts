import { Catch, Inject, Logger, Optional, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorText } from '../logging';
import { ERROR_PAGE, type ErrorPage } from './error-page';
import { problemOf, type Problem } from './problem';
import { RouteTable } from './route-table';

/** How often one outage is told in the log. */
const OUTAGE_MS = 60_000;

/** The one place where an error becomes an answer: problem+json for programs, a page for people. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);
  private lastOutage = Number.NEGATIVE_INFINITY;

  constructor(
    @Optional() @Inject(ERROR_PAGE) private readonly page?: ErrorPage,
    @Optional() private readonly routes?: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** The answer to an error that came before or after any handler. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.problem(error, request, reply);
    this.log(error, problem, request);
    const correlationId = request.id;
    void reply.header('x-request-id', correlationId).status(problem.status);
    if (problem.status === 401 && this.wantsPage(request) && request.method === 'GET') {
      void reply.redirect(`/aanmelden?naar=${encodeURIComponent(request.url)}`, 303);
    } else if (this.page && this.wantsPage(request)) {
      void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(this.page(problem, request));
    } else {
      void reply.type('application/problem+json').send(JSON.stringify({ ...problem, instance: correlationId }));
    }
  }

  /** An address that is known, but not with this method, says so and names the methods it has. */
  private problem(error: unknown, request: FastifyRequest, reply: FastifyReply): Problem {
    const problem = problemOf(error);
    if (problem.status === 503) void reply.header('retry-after', '10');
    const methods = (problem.status === 404 && request.is404 && this.routes?.methodsOf(request)) || [];
    if (methods.length === 0) return problem;
    void reply.header('allow', methods.join(', '));
    return problemOf({ status: 405 });
  }

  private wantsPage(request: FastifyRequest): boolean {
    return !/^\/(api|health|metrics)(\/|$|\?)/.test(request.url);
  }

  private log(error: unknown, problem: Problem, request: FastifyRequest): void {
    if (problem.code === 'DATABASE.AWAY') {
      this.tellOfOutage(error, request.id);
    } else if (problem.status >= 500) {
      this.logger.error({ err: error, correlationId: request.id }, problem.code);
    } else {
      this.logger.log({ code: problem.code, status: problem.status, correlationId: request.id }, 'refused');
    }
  }

  /** While the database is away every request fails for one reason: it is told once a minute. */
  private tellOfOutage(error: unknown, correlationId: string): void {
    const now = performance.now();
    if (now - this.lastOutage < OUTAGE_MS) return;
    this.lastOutage = now;
    this.logger.warn({ code: 'DATABASE.AWAY', correlationId }, errorText(error));
  }
}
