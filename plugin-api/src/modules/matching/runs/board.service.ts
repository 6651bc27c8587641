import type { MatchBoard } from '@nastavnik/contracts/matching-run';
import type {
  MatchInput,
  MatchLock,
  MatchResult,
  MatchSettings,
} from '@nastavnik/contracts/matching-data';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { InputRepository } from '../input/input.repository.ts';
import { locksTogether } from '../input/ties.ts';
import { BoardPeopleRepository } from './board-people.repository.ts';
import { RunsRepository } from './runs.repository.ts';
import { RunsService } from './runs.service.ts';
import { withoutOthersNo } from './own-avoids.ts';
import { readableBy } from './trial-words.ts';

/** A run with names: all that the curator's board shows, and all that it tries in the browser. */
@Injectable()
export class BoardService {
  constructor(
    private readonly scope: Scope,
    private readonly runs: RunsRepository,
    private readonly making: RunsService,
    private readonly people: BoardPeopleRepository,
    private readonly inputs: InputRepository,
  ) {}

  async show(runId: string): Promise<MatchBoard> {
    const run = await this.making.find(runId);
    const kept = await this.runs.rows.need({ id: runId });
    const { input, result } = withoutOthersNo(
      this.scope.personId,
      JSON.parse(kept.input) as MatchInput,
      JSON.parse(kept.result) as MatchResult,
    );
    const answers = await this.runs.answers(runId);
    const here = new Set([...input.mentees, ...input.mentors].map(({ id }) => id));
    const ids = (people: { id: string }[]) => people.map(({ id }) => id);
    return {
      run,
      settings: JSON.parse(kept.settings) as MatchSettings,
      input,
      result,
      mentees: await this.people.mentees(ids(input.mentees)),
      mentors: await this.people.mentors(ids(input.mentors)),
      answers: readableBy(this.scope.personId, result.pairs, answers),
      locks: locksTogether(
        JSON.parse(kept.decided ?? '[]') as MatchLock[],
        await this.inputs.locks(),
      ).filter(({ menteeId, mentorId }) => here.has(menteeId) && here.has(mentorId)),
    };
  }
}
