import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import { Secrets } from '../../platform/secrets/secrets.ts';
import { DAY } from './retries.ts';
import { newSecret } from './signature.ts';

/** A message has no more signatures than this, however often the secret is changed in a day. */
const AT_ONCE = 3;

/** The secrets of an address: one that stays, and the former ones for a day. */
@Injectable()
export class SigningSecrets {
  constructor(
    private readonly db: Db,
    private readonly secrets: Secrets,
  ) {}

  /** Makes another secret; the former ones hold until the moment that is given back. */
  async rotate(webhookId: string): Promise<{ secret: string; formerUntil: string }> {
    const until = new Date(Date.now() + DAY);
    const secret = newSecret();
    await this.db.transaction(async () => {
      await this.db.platform.query(
        'UPDATE webhook_secrets SET expires_at = ? WHERE webhook_id = ? AND expires_at IS NULL',
        [until, bin(webhookId)],
      );
      await this.db.platform.query(
        'INSERT INTO webhook_secrets (id, webhook_id, sealed) VALUES (?, ?, ?)',
        [bin(newId()), bin(webhookId), this.secrets.seal(secret, webhookId)],
      );
    });
    return { secret, formerUntil: until.toISOString() };
  }

  /** Those that hold now, the newest first; one that can no longer be opened is left out. */
  async of(webhookId: string): Promise<string[]> {
    const rows = await this.db.platform.query<{ sealed: Buffer }>(
      `SELECT s.sealed FROM webhook_secrets s
       WHERE s.webhook_id = ? AND (s.expires_at IS NULL OR s.expires_at > ?)
       ORDER BY s.id DESC LIMIT ${AT_ONCE}`,
      [bin(webhookId), new Date()],
    );
    return rows.flatMap(({ sealed }) => this.opened(sealed, webhookId));
  }

  async forget(): Promise<void> {
    await this.db.platform.query('DELETE FROM webhook_secrets WHERE expires_at < ?', [new Date()]);
  }

  /** The key of the service may have been replaced since. */
  private opened(sealed: Buffer, webhookId: string): string[] {
    try {
      return [this.secrets.open(sealed, webhookId)];
    } catch {
      return [];
    }
  }
}
