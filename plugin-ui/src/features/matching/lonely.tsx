import type { Block as Blocked, MatchAlone, RuleCode } from '@nastavnik/contracts/matching-data';
import type { Chance } from '@nastavnik/contracts/matching/outlook';
import { rules } from '@nastavnik/contracts/matching/rules';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { lonely as say } from './board-words.ts';
import { useChances } from './engine/use-engine.ts';
import { keptOut } from './kept-out.ts';
import type { Board } from './use-board.ts';
import { mentees, words } from './words.ts';

/** Where mentors are let in: the base, or the decision about them. */
const ToMentors = ({ rule }: { rule?: RuleCode }) =>
  rule === 'admission' || rule === 'form' ? (
    <ButtonLink kind="quiet" to="/selection">
      {say.toSelection}
    </ButtonLink>
  ) : (
    <ButtonLink kind="quiet" to="/mentors">
      {say.toMentors}
    </ButtonLink>
  );

interface Opens {
  board: Board;
  onOpen: (menteeId: string) => void;
}

const People = ({ board, ids, onOpen }: Opens & { ids: readonly string[] }) => (
  <details open={ids.length <= 3}>
    <summary>{words.showNames(ids.length)}</summary>
    <ul className="names">
      {ids.map((id) => (
        <li key={id}>
          <Button kind="quiet" onClick={() => onOpen(id)}>
            {board.people.nameOf(id)}
          </Button>
        </li>
      ))}
    </ul>
  </details>
);

function BlockedSet({ board, blocked, onOpen }: Opens & { blocked: Blocked }) {
  const { menteeIds, mentorIds, missing, places } = blocked;
  return (
    <>
      {say.missing(missing, places)}{' '}
      {mentorIds.length > 0 && mentorIds.length <= 6 && (
        <span>
          {say.leads}: {mentorIds.map(board.people.nameOf).join(', ')}.
        </span>
      )}
      <People board={board} ids={menteeIds} onOpen={onOpen} />
    </>
  );
}

const mainRule = ({ removed }: MatchAlone) => removed[0]?.rule ?? 'lock';

/** Those left alone: sets that block one another, then rules, then pairs that are not worth it. */
function mattersOf({ board, onOpen }: Opens) {
  const { blocks, alone } = board.shown;
  const byRules = Map.groupBy(
    alone.filter(({ why }) => why === 'rules'),
    mainRule,
  );
  const worth = alone.filter(({ why }) => why === 'worth');
  const idsOf = (people: readonly MatchAlone[]) => people.map(({ menteeId }) => menteeId);
  return [
    ...(isShortOfPlaces(board) ? keptOut(board) : []).map(({ code, reason, help, mentors }) => ({
      id: `out ${code}`,
      state: 'bad' as const,
      title: say.keptOut(mentors.length, reason),
      text: say.help(help),
      action: <ToMentors rule={code} />,
    })),
    ...blocks.map((blocked) => ({
      id: blocked.menteeIds.join(),
      state: 'warn' as const,
      title: say.block(blocked.menteeIds.length, blocked.mentorIds.length),
      text: <BlockedSet board={board} blocked={blocked} onOpen={onOpen} />,
      action: <ToMentors />,
    })),
    ...[...byRules].map(([rule, people]) => {
      const known = rules.find(({ code }) => code === rule);
      return {
        id: rule,
        state: 'bad' as const,
        title: `${mentees(people.length)}: ${known?.reason ?? rule}`,
        text: (
          <>
            {known && say.help(known.help)}
            <People board={board} ids={idsOf(people)} onOpen={onOpen} />
          </>
        ),
      };
    }),
    ...(worth.length === 0
      ? []
      : [
          {
            id: 'worth',
            state: 'next' as const,
            title: `${mentees(worth.length)}: ${say.why.worth}`,
            text: (
              <>
                {say.worth}
                <People board={board} ids={idsOf(worth)} onOpen={onOpen} />
              </>
            ),
          },
        ]),
  ];
}

function ChanceLine({ chance, board }: { chance: Chance; board: Board }) {
  const { change, more } = chance;
  const { draft, people } = board;
  if (change.kind === 'seat')
    return (
      <li>
        <span>
          {say.seat(change.mentorIds.length)}
          {change.mentorIds.length <= 4 && (
            <small>{change.mentorIds.map(people.nameOf).join(', ')}</small>
          )}
        </span>
        <b className="num">{say.more(more)}</b>
        <ToMentors />
      </li>
    );
  const title = rules.find(({ code }) => code === change.rule)?.title ?? change.rule;
  const value = draft.settings.rules.find(({ code }) => code === change.rule)?.value ?? 0;
  const eased = Math.max(0, value - 1);
  const words = change.kind === 'drop' ? say.drop(title) : say.ease(title, eased);
  const apply = change.kind === 'drop' ? { on: false } : { value: eased };
  return (
    <li>
      <span>{words}</span>
      <b className="num">{say.more(more)}</b>
      <Button kind="quiet" onClick={() => draft.setRule(change.rule, apply)}>
        {say.tryIt}
        <span className="vh">: {words}</span>
      </Button>
    </li>
  );
}

/** Whether more mentors would help: a consent that is missing is not got by them. */
const isShortOfPlaces = ({ shown }: Board) =>
  shown.blocks.length > 0 || shown.alone.some(({ why }) => why === 'places');

/** Single changes that would give more pairs, the most first. */
function Chances({ board }: { board: Board }) {
  const found = useChances(board.hand, board.tried);
  if (!found) return null;
  return (
    <>
      <h3>{say.chances}</h3>
      {found.length === 0 && (
        <p className="sec">
          {isShortOfPlaces(board) && keptOut(board).length === 0 ? say.noChances : say.noSingle}
        </p>
      )}
      <ul className="chances">
        {found.map((chance) => (
          <ChanceLine key={JSON.stringify(chance.change)} chance={chance} board={board} />
        ))}
      </ul>
    </>
  );
}

/** Those who got nobody, why, and what would help. */
export function Lonely({ board, onOpen }: Opens) {
  const { alone } = board.shown;
  return (
    <Block title={say.title(alone.length)}>
      {alone.length === 0 ? (
        <p className="sec">{say.none}</p>
      ) : (
        <Todo matters={mattersOf({ board, onOpen })} />
      )}
      {board.open && alone.length > 0 && <Chances board={board} />}
    </Block>
  );
}
