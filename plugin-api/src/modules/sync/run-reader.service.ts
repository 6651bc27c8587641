import type { RunQuery } from '@nastavnik/contracts/sync-asks';
import type { IssueKind, IssueQuery } from '@nastavnik/contracts/sync-issues';
import type { ItemQuery, Plan, PlanItem, RosterField } from '@nastavnik/contracts/sync-plan';
import type { Issue, Run, SyncStatus } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Raw } from '../../platform/contract/raw.ts';
import { type Place, pageFrom, placeOf } from '../../platform/db/page.ts';
import { issueRemedies } from './issue-remedies.ts';
import { type IssueCode, issueWords } from './issue-words.ts';
import { issuesTable } from './issues-table.ts';
import { type IssueRow, IssuesRepository } from './issues.repository.ts';
import { PlansRepository } from './plan/plans.repository.ts';
import type { Joiner, Said } from './plan/guards/churn.ts';
import type { Relinkable } from './plan/relinkable.ts';
import { entryView } from './plan/sentences.ts';
import { RunAccess } from './run-access.ts';
import type { RunRow } from './run-row.ts';
import { RunsRepository } from './runs.repository.ts';
import { partView, runView } from './run-view.ts';
import { Schools } from './schools.service.ts';

const STALE_HOURS = 36;
const TABLE_ROWS = 50_000;
/** Of these a host reads only that they change: their old values may be another host's. */
const secret: ReadonlySet<RosterField> = new Set([
  'family',
  'given',
  'middle',
  'sex',
  'birthDate',
  'email',
  'phone',
]);

/** Shows runs, their plans and issues to a host or to a school's administrator. */
@Injectable()
export class RunReader {
  constructor(
    private readonly access: RunAccess,
    private readonly runs: RunsRepository,
    private readonly issues: IssuesRepository,
    private readonly plans: PlansRepository,
    private readonly schools: Schools,
  ) {}

  async list({ after, limit, ...filter }: RunQuery) {
    const { schoolId } = this.access;
    const connectionId = schoolId === null ? this.access.connectionId : null;
    const page = { before: placeOf(after)?.[1] ?? null, limit: limit + 1 };
    const rows = await this.runs.page({ connectionId, schoolId, ...filter }, page);
    const views = await Promise.all(rows.slice(0, limit).map((run) => this.brief(run)));
    const byId = new Map(views.map((view) => [view.runId, view]));
    const place = ({ id }: RunRow): Place => ['', id];
    return pageFrom(rows, limit, place, ({ id }) => byId.get(id) as Run);
  }

  async show(runId: string): Promise<Run> {
    const run = await this.access.run(runId);
    return this.view(run, await this.access.isWhole(run));
  }

  async plan(runId: string, school?: string): Promise<Plan> {
    const part = await this.access.part(await this.access.run(runId), school);
    return this.schools.enter(part.schoolId, async () => ({
      part: partView(part),
      entries: (await this.plans.entries(runId)).map((each) => {
        const entry = entryView(each, part);
        return { ...entry, items: this.items(entry.items) };
      }),
      relink: this.relink(await this.plans.relinkable(runId)),
    }));
  }

  /** Names behind one sentence, from place to place in the order in which they are kept. */
  async planItems(runId: string, { school, kind, after, limit }: ItemQuery) {
    const part = await this.access.part(await this.access.run(runId), school);
    const entries = await this.schools.enter(part.schoolId, () => this.plans.entries(runId));
    const from = Number(placeOf(after)?.[0] ?? 0);
    const rows = (entries.find((entry) => entry.kind === kind)?.items ?? [])
      .slice(from, from + limit + 1)
      .map((item, index) => ({ item, at: from + index + 1 }));
    const place = ({ at }: { at: number }): Place => [String(at), runId];
    return pageFrom(rows, limit, place, ({ item }) => this.items([item])[0] as PlanItem);
  }

