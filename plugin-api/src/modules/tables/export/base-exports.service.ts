import type { MenteesQuery } from '@nastavnik/contracts/mentees';
import type { MentorsQuery } from '@nastavnik/contracts/mentors';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { TableBase } from '@nastavnik/contracts/table-fields';
import { Injectable } from '@nestjs/common';
import { bin } from '../../../platform/db/id.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { briefOf, shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { guessFields } from '../plan/guess-columns.ts';
import type { Said } from '../plan/said.ts';
import { ExportRepository, type MenteeLine, type MentorLine } from './export.repository.ts';
import {
  type Around,
  type Cell,
  journalContacts,
  menteeHeads,
  menteeLine,
  mentorHeads,
  mentorLine,
} from './lines.ts';
import { HandedOver, leavingLine } from './handed-over.ts';
import type { SavedTable } from './saved-table.ts';
import { asReadBack, workbookOf } from './workbook.ts';

const CHUNK = 500;
type Unpaged<Q> = Omit<Q, 'after' | 'limit'> & { for?: 'school' | 'outside' };
interface Line<Row> {
  row: Row;
  cells: Cell[];
  around: Around;
}

/** The bases as workbooks, narrowed as the list on the screen. */
@Injectable()
export class BaseExports {
  constructor(
    private readonly scope: Scope,
    private readonly exports: ExportRepository,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly handed: HandedOver,
  ) {}

  async mentees(query: Unpaged<MenteesQuery>): Promise<SavedTable> {
    const title = await this.title('База наставляемых', 'mentees', query.for);
    const lines = await this.menteeLines(query);
    const content = await workbookOf('База наставляемых', title, menteeHeads, lines);
    return { content, people: lines.length };
  }

  async mentors(query: Unpaged<MentorsQuery>): Promise<SavedTable> {
    const title = await this.title('База наставников', 'mentors', query.for);
    const lines = await this.mentorLines(query);
    const content = await workbookOf('База наставников', title, mentorHeads, lines);
    return { content, people: lines.length };
  }

  /** The 13 cells of each mentee. */
  async menteeLines(query: Unpaged<MenteesQuery>): Promise<Cell[][]> {
    const lines = (await this.menteesOf(query)).map(({ cells }) => cells);
    return query.for === 'outside' ? lines.map((each) => leavingLine('mentees', each)) : lines;
  }

  /** The 16 cells of each mentor. */
  async mentorLines(query: Unpaged<MentorsQuery>): Promise<Cell[][]> {
    const lines = (await this.mentorsOf(query)).map(({ cells }) => cells);
    return query.for === 'outside' ? lines.map((each) => leavingLine('mentors', each)) : lines;
  }

  /** What the table of a base says of everyone in it now, as it would be read back. */
  async said(base: TableBase): Promise<Map<string, Said>> {
    const lines: Line<MenteeLine | MentorLine>[] =
      base === 'mentees'
        ? await this.menteesOf({ view: 'all' })
        : await this.mentorsOf({ view: 'all' });
    const fields = guessFields(base, base === 'mentees' ? menteeHeads : mentorHeads);
    return new Map(
      lines.map(({ row, cells, around }) => [
        row.id,
        {
          cells: new Map(
            fields.flatMap((field, at) => (field ? [[field, asReadBack(cells[at] ?? '')]] : [])),
          ),
          contacts: journalContacts(row, around).map(asReadBack),
        },
      ]),
    );
  }

  private async menteesOf(query: Unpaged<MenteesQuery>): Promise<Line<MenteeLine>[]> {
    const pack = await this.packs.current();
    const school = bin(this.scope.org.id);
    const today = this.scope.today();
    const all = await this.exports.mentees(
      { ...query, limit: 1 },
      {
        school,
        ownClassOf: null,
        quiet: [today, pack.norms.notMeetingDays],
        me: { school, personId: this.scope.personId, today },
      },
    );
    const rows = query.for === 'outside' ? await this.handed.mentees(all) : all;
    const around = await this.around(rows);
    return rows.map((row, at) => ({ row, cells: menteeLine(row, at, around), around }));
  }

  private async mentorsOf(query: Unpaged<MentorsQuery>): Promise<Line<MentorLine>[]> {
    const all = await this.exports.mentors({ ...query, limit: 1 }, this.scope.today());
    const outside = query.for === 'outside';
    const rows = outside ? await this.handed.mentors(all) : all;
    const around = await this.around(rows);
    const found = await this.exports.pairsOf(rows.map(({ id }) => id));
    const pairs = outside ? await this.handed.pairs(found) : found;
    return rows.map((row, at) => ({
      row,
      cells: mentorLine(row, at, { ...around, pairs: pairs.get(row.id) ?? [] }),
      around,
    }));
  }

  private async title(what: string, base: TableBase, whom?: 'school' | 'outside') {
    const head = `${what}: ${this.scope.org.shortName}, на ${dayInFigures(this.scope.today())}`;
    if (whom === 'outside')
      return `${head}. Для передачи: только те, кто дал согласие на передачу данных`;
    const out = await this.exports.leftOut(base);
    const without =
      out === 0 ? '' : `. Отозвали согласие на обработку данных и в таблицу не вошли: ${out}`;
    return `${head}${without}`;
  }

  private async around(rows: readonly { id: string; isPupil: boolean }[]): Promise<Around> {
    const guardians = new Map<string, string[]>();
    const children = rows.filter(({ isPupil }) => isPupil).map(({ id }) => id);
    for (let at = 0; at < children.length; at += CHUNK)
      for (const row of await this.roster.guardians(children.slice(at, at + CHUNK))) {
        const guardian = briefOf(row, 'guardian');
        const said = [guardian && shortName(guardian), row.phone].filter(Boolean).join(', ');
        guardians.set(row.childId, [...(guardians.get(row.childId) ?? []), said]);
      }
    return {
      pack: await this.packs.current(),
      school: this.scope.org.shortName,
      today: this.scope.today(),
      guardians,
    };
  }
}
