import type { IncomingHttpHeaders } from 'node:http';
import {
  GRANT_CLIENT,
  GRANT_EXCHANGE,
  TYPE_ACCESS,
  TYPE_JWT,
  type TokenRequest,
  type TokenResponse,
} from '@nastavnik/contracts/oauth';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { OriginSource } from '../../platform/scope/session-source.ts';
import { Tokens } from '../../platform/token/tokens.ts';
import { Clients, scopesFor } from './clients.service.ts';
import { Launches } from './launch.ts';
import { SignIn } from './sign-in.ts';

const SECONDS = 900;

/** The headers that a request for a token may be judged by. */
type Asking = Pick<IncomingHttpHeaders, 'authorization' | 'origin'>;

/** Gives access tokens: to machine clients, and to people whom a host vouches for. */
@Injectable()
export class TokenService {
  constructor(
    private readonly clients: Clients,
    private readonly launches: Launches,
    private readonly signIn: SignIn,
    private readonly tokens: Tokens,
    private readonly origins: OriginSource,
  ) {}

  give(request: TokenRequest, { authorization, origin }: Asking): Promise<TokenResponse> {
    if (request.grant_type === GRANT_CLIENT) return this.toClient(request, authorization);
    if (request.grant_type === GRANT_EXCHANGE) return this.exchange(request, origin);
    throw new Problem('grant.unsupported');
  }

  private async toClient(
    request: TokenRequest,
    authorization: string | undefined,
  ): Promise<TokenResponse> {
    const client = await this.clients.authenticate(authorization, request);
    const { scopes, named } = scopesFor(request.scope, client);
    const { clientId, connectionId } = client;
    return {
      access_token: await this.tokens.sign(
        { kind: 'client', clientId, connectionId, scopes },
        SECONDS,
      ),
      token_type: 'Bearer',
      expires_in: SECONDS,
      scope: named,
    };
  }

  private async exchange(request: TokenRequest, origin?: string): Promise<TokenResponse> {
    const {
      subject_token: token,
      subject_token_type: type,
      requested_token_type: wanted,
    } = request;
    if (type !== TYPE_JWT || (wanted !== undefined && wanted !== TYPE_ACCESS))
      throw new Problem('grant.unsupported');
    if (token === undefined) throw new Problem('launch.invalid');
    const launch = await this.launches.accept(token);
    await this.admitOrigin(origin, launch.connection.id);
    const person = await this.signIn.person(launch);
    return {
      access_token: await this.tokens.sign({ kind: 'person', ...person }, SECONDS),
      token_type: 'Bearer',
      expires_in: SECONDS,
      issued_token_type: TYPE_ACCESS,
    };
  }

  /** A page of one host may not use the launch of another. */
  private async admitOrigin(origin: string | undefined, connectionId: string) {
    if (origin !== undefined && !(await this.origins.of(connectionId)).has(origin))
      throw new Problem('access.denied', { right: 'origin' });
  }
}
