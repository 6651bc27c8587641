import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps what must be sent again as it is (a provider's password) unreadable in the database. */
@Injectable()
export class Secrets {
  private readonly key: Buffer;

  /** The key is derived from the token key: whoever replaces that has to enter the secrets anew. */
  constructor(@Inject(CONFIG) { TOKEN_KEY_FILE }: Pick<Config, 'TOKEN_KEY_FILE'>) {
    const { d } = JSON.parse(readFileSync(TOKEN_KEY_FILE, 'utf8')) as { d: string };
    this.key = Buffer.from(hkdfSync('sha256', d, '', 'nastavnik secrets', 32));
  }

  /** `of` says what the secret belongs to: sealed text opens only for the same. */
  seal(text: string, of: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(of));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** What is kept of a secret that people type: worth nothing without the server's key. */
  mark(secret: string, of: string): Buffer {
    return createHmac('sha256', this.key).update(`${of}\n${secret}`).digest();
  }

  /** Bytes that are always the same for the same owner and tell nothing of any other's. */
  derive(of: string, bytes: number): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, '', of, bytes));
  }

  /** Throws when it was sealed by another key, for another owner, or was changed. */
  open(sealed: Buffer, of: string): string {
    const iv = sealed.subarray(0, IV_BYTES);
    const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    const cipher = createDecipheriv(ALGORITHM, this.key, iv).setAAD(Buffer.from(of));
    cipher.setAuthTag(tag);
    const rest = sealed.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([cipher.update(rest), cipher.final()]).toString('utf8');
  }
}
