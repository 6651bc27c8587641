import type { Support } from '@nastavnik/contracts/support';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { SupportRepository } from './support.repository.ts';

/** Whom the participants of the school are told to turn to. */
@Injectable()
export class SupportService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly support: SupportRepository,
    private readonly history: History,
  ) {}

  async show(): Promise<Support> {
    return { contacts: await this.support.find() };
  }

  async set({ contacts }: Support): Promise<Support> {
    await this.db.transaction(async () => {
      await this.support.set(contacts);
      const { schoolId: id } = this.scope;
      await this.history.add({ entity: 'support', id, action: 'set', fields: ['contacts'] });
    });
    return this.show();
  }
}
