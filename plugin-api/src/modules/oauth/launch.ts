import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { type Connection, ConnectionsRepository } from '../connections/connections.repository.ts';
import { Jwks, KeysUnavailable, KeyUnknown } from '../connections/jwks.ts';
import { BadToken, issuerOf, SKEW, verified } from './signed-token.ts';
import { UsedJtis } from './used-jtis.repository.ts';

export const LAUNCH_TYP = 'nastavnik-launch+jwt';

/** What a host has vouched for: this user of it opens the section of this org of it. */
export interface Launch {
  connection: Connection;
  /** The user's identifier at the host. */
  user: string;
  /** The org's identifier at the host. */
  org: string;
}

/** Launch tokens: each is believed once. */
@Injectable()
export class Launches {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly jwks: Jwks,
    private readonly jtis: UsedJtis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses with the `launch.*` problems; a token that gets past is used up, whatever comes after. */
  async accept(token: string): Promise<Launch> {
    try {
      const connection = await this.connections.byIssuer(issuerOf(token));
      if (!connection?.enabled) throw new Problem('launch.unknown-issuer');
      const { sub, jti, exp, school } = await verified(
        token,
        {
          issuer: connection.issuer,
          audience: [this.config.PUBLIC_ORIGIN],
          jwksUri: connection.jwksUri,
          typ: LAUNCH_TYP,
        },
        this.jwks,
      );
      if (typeof school !== 'string' || school === '') throw new BadToken('malformed');
      const until = new Date((exp + SKEW) * 1_000);
      if (!(await this.jtis.use(connection.id, jti, until))) throw new Problem('launch.replayed');
      return { connection, user: sub, org: school };
    } catch (error) {
      throw launchProblem(error);
    }
  }
}

function launchProblem(error: unknown): unknown {
  if (error instanceof KeysUnavailable) return new Problem('launch.keys-unavailable');
  if (error instanceof BadToken)
    return new Problem(error.fault === 'expired' ? 'launch.expired' : 'launch.invalid');
  return error instanceof KeyUnknown ? new Problem('launch.invalid') : error;
}
