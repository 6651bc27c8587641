import type { RouteSpec } from '@nastavnik/contracts/route';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import { CONFIG, type Config } from '../../config.ts';
import { Idempotency } from '../idempotency/idempotency.ts';
import { TakenOutLog } from '../history/taken-out-log.ts';
import { Problem } from '../problem/problem.ts';
import { ROUTE } from './endpoint.ts';
import { Raw } from './raw.ts';
import { checkMedia } from './read-call.ts';
import { readForm } from './read-form.ts';

/**
 * Sends only what the contract's response declares; keeps the time limit, the repeat keys, and who
 * has taken personal data out.
 */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: Idempotency,
    private readonly takenOut: TakenOutLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    const route = this.reflector.get<RouteSpec | undefined>(ROUTE, context.getHandler());
    if (!route) return next.handle();
    return from(this.serve(route, context, () => lastValueFrom(next.handle())));
  }

  private async serve(route: RouteSpec, context: ExecutionContext, handle: () => Promise<unknown>) {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    checkMedia(route, request);
    if (route.accepts === 'multipart/form-data') request.body = await readForm(route, request);
    const run = async () => {
      const served = await handle();
      return served instanceof Raw ? served : route.response.parse(served);
    };
    const work = route.idempotent ? this.idempotency.once(route, request, run) : run();
    const result = await (route.path.startsWith('/sync/') ? work : this.inTime(work));
    const reply = http.getResponse<FastifyReply>();
    const version = (result as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    void reply.header(
      'cache-control',
      route.maxAge ? `private, max-age=${route.maxAge}` : 'no-store',
    );
    if (!(result instanceof Raw)) return result;
    if (route.takesOut) await this.takenOut.add(route.takesOut, result);
    void reply.headers({ ...result.headers, 'content-type': route.produces });
    return result.body;
  }

  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, refuse) => {
      timer = setTimeout(
        () => refuse(new Problem('server.timeout')),
        this.config.HANDLER_SECONDS * 1_000,
      );
    });
    try {
      return await Promise.race([work, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}
