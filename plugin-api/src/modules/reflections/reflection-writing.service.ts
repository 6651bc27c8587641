import type { ReflectionAnswers } from '@nastavnik/contracts/reflections';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { onDuplicate } from '../../platform/problem/duplicates.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { ReflectionKeeping } from './reflection-keeping.ts';
import { type NotWritable, whyNotWrite } from './reflection-rules.ts';
import { ReflectionsService } from './reflections.service.ts';

const refused = (why: NotWritable) =>
  why === 'not-yours'
    ? new Problem('access.denied', { right: 'reflections.write' })
    : new Problem(`reflection.${why}`);

/** Writes reflections, and ends the waiting for them. */
@Injectable()
export class ReflectionWriting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly reading: ReflectionsService,
    private readonly keeping: ReflectionKeeping,
  ) {
    onDuplicate('reflection_of_one', () => new Problem('version.stale'));
  }

  /** What was never said has version 1 and no row. */
  async save(
    { pairId, personId }: { pairId: string; personId: string },
    version: number,
    answers: ReflectionAnswers,
  ): Promise<void> {
    await this.reading.of(pairId);
    await this.db.transaction(async () => {
      await this.keeping.lock(pairId);
      const { of, said, reader } = await this.reading.of(pairId);
      if (![of.mentorId, ...of.menteeIds].includes(personId)) throw new Problem('entity.not-found');
      const why = whyNotWrite(of, reader, personId);
      if (why) throw refused(why);
      const own = personId === this.scope.personId;
      const side = personId === of.mentorId ? 'mentor' : 'mentee';
      const values = {
        answers: await this.needAnswers(side, answers),
        enteredBy: own ? null : this.scope.personId,
        writtenOn: this.scope.today(),
      };
      const kept = said.get(personId);
      if (!kept && version !== 1) throw new Problem('version.stale');
      const id = kept?.id ?? newId();
      await this.keeping.keep({ ...values, id, pairId, personId }, kept ? version : null);
    });
  }

  async close(pairId: string): Promise<void> {
    await this.reading.of(pairId);
    await this.db.transaction(async () => {
      await this.keeping.lock(pairId);
      const { of, said, reader } = await this.reading.of(pairId);
      if (!reader.ofSchool) throw new Problem('pair.own-decision');
      if (of.closed) throw new Problem('reflection.closed');
      if (said.size === 0) throw new Problem('reflection.nothing-said');
      await this.keeping.end(pairId);
    });
  }

  /** Only to questions of the side; those left empty are left out. */
  private async needAnswers(
    side: 'mentor' | 'mentee',
    answers: ReflectionAnswers,
  ): Promise<ReflectionAnswers> {
    const { reflection } = await this.packs.current();
    const known = new Set(reflection.filter(({ of }) => of === side).map(({ code }) => code));
    const said = Object.entries(answers).filter(([, words]) => words !== '');
    const unknown = said.find(([code]) => !known.has(code));
    if (unknown) throw new Problem('pack.code-unknown', { code: unknown[0] });
    if (said.length === 0) throw new Problem('reflection.empty');
    return Object.fromEntries(said);
  }
}
