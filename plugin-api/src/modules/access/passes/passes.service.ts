import type { MadePass, NewPass, Pass, PassesQuery } from '@nastavnik/contracts/passes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { pageFrom } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { PeopleRepository } from '../people.repository.ts';
import { PassBook } from './pass-book.ts';
import { PassFacts } from './pass-facts.ts';
import { lastsUntil, passState, waitsUntil } from './pass-state.ts';
import { type PassRow, PassesRepository } from './passes.repository.ts';

/** What a curator does with links and codes. */
@Injectable()
export class PassesService {
  constructor(
    private readonly db: Db,
    private readonly people: PeopleRepository,
    private readonly passes: PassesRepository,
    private readonly book: PassBook,
    private readonly facts: PassFacts,
  ) {}

  async list(query: PassesQuery) {
    const now = new Date();
    return pageFrom(
      await this.passes.list(query, now),
      query.limit,
      ({ id }) => ['', id],
      (row) => view(row, now),
    );
  }

  /** The newest pass to the section of each of these that nobody has ended. */
  async newestOf(personIds: string[]): Promise<Map<string, Omit<Pass, 'person'>>> {
    const rows = await this.passes.notEndedOf(personIds);
    const now = new Date();
    return new Map(
      rows.map((row) => {
        const { person, ...pass } = view(row, now);
        return [person.id, pass];
      }),
    );
  }

  /** Only for people from outside: a curator must not be able to sign in as a pupil or a colleague. */
  make({ personId }: NewPass): Promise<MadePass> {
    return this.db.transaction(async () => {
      const person = await this.people.find(personId);
      if (!person) throw new Problem('entity.not-found');
      if (person.staff || person.pupil) throw new Problem('pass.not-external');
      if (!person.active) throw new Problem('user.inactive');
      const { id, ...secrets } = await this.book.make({ personId, purpose: 'join' });
      return { pass: await this.show(id), ...secrets };
    });
  }

  renew(passId: string, version: number): Promise<Pass> {
    return this.db.transaction(async () => {
      const { openedAt } = await this.needNotEnded(passId);
      const now = new Date();
      await this.passes.update(
        passId,
        version,
        openedAt === null ? { expiresAt: waitsUntil(now) } : { untilAt: lastsUntil(now) },
      );
      await this.facts.happened('renewed', passId);
      return this.show(passId);
    });
  }

  end(passId: string, version: number): Promise<Pass> {
    return this.db.transaction(async () => {
      await this.needNotEnded(passId);
      await this.book.end(passId, version, 'ended');
      return this.show(passId);
    });
  }

  private async needNotEnded(passId: string) {
    const pass = await this.passes.lock(passId);
    if (!pass) throw new Problem('entity.not-found');
    if (pass.endedAt !== null) throw new Problem('pass.closed');
    return pass;
  }

  async show(passId: string): Promise<Pass> {
    const row = await this.passes.show(passId);
    if (!row) throw new Problem('entity.not-found');
    return view(row, new Date());
  }
}

function view(row: PassRow, now: Date): Pass {
  const { personId, family, given, middle, position, classTitle, untilAt, ...rest } = row;
  return {
    ...rest,
    person: { id: personId, name: { family, given, middle }, position, classTitle },
    until: untilAt,
    state: passState(row, now),
  };
}
