import { endedStates } from '@nastavnik/contracts/programme-states';
import type { ProgrammeChanges } from '@nastavnik/contracts/programme-cards';
import { formTitle, freeTitle } from '@nastavnik/contracts/programme-titles';
import type { NewProgramme, ReadinessMark } from '@nastavnik/contracts/programmes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { entryOf } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { Checklist, itemsOf } from './checklist.ts';
import { ProgrammeFacts } from './programme-facts.ts';
import {
  carried,
  columnsOf,
  emptyText,
  type ProgrammeText,
  textFields,
  textOf,
} from './programme-text.ts';
import type { ProgrammeEntity } from './programme.entity.ts';
import { ProgrammesRepository } from './programmes.repository.ts';

const now = () => new Date().toISOString();

/** Writes programmes and the marks of their checklists. */
@Injectable()
export class ProgrammeChangesService {
  constructor(
    private readonly db: Db,
    private readonly programmes: ProgrammesRepository,
    private readonly checklist: Checklist,
    private readonly packs: PacksService,
    private readonly facts: ProgrammeFacts,
  ) {}

  async create({ form, schoolYear, sample: code, title }: NewProgramme): Promise<string> {
    const pack = await this.packs.current();
    const { title: ofForm } = entryOf(pack, 'forms', form);
    const sample = pack.samples.find((each) => each.code === code && each.form === form);
    if (code !== null && !sample) throw new Problem('pack.code-unknown', { code });
    const text = sample ? textOf(sample, schoolYear) : emptyText(pack, formTitle(ofForm));
    return this.db.transaction(async () => {
      const id = await this.insert(form, schoolYear, {
        ...text,
        title: title ?? freeTitle(text.title, await this.programmes.titles(form, schoolYear)),
      });
      await this.facts.happened(id, 'created', sample && { note: sample.title });
      return id;
    });
  }

  update(id: string, version: number, changes: ProgrammeChanges): Promise<void> {
    return this.db.transaction(async () => {
      const programme = await this.open(id);
      const fields = Object.keys(changes);
      if (programme.state !== 'draft' && fields.some((field) => isText(field)))
        throw new Problem('programme.approved');
      const { startsOn = programme.startsOn, endsOn = programme.endsOn } = changes;
      if (startsOn && endsOn && endsOn < startsOn) throw new Problem('programme.dates');
      await this.programmes.rows.update(id, version, { ...columnsOf(changes), changedAt: now() });
      await this.facts.happened(id, 'changed', { fields });
    });
  }

  mark(id: string, item: string, mark: ReadinessMark): Promise<void> {
    return this.db.transaction(async () => {
      const { form } = await this.open(id);
      const found = itemsOf(await this.packs.current(), form).find(({ code }) => code === item);
      if (!found) throw new Problem('pack.code-unknown', { code: item });
      await this.checklist.mark(id, item, mark);
      await this.facts.happened(id, mark.doneOn === null ? 'unmarked' : 'marked', {
        note: found.title,
      });
    });
  }

  /** Those that were carried over before stay as they are. */
  carry(programmeIds: readonly string[]): Promise<{ carried: number; already: number }> {
    const ids = [...new Set(programmeIds)].toSorted();
    return this.db.transaction(async () => {
      let done = 0;
      for (const id of ids) {
        await this.programmes.lock(id);
        const from = await this.programmes.rows.need({ id });
        if (await this.programmes.isCarried(id)) continue;
        const made = await this.insert(from.form, from.schoolYear + 1, carried(from), id);
        await this.facts.happened(made, 'carried', { note: from.title });
        done++;
      }
      return { carried: done, already: ids.length - done };
    });
  }

  private async open(id: string): Promise<ProgrammeEntity> {
    await this.programmes.lock(id);
    const programme = await this.programmes.rows.need({ id });
    if (endedStates.includes(programme.state)) throw new Problem('programme.ended');
    return programme;
  }

  private async insert(
    form: string,
    schoolYear: number,
    text: ProgrammeText,
    carriedFrom: string | null = null,
  ): Promise<string> {
    const { id } = await this.programmes.rows.insert({
      ...text,
      id: newId(),
      form,
      schoolYear,
      state: 'draft',
      carriedFrom,
      changedAt: now(),
    });
    return id;
  }
}

const isText = (field: string) => (textFields as readonly string[]).includes(field);
