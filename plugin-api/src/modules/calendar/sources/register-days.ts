import type { CalendarEntry } from '@nastavnik/contracts/calendar';
import type { RegisterKind } from '@nastavnik/contracts/register-kinds';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { CalendarSource, type Days, event, task } from '../source.ts';

interface EntryRow {
  id: string;
  kind: RegisterKind;
  title: string;
  party: string | null;
  by: string;
  isMet: number;
}

const words: Record<RegisterKind, string> = {
  WORKING_GROUP: 'Заканчиваются полномочия участника рабочей группы',
  PARTNER: 'Заканчивается соглашение',
  LOCAL_ACT: 'Заканчивается срок акта',
  ADOPTION: 'Заканчивается срок решения',
  SITE_SECTION: 'Заканчивается срок раздела сайта',
  FACILITY: 'Заканчивается срок',
  INCENTIVE: 'Заканчивается срок меры поощрения',
  DECISION: 'Исполнить решение',
  GROWTH_PROGRAMME: 'Заканчивается программа роста',
  MANAGEMENT_TEAM: 'Заканчивается сопровождение команды',
  STUDY_VISIT: 'Образовательная экспедиция',
  MATERIAL: 'Методический материал',
};
const MOST = 1_000;

/** A visit has its day, everything else its end. */
const BY = "IF(t.kind = 'STUDY_VISIT', t.from_on, t.until_on)";

/** Lists whose titles name people: the calendar leaves the house by an address, so it says only that. */
const ofPeople: ReadonlySet<RegisterKind> = new Set(['WORKING_GROUP', 'INCENTIVE']);

/** What runs out in the lists beside a roadmap, and decisions that are to be carried out. */
@Injectable()
export class RegisterDays extends CalendarSource {
  constructor(private readonly db: Db) {
    super();
  }

  async entries({ from, to, today }: Days): Promise<CalendarEntry[]> {
    const rows = await this.db.query<EntryRow>(
      `SELECT t.id, t.kind, t.title, t.party, ${BY} AS \`by\`, t.outcome IS NOT NULL AS isMet
       FROM register_entries t WHERE t.org_id = ? AND ${BY} BETWEEN ? AND ?
       ORDER BY \`by\` LIMIT ${MOST}`,
      [this.db.school, from, to],
    );
    return rows.map(({ id, kind, title, party, by, isMet }) => ({
      id: `${kind} ${id}`,
      kind: 'register',
      subjectId: null,
      title: ofPeople.has(kind) ? words[kind] : `${words[kind]}: ${title}`,
      note: kind === 'DECISION' ? party : null,
      from: null,
      by,
      state: kind === 'DECISION' ? task(isMet === 1, by, today) : event(by, today),
    }));
  }
}
