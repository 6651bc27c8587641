import type { RouteSpec } from '@nastavnik/contracts/route';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ROUTE } from '../contract/endpoint.ts';
import { bin } from '../db/id.ts';
import { Problem } from '../problem/problem.ts';
import { type CallerToken, Tokens } from '../token/tokens.ts';
import { type ScopeState, scopeState } from './scope.ts';
import { OriginSource, SessionSource } from './session-source.ts';

/** Whether a program asks; browsers name the section's page, or the site when it is our own. */
const fromMachine = ({ may }: RouteSpec, { headers }: FastifyRequest) =>
  typeof may === 'object' && !headers.origin && !headers['sec-fetch-site'];

/** Lets a call in only when the route's contract says so, and fills the scope. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly sessions: SessionSource,
    private readonly origins: OriginSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteSpec | undefined>(ROUTE, context.getHandler());
    if (!route || route.may === 'public') return true;
    const state = scopeState();
    if (!state) throw new Problem('server.failed');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    const caller = token === undefined ? null : await this.tokens.verify(token);
    if (!caller)
      throw new Problem('session.required', {
        ...(fromMachine(route, request) && { machine: true }),
      });
    await this.admitOrigin(request.headers.origin, caller);
    state.caller = caller;
    if (caller.kind === 'client') this.admitClient(route, caller);
    else await this.admitPerson(route, caller, state);
    return true;
  }

  /** A page of one host may not use the token of another; a pass is for our own page. */
  private async admitOrigin(origin: string | undefined, { connectionId }: CallerToken) {
    if (origin !== undefined && !(await this.origins.of(connectionId)).has(origin))
      throw new Problem('access.denied', { right: 'origin' });
  }

  private admitClient(route: RouteSpec, caller: CallerToken & { kind: 'client' }) {
    const scope = typeof route.may === 'object' ? route.may.scope : undefined;
    if (!scope || !caller.scopes.includes(scope))
      throw new Problem('access.denied', { right: scope ?? 'persons only', machine: true });
  }

  private async admitPerson(
    route: RouteSpec,
    caller: CallerToken & { kind: 'person' },
    state: ScopeState,
  ) {
    const right =
      typeof route.may === 'object'
        ? route.may.right
        : (route.may as Exclude<typeof route.may, 'public'>);
    const org = await this.sessions.orgOf(caller.orgId);
    if (!org) throw new Problem('session.required', {});
    state.org = org;
    state.orgKey = bin(org.id);
    if (right === undefined) throw new Problem('access.denied', { right: 'machine clients only' });
    const { rights, pass } = await this.sessions.rightsOf(caller, org);
    const reach = rights.get(right);
    if (!reach) throw new Problem('access.denied', { right });
    state.right = right;
    state.reach = reach;
    state.subjectId = pass?.subjectId ?? null;
  }
}
