import type { MatchInput, MatchMentee, MatchMentor } from '@nastavnik/contracts/matching-data';
import { MatchLack } from '@nastavnik/contracts/matching-profile';
import { type Entrants, type LeftWhy, PairSide } from '@nastavnik/contracts/matching-run';
import { inForce, type RuleInForce } from '@nastavnik/contracts/matching/rules';
import { Injectable } from '@nestjs/common';
import { InputRepository } from '../input/input.repository.ts';
import { InputService } from '../input/input.service.ts';
import { BoardPeopleRepository } from './board-people.repository.ts';
import { RunMakers } from './run-makers.ts';
import { settingsFor } from './run-settings.ts';

interface Left {
  id: string;
  side: PairSide;
  why: LeftWhy;
}

/** Who would come into a run, before it is made: nobody is left out without a word. */
@Injectable()
export class EntrantsService {
  constructor(
    private readonly makers: RunMakers,
    private readonly inputs: InputService,
    private readonly input: InputRepository,
    private readonly people: BoardPeopleRepository,
  ) {}

  async read(form: string, programmeId: string | undefined): Promise<Entrants> {
    const programme = await this.makers.known(form, programmeId);
    const settings = settingsFor({ point: 1, score: {}, rules: [] }, programme?.rules ?? null);
    const input = await this.inputs.read(form, []);
    const left = leftOf(input, inForce(settings.rules));
    const out = new Set(left.map(({ id }) => id));
    const formless = (await this.inputs.formless(form)).map((id): Left => ({
      id,
      side: 'mentee',
      why: 'no_form',
    }));
    const mentees = input.mentees.filter(({ id }) => !out.has(id));
    const mentors = input.mentors.filter(({ id }) => !out.has(id));
    return {
      programme: programme && { id: programme.id, title: programme.title },
      settings,
      mentees: mentees.length,
      mentors: mentors.length,
      places: mentors.reduce((sum, { places }) => sum + places, 0),
      paired: await this.input.paired(form),
      left: await this.named([...left, ...formless]),
      lacks: lacksOf(mentees, mentors),
      locks: input.locks.length,
    };
  }

  private async named(left: Left[]): Promise<Entrants['left']> {
    const of = (side: PairSide) => left.flatMap((each) => (each.side === side ? [each.id] : []));
    const mentees = await this.people.mentees(of('mentee'));
    const mentors = await this.people.mentors(of('mentor'));
    const found = new Map([...mentees, ...mentors].map(({ person }) => [person.id, person]));
    return left.flatMap(({ id, side, why }) => {
      const person = found.get(id);
      return person ? [{ person, side, why }] : [];
    });
  }
}

/** What the score cannot count of those who come in, for it was not said. */
function lacksOf(mentees: readonly MatchMentee[], mentors: readonly MatchMentor[]) {
  const said: Record<
    MatchLack,
    readonly [(one: MatchMentee) => boolean, (one: MatchMentor) => boolean]
  > = {
    ask: [({ asks }) => asks, ({ gives }) => gives.length > 0],
    interests: [likes, likes],
    time: [isFree, isFree],
  };
  return MatchLack.options.flatMap((what) => {
    const [ofMentee, ofMentor] = said[what];
    const silent = {
      mentee: mentees.filter((one) => !ofMentee(one)).length,
      mentor: mentors.filter((one) => !ofMentor(one)).length,
    };
    return PairSide.options.flatMap((side) =>
      silent[side] > 0 ? [{ side, what, people: silent[side] }] : [],
    );
  });
}

const likes = ({ interests }: Pick<MatchMentee, 'interests'>) => interests.length > 0;
const isFree = ({ slots }: Pick<MatchMentee, 'slots'>) => slots.length > 0;

/** Those whom a rule leaves out alone, and mentors without a free place. */
function leftOf({ mentees, mentors, form }: MatchInput, rules: RuleInForce[]): Left[] {
  const whyOf = (mentor: MatchMentor): LeftWhy | undefined =>
    (rules.find(({ rule }) => rule.ofMentor?.(mentor, form) === false)?.rule.code as
      | LeftWhy
      | undefined) ?? (mentor.places === 0 ? 'full' : undefined);
  return [
    ...mentees.flatMap((mentee): Left[] =>
      rules.some(({ rule }) => rule.ofMentee?.(mentee) === false)
        ? [{ id: mentee.id, side: 'mentee', why: 'consent' }]
        : [],
    ),
    ...mentors.flatMap((mentor): Left[] => {
      const why = whyOf(mentor);
      return why === undefined ? [] : [{ id: mentor.id, side: 'mentor', why }];
    }),
  ];
}