  async issuesOf(runId: string, { school, after, limit, ...kind }: IssueQuery) {
    const of = { runId, schoolId: await this.issuesSchool(runId, school), ...kind };
    const rows = await this.issues.page(of, placeOf(after), limit + 1);
    return pageFrom(rows, limit, ({ place, id }): Place => [place, id], this.issueView);
  }

  async issueKinds(runId: string, school?: string): Promise<{ items: IssueKind[] }> {
    const rows = await this.issues.kinds(runId, await this.issuesSchool(runId, school));
    return { items: rows.map((row) => ({ ...row, ...saidOf(row) })) };
  }

  async issuesTable(runId: string, school?: string): Promise<Raw> {
    const schoolId = await this.issuesSchool(runId, school);
    const rows = await this.issues.inOrder(runId, schoolId, TABLE_ROWS);
    return new Raw(issuesTable(rows.map(this.issueView)), {
      'content-disposition': `attachment; filename="issues-${runId}.csv"`,
    });
  }

  async status(): Promise<SyncStatus> {
    const { lastAppliedAt } = await this.plans.school();
    const undoable = await this.access.undoable();
    if (lastAppliedAt === null) return { lastAppliedAt, hoursAgo: null, stale: true, undoable };
    const hoursAgo = Math.floor((Date.now() - Date.parse(lastAppliedAt)) / 3_600_000);
    return { lastAppliedAt, hoursAgo, stale: hoursAgo >= STALE_HOURS, undoable };
  }

  /** A school reads what becomes of its own people; a host not what is personal, whoever gave it. */
  private items(items: PlanItem[]): PlanItem[] {
    if (this.access.schoolId !== null) return items;
    const bare = (changes: PlanItem['changes']) =>
      changes.map((change) =>
        secret.has(change.field) ? { field: change.field, was: null, becomes: null } : change,
      );
    return items.map((item) => ({ ...item, changes: bare(item.changes) }));
  }

  /** Birth dates are for the school alone, which has to tell namesakes apart. */
  private relink(relinkable: Relinkable | null): Plan['relink'] {
    if (!relinkable) return null;
    const { pairs, unsure, classes } = relinkable;
    const shown = (date: string | null) => (this.access.schoolId === null ? null : date);
    const becomes = <T extends Joiner>(one: T) => ({ ...one, born: shown(one.born) });
    const was = <T extends Said>(one: T) => ({ ...one, wasBorn: shown(one.wasBorn) });
    return {
      pairs: pairs.map((pair) => becomes(was(pair))),
      unsure: unsure.map((one) => ({ ...was(one), candidates: one.candidates.map(becomes) })),
      classes,
    };
  }

  /** A school is told that rows of others came in its feed, not whose they are. */
  private readonly issueView = (issue: IssueRow): Issue => {
    const others = issue.level === 'security' && this.access.schoolId !== null;
    return { ...issue, ...(others && { sourcedId: null }), ...saidOf(issue) };
  };

  /** Whose issues the caller is shown; null for all of the run. */
  private async issuesSchool(runId: string, school: string | undefined): Promise<string | null> {
    const run = await this.access.run(runId);
    const part = school === undefined ? null : await this.access.part(run, school);
    return part?.schoolId ?? this.access.schoolId;
  }

  /** A person sees the own school's part; how much came for others is not theirs to know. */
  private async view(run: RunRow, counted = this.access.schoolId === null): Promise<Run> {
    const parts = await this.access.partsOf(run);
    const counts = counted ? await this.runs.counts(run.id) : undefined;
    return runView(run, parts, counts);
  }

  /** In lists a host gets the roll-up alone: a run may have thousands of parts. */
  private async brief(run: RunRow): Promise<Run> {
    const view = await this.view(run);
    return this.access.schoolId === null ? { ...view, parts: [] } : view;
  }
}

const saidOf = ({ code }: { code: IssueCode }) => ({
  text: issueWords[code],
  remedy: issueRemedies[code],
});
