import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config.ts';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { Secrets } from '../../../platform/secrets/secrets.ts';
import { grouped, newCode, newSecret } from './pass-secrets.ts';

export type KeyKind = 'link' | 'code' | 'session';

const KEPT_DAYS = 120;
const DAY = 86_400_000;

/** Where a shown secret leads: to which pass of which school. The secrets themselves are not kept. */
@Injectable()
export class PassKeys {
  constructor(
    private readonly db: Db,
    private readonly secrets: Secrets,
    scheduler: Scheduler,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    scheduler.every('pass-keys', { seconds: 3_600 }, () => this.sweep(new Date()));
  }

  async find(kind: KeyKind, secret: string): Promise<{ orgId: string; passId: string } | null> {
    const mark = this.markOf(kind, secret);
    const [found] = await this.db.platform.query<{ mark: Buffer; orgId: string; passId: string }>(
      'SELECT mark, org_id AS orgId, pass_id AS passId FROM pass_keys WHERE mark = ?',
      [mark],
    );
    return found && timingSafeEqual(found.mark, mark) ? found : null;
  }

  /** A code and a link that lead to a new pass; they can be read here alone. */
  async issue(schoolId: string, passId: string): Promise<{ code: string; link: string }> {
    const [code, secret] = [newCode(schoolId), newSecret()];
    await this.add('code', code, schoolId, passId);
    await this.add('link', secret, schoolId, passId);
    return { code: grouped(code), link: `${this.config.PUBLIC_ORIGIN}/join#${secret}` };
  }

  /** The key by which a session goes on. */
  async begin(orgId: string, passId: string): Promise<string> {
    const secret = newSecret();
    await this.add('session', secret, orgId, passId);
    return secret;
  }

  private async add(kind: KeyKind, secret: string, orgId: string, passId: string): Promise<void> {
    await this.db.platform.query(
      'INSERT INTO pass_keys (mark, kind, org_id, pass_id, made_at) VALUES (?, ?, ?, ?, ?)',
      [this.markOf(kind, secret), kind, bin(orgId), bin(passId), new Date()],
    );
  }

  /** Forgets what can lead nowhere any more; until then its holder is told why it does not hold. */
  async sweep(now: Date): Promise<void> {
    await this.db.platform.query('DELETE FROM pass_keys WHERE made_at < ?', [
      new Date(now.getTime() - KEPT_DAYS * DAY),
    ]);
  }

  private markOf(kind: KeyKind, secret: string): Buffer {
    return this.secrets.mark(secret, `pass ${kind}`);
  }
}
