import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { PassKeys } from './pass-keys.repository.ts';
import { readShown } from './pass-secrets.ts';
import { PassTries } from './pass-tries.repository.ts';

/** A pass that somebody has shown the secret of; whether it still holds is not said yet. */
export interface Found {
  org: Org;
  passId: string;
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

  /** Refuses `pass.unknown`, and `pass.locked` to whoever guesses. */
  async find(text: string): Promise<Found> {
    const shown = readShown(text);
    if (shown.kind === 'link') return this.byKey('link', shown.secret);
    const { address } = this.scope;
    await this.tries.count('address', address);
    await this.tries.count('door', shown.door);
    const found = await this.byKey('code', shown.secret);
    await this.tries.right('address', address);
    await this.tries.right('door', shown.door);
    return found;
  }

  async byKey(kind: 'link' | 'code' | 'session', secret: string): Promise<Found> {
    const key = await this.keys.find(kind, secret);
    const org = key && (await this.orgs.find(key.orgId));
    if (!org) throw new Problem('pass.unknown');
    return { org, passId: key.passId };
  }

  begin({ org, passId }: Found): Promise<string> {
    return this.keys.begin(org.id, passId);
  }
}
