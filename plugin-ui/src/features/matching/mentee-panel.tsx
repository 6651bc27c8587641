import { useState } from 'react';
import type { MatchPair } from '@nastavnik/contracts/matching-data';
import type { MatchOption } from '@nastavnik/contracts/matching/options';
import { rules } from '@nastavnik/contracts/matching/rules';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { Actions, Button } from '../../shared/ui/button.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Pager } from '../../shared/ui/list-bars.tsx';
import { Panel, Skeleton } from '../../shared/ui/surfaces.tsx';
import { inOneLine, reasonsFor } from './because.ts';
import { lonely, proposal as say } from './board-words.ts';
import { useOptions } from './engine/use-engine.ts';
import { Score, Why } from './score.tsx';
import { TrialAnswers } from './trial-answers.tsx';
import type { Board } from './use-board.ts';

const FIRST = 8;

interface OfMentee {
  board: Board;
  menteeId: string;
}

/** No points are given for it: it is for the curator to read. */
const AboutMentor = ({ about }: { about: string | null | undefined }) =>
  about ? (
    <p>
      {say.aboutMentor} «{about}»
    </p>
  ) : null;

/** The pair that is proposed: why, and the curator's word on it. */
function ThisPair({ board, pair }: { board: Board; pair: MatchPair }) {
  const { people, draft, open } = board;
  const { menteeId, mentorId, parts, locked } = pair;
  const [mentee, mentor] = [people.mentees.get(menteeId), people.mentors.get(mentorId)];
  if (!mentee || !mentor) return null;
  const say2 = (kind: 'must' | 'never' | null) => draft.lock({ menteeId, mentorId, kind });
  return (
    <>
      <h3>{say.why}</h3>
      <Score score={pair.score} parts={parts} />
      <Why
        reasons={reasonsFor(mentee, mentor, parts, people.grounded.has(menteeId))}
        most={draft.settings.score}
        over={parts.over}
      />
      <AboutMentor about={people.aboutOf.get(mentorId)} />
      {open && (
        <Actions>
          <Button pressed={locked} onClick={() => say2(locked ? null : 'must')}>
            {locked ? say.releaseAll : say.hold}
          </Button>
          <Button onClick={() => say2('never')}>{say.forbid}</Button>
        </Actions>
      )}
    </>
  );
}

/** Why nobody was found for this mentee. */
function NoPair({ board, menteeId }: OfMentee) {
  const alone = board.shown.alone.find((each) => each.menteeId === menteeId);
  if (!alone) return null;
  const all = board.people.mentors.size;
  return (
    <>
      <p>{lonely.why[alone.why]}</p>
      <ul className="names">
        {alone.removed.map(({ rule, mentors }) => {
          const known = rules.find(({ code }) => code === rule);
          return (
            <li key={rule}>
              {lonely.rule(known?.reason ?? rule, mentors, all)}. {known && lonely.help(known.help)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface OptionProps extends OfMentee {
  option: MatchOption;
  current: boolean;
}

function Option({ board, menteeId, option, current }: OptionProps) {
  const { people, draft } = board;
  const { mentorId, score, parts, taken, places } = option;
  const [mentee, mentor] = [people.mentees.get(menteeId), people.mentors.get(mentorId)];
  const person = people.personOf(mentorId);
  const name = person ? nameAndPlace(person) : '–';
  return (
    <li aria-current={current || undefined}>
      <div>
        <b>{current ? say.stays(name) : name}</b>
        <small>{say.taken(taken, places)}</small>
        <p>{mentee && mentor && inOneLine(reasonsFor(mentee, mentor, parts))}</p>
      </div>
      <Score score={score} parts={parts} />
      {!current && (
        <Button kind="quiet" onClick={() => draft.lock({ menteeId, mentorId, kind: 'must' })}>
          {say.put}
          <span className="vh">: {name}</span>
        </Button>
      )}
    </li>
  );
}

/** Everybody whom the rules allow, the best first; any of them can be put in with one press. */
function Alternatives({ board, menteeId, mentorId }: OfMentee & { mentorId: string | undefined }) {
  const { people, draft, hand, tried } = board;
  const options = useOptions(hand, menteeId, tried);
  const [shown, setShown] = useState(FIRST);
  if (!options) return <Skeleton lines={4} />;
  if (options.length === 0) return <p className="sec">{say.noOptions}</p>;
  return (
    <>
      <h3>{say.others}</h3>
      <Field label={say.moveTo}>
        <Select
          value={mentorId ?? ''}
          onChange={(to) => draft.lock({ menteeId, mentorId: to, kind: 'must' })}
          options={[
            ...(mentorId === undefined ? [{ value: '', label: '–' }] : []),
            ...options.map(({ mentorId: id, score }) => ({
              value: id,
              label: `${people.nameOf(id)}, ${score}`,
            })),
          ]}
        />
      </Field>
      <ol className="options">
        {options.slice(0, shown).map((option) => (
          <Option
            key={option.mentorId}
            board={board}
            menteeId={menteeId}
            option={option}
            current={option.mentorId === mentorId}
          />
        ))}
      </ol>
      {options.length > FIRST && (
        <Pager
          shown={Math.min(shown, options.length)}
          total={options.length}
          onMore={shown < options.length ? () => setShown(shown + FIRST * 2) : undefined}
        />
      )}
    </>
  );
}

/** Those whom the curator has forbidden to this mentee. */
function Forbidden({ board: { draft, people }, menteeId }: OfMentee) {
  const never = draft.locks.filter((lock) => lock.menteeId === menteeId && lock.kind === 'never');
  if (never.length === 0) return null;
  return (
    <>
      <h3>{say.forbidden}</h3>
      <ul className="picked">
        {never.map(({ mentorId }) => (
          <li key={mentorId}>
            {people.nameOf(mentorId)}{' '}
            <Button kind="quiet" onClick={() => draft.lock({ menteeId, mentorId, kind: null })}>
              {say.allow}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One mentee of a run: why this mentor, who else, and what the sides have said. */
export function MenteePanel({ board, menteeId, onClose }: OfMentee & { onClose: () => void }) {
  const { people, shown, open } = board;
  const pair = shown.pairs.find((each) => each.menteeId === menteeId);
  const person = people.personOf(menteeId);
  return (
    <Panel
      title={person ? nameAndPlace(person) : '–'}
      caption={pair ? people.nameOf(pair.mentorId) : lonely.why.rules}
      onClose={onClose}
    >
      {pair ? <ThisPair board={board} pair={pair} /> : <NoPair board={board} menteeId={menteeId} />}
      {pair && open && <TrialAnswers board={board} menteeId={menteeId} />}
      {open && <Alternatives board={board} menteeId={menteeId} mentorId={pair?.mentorId} />}
      {open && <Forbidden board={board} menteeId={menteeId} />}
    </Panel>
  );
}
