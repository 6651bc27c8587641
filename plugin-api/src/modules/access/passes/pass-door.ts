import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { PassKeys } from './pass-keys.repository.ts';
import { readShown } from './pass-secrets.ts';
import { PassTries, type TriesLeft } from './pass-tries.repository.ts';

/** A pass that somebody has shown the secret of; whether it still holds is not said yet. */
export interface Found {
  org: Org;
  passId: string;
}

/** From so few tries on it is said how many are left. */
const FEW = 10;

function unknown(counts: TriesLeft[]): Problem {
  const [least] = counts.toSorted((one, other) => one.left - other.left);
  return least && least.left <= FEW
    ? new Problem('pass.few-tries', { ...least })
    : new Problem('pass.unknown');
}

/** Finds the pass that a link, a typed code or a session's key leads to. */
@Injectable()
export class PassDoor {
  constructor(
    private readonly keys: PassKeys,
    private readonly tries: PassTries,
    private readonly orgs: Orgs,
    private readonly scope: Scope,
  ) {}

  /** Refuses `pass.unknown`, says to whoever goes on guessing that it will end, then `pass.locked`. */
  async find(text: string): Promise<Found> {
    const shown = readShown(text);
    if (shown.kind === 'link') return this.byKey('link', shown.secret);
    const { address } = this.scope;
    const ofAddress = await this.tries.count('address', address);
    const ofDoor = await this.tries.count('door', shown.door);
    const found = await this.known('code', shown.secret);
    if (!found) throw unknown([ofAddress, ofDoor]);
    await this.tries.right('address', address);
    await this.tries.right('door', shown.door);
    return found;
  }

  async byKey(kind: 'link' | 'session', secret: string): Promise<Found> {
    const found = await this.known(kind, secret);
    if (!found) throw new Problem('pass.unknown');
    return found;
  }

  private async known(kind: 'link' | 'code' | 'session', secret: string) {
    const key = await this.keys.find(kind, secret);
    const org = key && (await this.orgs.find(key.orgId));
    return org && { org, passId: key.passId };
  }

  begin({ org, passId }: Found): Promise<string> {
    return this.keys.begin(org.id, passId);
  }
}
