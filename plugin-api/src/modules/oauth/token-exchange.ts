import {
  TYPE_ACCESS,
  TYPE_JWT,
  TYPE_PASS,
  TYPE_REFRESH,
  type TokenRequest,
  type TokenResponse,
} from '@nastavnik/contracts/oauth';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { OriginSource } from '../../platform/scope/session-source.ts';
import { OWN_PAGE, type PersonCaller, Tokens } from '../../platform/token/tokens.ts';
import { PassSessions } from '../access/passes/pass-sessions.ts';
import { Launches } from './launch.ts';
import { SignIn } from './sign-in.ts';

/** The life of an access token. */
export const SECONDS = 900;

/** RFC 8693: an access token for what somebody was given, a host's launch or a pass of ours. */
@Injectable()
export class TokenExchange {
  constructor(
    private readonly launches: Launches,
    private readonly signIn: SignIn,
    private readonly passes: PassSessions,
    private readonly tokens: Tokens,
    private readonly origins: OriginSource,
  ) {}

  give(request: TokenRequest, origin: string | undefined): Promise<TokenResponse> {
    const { subject_token: token, subject_token_type: type } = request;
    const wanted = request.requested_token_type;
    if (wanted !== undefined && wanted !== TYPE_ACCESS) throw new Problem('grant.unsupported');
    if (type === TYPE_JWT) return this.forLaunch(token, origin);
    if (type === TYPE_PASS) return this.forPass(token, origin);
    if (type === TYPE_REFRESH) return this.forSession(token, origin);
    throw new Problem('grant.unsupported');
  }

  /** Ends the session that a pass has opened. */
  async revoke(token: string, origin: string | undefined): Promise<Record<string, never>> {
    await this.admitOrigin(origin, OWN_PAGE);
    await this.passes.leave(token);
    return {};
  }

  private async forLaunch(token: string | undefined, origin: string | undefined) {
    if (token === undefined) throw new Problem('launch.invalid');
    const launch = await this.launches.accept(token);
    await this.admitOrigin(origin, launch.connection.id);
    return this.to({ kind: 'person', ...(await this.signIn.person(launch)) });
  }

  private async forPass(token: string | undefined, origin: string | undefined) {
    if (token === undefined) throw new Problem('pass.unknown');
    await this.admitOrigin(origin, OWN_PAGE);
    const { caller, refresh } = await this.passes.open(token);
    return { ...(await this.to(caller)), refresh_token: refresh };
  }

  private async forSession(token: string | undefined, origin: string | undefined) {
    if (token === undefined) throw new Problem('pass.unknown');
    await this.admitOrigin(origin, OWN_PAGE);
    return this.to(await this.passes.goOn(token));
  }

  private async to(caller: PersonCaller): Promise<TokenResponse> {
    return {
      access_token: await this.tokens.sign(caller, SECONDS),
      token_type: 'Bearer',
      expires_in: SECONDS,
      issued_token_type: TYPE_ACCESS,
    };
  }

  /** A page of one host may not use the launch of another; a pass is for our own page. */
  private async admitOrigin(origin: string | undefined, connectionId: string) {
    if (origin !== undefined && !(await this.origins.of(connectionId)).has(origin))
      throw new Problem('access.denied', { right: 'origin' });
  }
}
