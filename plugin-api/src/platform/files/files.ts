import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Db } from '../db/db.ts';
import { bin, newId } from '../db/id.ts';
import { scopeState } from '../scope/scope.ts';

export interface StoredFile {
  id: string;
  size: number;
  /** Hex. */
  sha256: string;
}

/** Blobs on disk, written whole or not at all; their rows hold size and digest, never a name. */
@Injectable()
export class Files {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async put(kind: string, content: Readable | Iterable<Buffer>): Promise<StoredFile> {
    const id = newId();
    const path = this.path(id);
    await mkdir(dirname(path), { recursive: true });
    const { size, sha256 } = await write(path, content);
    await this.db.platform.query(
      'INSERT INTO files (id, org_id, kind, size, sha256, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      [bin(id), scopeState()?.orgKey ?? null, kind, size, sha256, new Date()],
    );
    return { id, size, sha256: sha256.toString('hex') };
  }

  read(id: string): Readable {
    return createReadStream(this.path(id));
  }

  async remove(id: string): Promise<void> {
    await this.db.platform.query('DELETE FROM files WHERE id = ?', [bin(id)]);
    await rm(this.path(id), { force: true });
  }

  private path(id: string) {
    return join(this.config.FILES_DIR, id.slice(-2), id);
  }
}

async function write(path: string, content: Readable | Iterable<Buffer>) {
  const part = `${path}.part`;
  const file = await open(part, 'w');
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of content) {
      hash.update(chunk as Buffer);
      size += (chunk as Buffer).length;
      await file.write(chunk as Buffer);
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
  await file.close();
  await rename(part, path);
  return { size, sha256: hash.digest() };
}
