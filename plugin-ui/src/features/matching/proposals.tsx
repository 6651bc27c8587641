import { useState } from 'react';
import type { MatchPair } from '@nastavnik/contracts/matching-data';
import { personAbout } from '../../shared/person.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Field, Select, TextInput } from '../../shared/ui/field.tsx';
import { Filters, Pager } from '../../shared/ui/list-bars.tsx';
import { Views } from '../../shared/ui/navigation.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { StatusChip } from '../../shared/ui/status.tsx';
import { inOneLine, reasonsFor } from './because.ts';
import { proposal as say, trial } from './board-words.ts';
import { Score } from './score.tsx';
import type { Board } from './use-board.ts';
import { pairs as pairsInWords } from './words.ts';

const PAGE = 50;
type View = keyof typeof say.views;
type Order = keyof typeof say.orders;
const views = Object.keys(say.views) as View[];
const orders = Object.keys(say.orders) as Order[];
const oneOf = <T extends string>(list: readonly T[], value: string, usual: T): T =>
  list.find((each) => each === value) ?? usual;

/** Mentees whose side or whose mentor has said no after the acquaintance. */
export const refusedIn = ({ board }: Board) =>
  new Set(board.answers.flatMap(({ menteeId, word }) => (word === 'no' ? [menteeId] : [])));

function useProposals(board: Board) {
  const filters = useFilters();
  const view = oneOf(views, filters.get('view'), 'all');
  const order = oneOf(orders, filters.get('order'), 'name');
  const q = filters.get('q').trim().toLowerCase();
  const { nameOf } = board.people;
  const refused = refusedIn(board);
  const belongs: Record<View, (pair: MatchPair) => boolean> = {
    all: () => true,
    changed: ({ menteeId }) => board.changed.has(menteeId),
    held: ({ locked }) => locked,
    no: ({ menteeId }) => refused.has(menteeId),
  };
  const byName = (a: MatchPair, b: MatchPair) =>
    nameOf(a.menteeId).localeCompare(nameOf(b.menteeId), 'ru');
  const compare: Record<Order, (a: MatchPair, b: MatchPair) => number> = {
    name: byName,
    weak: (a, b) => a.score - b.score || byName(a, b),
    score: (a, b) => b.score - a.score || byName(a, b),
  };
  const isFound = ({ menteeId, mentorId }: MatchPair) =>
    q === '' || [menteeId, mentorId].some((id) => nameOf(id).toLowerCase().startsWith(q));
  const all = board.shown.pairs;
  const rows = all.filter((pair) => belongs[view](pair) && isFound(pair)).toSorted(compare[order]);
  const counts = views.map((each) => [each, all.filter(belongs[each]).length] as const);
  return { filters, view, order, rows, counts };
}

function Marks({ pair, board }: { pair: MatchPair; board: Board }) {
  const { before, people, trying } = board;
  const was = before.get(pair.menteeId);
  const answers = board.board.answers.filter(({ menteeId }) => menteeId === pair.menteeId);
  const compared = trying || board.board.run.previous !== null;
  return (
    <>
      {board.changed.has(pair.menteeId) && was !== undefined && (
        <StatusChip state="warn">{say.was(people.nameOf(was))}</StatusChip>
      )}
      {compared && was === undefined && <StatusChip state="run">{say.fresh}</StatusChip>}
      {answers.map(({ side, word }) => (
        <StatusChip
          key={side}
          state={word === 'fits' ? 'ok' : word === 'no' ? 'bad' : 'warn'}
        >{`${trial.sides[side]}: ${trial.word[word]}`}</StatusChip>
      ))}
    </>
  );
}

interface RowProps {
  pair: MatchPair;
  board: Board;
  current: boolean;
  onOpen: () => void;
}

function Proposal({ pair, board, current, onOpen }: RowProps) {
  const { people, draft, open } = board;
  const { menteeId, mentorId, score, parts, rank, options, locked } = pair;
  const [mentee, mentor] = [people.mentees.get(menteeId), people.mentors.get(mentorId)];
  const [led, lead] = [people.personOf(menteeId), people.personOf(mentorId)];
  const name = people.nameOf(menteeId);
  const kind = locked ? null : ('must' as const);
  return (
    <li aria-current={current || undefined}>
      <div className="who">
        <b>{name}</b>
        <small>
          {[led && personAbout(led), people.requestOf.get(menteeId)].filter(Boolean).join(' · ')}
        </small>
      </div>
      <div className="who">
        <b>{people.nameOf(mentorId)}</b>
        <small>
          {[lead && personAbout(lead), people.competencesOf.get(mentorId)?.join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <div className="why-pair">
        <Score score={score} parts={parts} />
        <small>{say.rank(rank, options)}</small>
        <p>{mentee && mentor && inOneLine(reasonsFor(mentee, mentor, parts))}</p>
        <Marks pair={pair} board={board} />
      </div>
      <div className="acts">
        {open && (
          <Button
            kind="quiet"
            pressed={locked}
            onClick={() => draft.lock({ menteeId, mentorId, kind })}
          >
            {locked ? say.held : say.hold}
            <span className="vh">: {name}</span>
          </Button>
        )}
        <Button kind="quiet" expanded={current} onClick={onOpen}>
          {say.open}
          <span className="vh">: {name}</span>
        </Button>
      </div>
    </li>
  );
}

interface ProposalsProps {
  board: Board;
  opened: string | undefined;
  onOpen: (menteeId: string) => void;
}

/** What is proposed, a pair a row: who, to whom, how well and why. */
export function Proposals({ board, opened, onOpen }: ProposalsProps) {
  const { filters, view, order, rows, counts } = useProposals(board);
  const [shown, setShown] = useState(PAGE);
  const page = rows.slice(0, shown);
  return (
    <Block title={say.title} caption={pairsInWords(board.shown.pairs.length)}>
      <Views
        views={counts
          .filter(([each, count]) => each === 'all' || each === view || count > 0)
          .map(([each, count]) => ({
            to: filters.hrefWith({ view: each === 'all' ? '' : each }),
            label: say.views[each],
            count,
            current: each === view,
          }))}
      />
      <Filters onReset={() => filters.set({ q: '', order: '' })}>
        <Field label={say.find} wide>
          <TextInput
            type="search"
            value={filters.get('q')}
            onChange={(q) => filters.set({ q })}
            placeholder={say.findHint}
          />
        </Field>
        <Field label={say.order}>
          <Select
            value={order}
            onChange={(value) => filters.set({ order: value })}
            options={orders.map((value) => ({ value, label: say.orders[value] }))}
          />
        </Field>
      </Filters>
      {page.length === 0 && <p className="sec">{say.nothing}</p>}
      <ul className="proposals" aria-label={say.list} aria-busy={board.counting || undefined}>
        {page.map((pair) => (
          <Proposal
            key={pair.menteeId}
            pair={pair}
            board={board}
            current={pair.menteeId === opened}
            onOpen={() => onOpen(pair.menteeId)}
          />
        ))}
      </ul>
      {rows.length > PAGE && (
        <Pager
          shown={page.length}
          total={rows.length}
          onMore={shown < rows.length ? () => setShown(shown + PAGE) : undefined}
        />
      )}
    </Block>
  );
}
