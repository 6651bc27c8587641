import { type OrCollection } from '@nastavnik/contracts/oneroster';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { dateIn } from '../../../platform/scope/scope.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Held } from '../held-orgs.ts';
import { coursesOf, orgsOf, sessionsOf } from '../wire/derived.ts';
import type { Writing } from '../wire/refs.ts';
import { classOf, demographicsOf, enrollmentOf, type Human, userOf } from '../wire/wire.ts';
import { type Asked, filterIn, sortIn, statementFor } from './listing.ts';
import { narrowing, type Within } from './narrowing.ts';
import { type ClassRow, type EnrolmentRow, HeldRows, type PersonRow } from './rows.repository.ts';
import { demographics, students, teachers, users } from './people-sets.ts';
import { classes, enrollments } from './place-sets.ts';
import type { RowSet } from './row-set.ts';
import { filtered, sorted, type Wire } from './small-sets.ts';
import type { Field, Sql } from './sql.ts';

/** People are read by so many at once, so that a page of ten thousand takes no more memory. */
const AT_ONCE = 1_000;

/** A class without a school year is one of the present year. */
export const year = () => schoolYearOf(dateIn('Europe/Moscow', new Date()));

const sets = {
  users,
  students,
  teachers,
  demographics,
  enrollments,
  classes: (held: Held) => classes(held, year()),
} satisfies Partial<Record<OrCollection, (held: Held) => RowSet>>;
type SetName = keyof typeof sets;
const isSet = (collection: OrCollection): collection is SetName => collection in sets;

/** One page of a collection: how many there are in all, and the objects a thousand at a time. */
export interface Page {
  total: number;
  objects: AsyncIterable<Wire[]> | Iterable<Wire[]>;
}

/** Reads what a host has given: large collections by statements, derived ones made whole. */
@Injectable()
export class HeldReader {
  constructor(private readonly rows: HeldRows) {}

  async page(
    collection: OrCollection,
    writing: Writing,
    asked: Asked,
    within: Within,
  ): Promise<Page> {
    const { held } = writing;
    if (!isSet(collection)) return this.small(collection, writing, asked, within);
    const set: RowSet = sets[collection](held);
    const { where, slice } = statementFor(set, collection, asked);
    where.push(...narrowing(collection, held, within, year()));
    const [keys, count] = await Promise.all([
      this.rows.rows<never>(set, where, slice),
      this.rows.count(set, where),
    ]);
    const { limit, offset } = asked;
    // the last page tells the total itself, whatever has come in between the two statements
    const total = keys.length > 0 && keys.length < limit ? offset + keys.length : count;
    return { total, objects: this.written(collection, writing, keys) };
  }

  /** What follows a row in the order of the identifiers: for those who read it all. */
  async *all(collection: SetName, writing: Writing, where: Sql[] = []): AsyncGenerator<Wire[]> {
    const set: RowSet = sets[collection](writing.held);
    for (let after: Sql[] = []; ;) {
      const keys = await this.rows.rows<never>(set, [...where, ...after], { limit: AT_ONCE });
      const last = keys.at(-1);
      if (last === undefined) return;
      yield* this.written(collection, writing, keys);
      after = [set.after(last)];
    }
  }

  /** All people of a kind who have not left. */
  active(collection: 'users' | 'demographics', writing: Writing): AsyncGenerator<Wire[]> {
    const status = sets[collection](writing.held).fields['status'] as Field;
    return this.all(collection, writing, [status.compare('=', 'active')]);
  }

  /** One object by the host's name of it, with the row that it was made of. */
  async one(collection: OrCollection, writing: Writing, sourcedId: string, within: Within = {}) {
    if (!isSet(collection)) {
      const made = await this.made(collection, writing, within);
      const object = made.find((each) => each['sourcedId'] === sourcedId);
      if (!object) throw new Problem('entity.not-found');
      return { object, row: undefined };
    }
    const set: RowSet = sets[collection](writing.held);
    const where = [set.named(sourcedId), ...narrowing(collection, writing.held, within, year())];
    const [row] = await this.rows.rows<never>(set, where, { limit: 1 });
    if (!row) throw new Problem('entity.not-found');
    for await (const [object] of this.written(collection, writing, [row]))
      if (object) return { object, row: row as { id: string; schoolId: string } };
    throw new Problem('entity.not-found');
  }

  private async small(
    collection: OrCollection,
    writing: Writing,
    { filter, sort, orderBy, limit, offset }: Asked,
    within: Within,
  ): Promise<Page> {
    const clauses = filterIn(collection, filter);
    const by = sortIn(collection, sort);
    const made = filtered(await this.made(collection, writing, within), clauses);
    const page = sorted(made, by, orderBy === 'desc').slice(offset, offset + limit);
    return { total: made.length, objects: [page] };
  }

  /** Collections that are short, and those that nothing is held of. */
  async made(collection: OrCollection, writing: Writing, { school }: Within = {}): Promise<Wire[]> {
    const { held } = writing;
    const years = () => this.rows.years(held, school ? [bin(school.id)] : held.keys, year());
    switch (collection) {
      case 'orgs':
        return orgsOf(await this.rows.orgs(held), writing);
      case 'schools':
        return orgsOf(await this.rows.orgs(held), writing).filter(({ type }) => type === 'school');
      case 'academicSessions':
        return sessionsOf(await years(), writing);
      case 'terms':
        return sessionsOf(await years(), writing).filter(({ type }) => type === 'term');
      case 'courses':
        return coursesOf(await years());
      default:
        return [];
    }
  }

  private async *written(
    collection: SetName,
    writing: Writing,
    rows: never[],
  ): AsyncGenerator<Wire[]> {
    if (collection === 'classes') yield rows.map((row: ClassRow) => classOf(row, writing));
    else if (collection === 'enrollments')
      yield rows.map((row: EnrolmentRow) => enrollmentOf(row, writing));
    else
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        const humans = await this.humans(collection, writing, rows.slice(start, start + AT_ONCE));
        yield humans.map((human) =>
          collection === 'demographics' ? demographicsOf(human) : userOf(human, writing),
        );
      }
  }

  private async humans(
    collection: SetName,
    { held }: Writing,
    named: Pick<Human & PersonRow, 'sourcedId' | 'id'>[],
  ): Promise<Human[]> {
    const ids = [...new Set(named.map(({ id }) => id))];
    const [rows, pairs] = await Promise.all([
      this.rows.people(held, ids),
      collection === 'demographics' ? [] : this.rows.agents(held, ids),
    ]);
    const people = Map.groupBy(rows, ({ id }) => id);
    const agents = Map.groupBy(pairs, ({ childId }) => childId);
    return named.flatMap(({ sourcedId, id }) => {
      const rows = people.get(id);
      const answering = agents.get(id)?.map(({ agent }) => agent) ?? [];
      return rows ? { sourcedId, rows, agents: [...new Set(answering)] } : [];
    });
  }
}
