import { Link } from 'wouter';
import type { Entrants, PairSide } from '@nastavnik/contracts/matching-run';
import { number } from '../../shared/numbers.ts';
import { nameAndPlace } from '../../shared/mentoring/about.ts';
import { usePack } from '../../shared/pack.ts';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Sums } from '../../shared/ui/figures.tsx';
import { Todo } from '../../shared/ui/story.tsx';
import { leftWords, words } from './words.ts';

type Left = Entrants['left'][number];

const baseOf: Record<PairSide, string> = { mentee: '/mentees', mentor: '/mentors' };
const decided = new Set<Left['why']>(['admission', 'form']);

/** Where what keeps somebody out is put right. */
const placeOf = ({ person, side, why }: Left) =>
  `${side === 'mentor' && decided.has(why) ? '/selection' : baseOf[side]}?person=${person.id}`;

const Names = ({ people }: { people: readonly Left[] }) => (
  <details open={people.length <= 5}>
    <summary>{words.showNames(people.length)}</summary>
    <ul className="names">
      {people.map((each) => (
        <li key={each.person.id}>
          <Link href={placeOf(each)}>{nameAndPlace(each.person)}</Link>
        </li>
      ))}
    </ul>
  </details>
);

/** Those whom a run would leave out, by the reason, with what lets them in. */
function LeftOut({ left }: { left: readonly Left[] }) {
  const groups = [...Map.groupBy(left, ({ side, why }) => `${side} ${why}`).values()].flatMap(
    (people) => people.slice(0, 1).map(({ side, why }) => ({ side, why, people })),
  );
  return (
    <>
      <h3>{words.leftTitle}</h3>
      <p className="sec">{words.leftText}</p>
      <Todo
        matters={groups.map(({ side, why, people }) => {
          const [reason, help] = leftWords[side][why];
          return {
            id: side + why,
            state: why === 'full' ? ('next' as const) : ('warn' as const),
            title: words.leftGroup(side, people.length, reason),
            text: (
              <>
                {words.wayOut(help)}
                <Names people={people} />
              </>
            ),
          };
        })}
      />
    </>
  );
}

const most = { ask: 'request', interests: 'interests', time: 'time' } as const;

/** What the score cannot count, for it was not said, with the list of those of whom it was not. */
function NotSaid({ entrants, form }: { entrants: Entrants; form: string }) {
  const { pack } = usePack();
  const { lacks, settings, ...all } = entrants;
  if (lacks.length === 0) return null;
  const lead = pack?.forms.find(({ code }) => code === form)?.mentor;
  const bases = pack?.bases.filter(({ side }) => side === lead) ?? [];
  const base = bases.length === 1 ? `&base=${bases[0]?.code}` : '';
  const listOf = {
    mentee: `/mentees?view=no_mentor&form=${form}`,
    mentor: `/mentors?view=free${base}`,
  } satisfies Record<PairSide, string>;
  return (
    <>
      <h3>{words.notSaidTitle}</h3>
      <p className="sec">
        {words.notSaidText} {entrants.left.length > 0 && words.longerLists}
      </p>
      <Todo
        matters={lacks.map(({ side, what, people }) => ({
          id: side + what,
          state: 'next' as const,
          title: words.notSaid(side, people, side === 'mentee' ? all.mentees : all.mentors, what),
          text: words.notSaidCosts(settings.score[most[what]]),
          action: <ButtonLink to={`${listOf[side]}&lacks=${what}`}>{words.openList}</ButtonLink>,
        }))}
      />
    </>
  );
}

/** Who comes into a run made now, before it is made. */
export function WhoEnters({ entrants, form }: { entrants: Entrants; form: string }) {
  const { mentees, mentors, places, paired, left, locks } = entrants;
  const lacks = mentees - places;
  return (
    <>
      <Sums
        sums={[
          { term: words.term.mentees, value: number(mentees) },
          { term: words.term.mentors, value: number(mentors) },
          {
            term: words.term.places,
            value: number(places),
            note: lacks > 0 ? words.lack(lacks) : words.enough,
          },
          {
            term: words.term.paired,
            value: paired === 0 ? 0 : <Link href={`/pairs?form=${form}`}>{number(paired)}</Link>,
          },
        ]}
      />
      {locks > 0 && <p className="cap">{words.locks(locks)}</p>}
      {left.length > 0 ? <LeftOut left={left} /> : <p className="sec">{words.allIn}</p>}
      <NotSaid entrants={entrants} form={form} />
    </>
  );
}
