import { createHash } from 'node:crypto';
import type { MatchRun, NewRun } from '@nastavnik/contracts/matching-run';
import type {
  MatchInput,
  MatchLock,
  MatchPair,
  MatchResult,
  MatchSettings,
} from '@nastavnik/contracts/matching-data';
import { match } from '@nastavnik/contracts/matching/explain';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { pageFrom, placeOf } from '../../../platform/db/page.ts';
import { onDuplicate } from '../../../platform/problem/duplicates.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { InputService } from '../input/input.service.ts';
import { locksTogether } from '../input/ties.ts';
import type { RunEntity } from './run.entity.ts';
import { RunFacts } from './run-facts.ts';
import { RunMakers } from './run-makers.ts';
import { settingsFor } from './run-settings.ts';
import { RunsRepository } from './runs.repository.ts';

/** What a new run is made of. */
interface Made {
  programmeId: string | null;
  input: MatchInput;
  settings: MatchSettings;
  /** What trial meetings have decided; absent of a preliminary run. */
  decided: MatchLock[] | undefined;
  previousId: string | null;
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const two = ({ menteeId, mentorId }: MatchPair) => ({ menteeId, mentorId });

const decidedIn = ({ decided }: Pick<RunEntity, 'decided'>) =>
  JSON.parse(decided ?? '[]') as MatchLock[];

/** The same input and settings give the same text. */
export function resultOf(input: MatchInput, settings: MatchSettings): MatchResult {
  try {
    return match(input, settings);
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('matching.too-many-groups');
    throw error;
  }
}

/** Makes runs and takes them through their states. */
@Injectable()
export class RunsService {
  constructor(
    private readonly db: Db,
    private readonly runs: RunsRepository,
    private readonly inputs: InputService,
    private readonly facts: RunFacts,
    private readonly makers: RunMakers,
  ) {
    onDuplicate('matching_runs_by_number', () => new Problem('version.stale'));
  }

  async list({ form, limit, after }: { form?: string; limit: number; after?: string }) {
    const rows = await this.runs.list(form, limit, placeOf(after));
    return pageFrom(
      rows,
      limit,
      ({ number, id }) => [String(number), id],
      (run) => run,
    );
  }

  async find(runId: string): Promise<MatchRun> {
    const run = await this.runs.find(runId);
    if (!run) throw new Problem('entity.not-found');
    return run;
  }

  start(wanted: NewRun): Promise<MatchRun> {
    return this.db.transaction(async () => {
      const programme = await this.makers.joining(wanted.form, wanted.programmeId);
      await this.makers.hold(wanted.locks);
      const previous = await this.runs.newest(wanted.form);
      const kept = previous ? (JSON.parse(previous.result) as MatchResult).pairs : [];
      const goesOn = previous?.stage === 'final' && previous.state !== 'published';
      const decided = goesOn ? decidedIn(previous) : undefined;
      return this.keep({
        programmeId: programme?.id ?? null,
        input: await this.inputs.read(wanted.form, kept.map(two), decided),
        decided,
        settings: settingsFor(wanted, programme?.rules ?? null),
        previousId: previous?.id ?? null,
      });
    });
  }

  /** Another run after this one; the locks say what has been decided. */
  async follow(runId: string, locks: MatchLock[]): Promise<MatchRun> {
    const run = await this.runs.rows.need({ id: runId });
    const { pairs } = JSON.parse(run.result) as MatchResult;
    const decided = locksTogether(decidedIn(run), locks);
    const input = await this.inputs.read(run.form, pairs.map(two), decided);
    const settings = JSON.parse(run.settings) as MatchSettings;
    const { programmeId } = run;
    return this.keep({ programmeId, input, settings, decided, previousId: runId });
  }

  /** Does a run again from what it has kept. */
  async again(runId: string): Promise<{ same: boolean; sha256: string }> {
    const { input, settings, result } = await this.runs.rows.need({ id: runId });
    const text = JSON.stringify(
      resultOf(JSON.parse(input) as MatchInput, JSON.parse(settings) as MatchSettings),
    );
    return { same: text === result, sha256: digestOf(text) };
  }

  /** Looked through, or put aside. */
  async turn(runId: string, version: number, state: 'reviewed' | 'discarded'): Promise<MatchRun> {
    await this.db.transaction(async () => {
      const run = await this.runs.rows.need({ id: runId });
      const allowed = state === 'reviewed' ? ['pending'] : ['pending', 'reviewed'];
      if (!allowed.includes(run.state)) throw new Problem('matching.wrong-state');
      await this.runs.rows.update(runId, version, { state });
      await this.facts.happened(runId, state);
    });
    return this.find(runId);
  }

  private async keep({ input, settings, decided, ...made }: Made): Promise<MatchRun> {
    const { mentees, mentors } = input;
    if (mentees.length === 0 || mentors.length === 0)
      throw new Problem('matching.nobody', { mentees: mentees.length, mentors: mentors.length });
    const found = resultOf(input, settings);
    const result = JSON.stringify(found);
    const { id } = await this.runs.rows.insert({
      id: newId(),
      number: await this.runs.nextNumber(),
      form: input.form,
      ...made,
      stage: decided ? 'final' : 'preliminary',
      decided: decided ? JSON.stringify(decided) : null,
      state: 'pending',
      mentees: mentees.length,
      mentors: mentors.length,
      pairs: found.pairs.length,
      mean: found.mean,
      settings: JSON.stringify(settings),
      input: JSON.stringify(input),
      result,
      sha256: digestOf(result),
      madeAt: new Date().toISOString(),
      ...(await this.makers.now()),
    });
    await this.facts.happened(id, 'made');
    return this.find(id);
  }
}
