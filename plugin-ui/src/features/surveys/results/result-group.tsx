import type { ResultGroup as Group } from '@nastavnik/contracts/survey-results';
import { number, tenths } from '../../../shared/numbers.ts';
import { ButtonLink } from '../../../shared/ui/button.tsx';
import { Sums } from '../../../shared/ui/figures.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Empty, Note } from '../../../shared/ui/surfaces.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { columnsOf } from './result-columns.tsx';
import { words as say } from './words.ts';

interface GroupProps {
  group: Group;
  smallGroup: number;
  waveId: string;
}

/** How many answered, once and twice, and how many are satisfied. */
function Numbers({ group: { asked, answered, both, satisfied } }: { group: Group }) {
  const sums = [
    { term: say.answered, value: number(answered), note: say.outOf(asked) },
    ...(both > 0 ? [{ term: say.both, value: number(both), note: say.bothHint }] : []),
    ...(satisfied
      ? [
          {
            term: say.satisfied,
            value: number(satisfied.people),
            note: say.satisfiedHint(satisfied.of, satisfied.threshold, satisfied.checked),
          },
        ]
      : []),
  ];
  return <Sums sums={sums} />;
}

/** Whatever must be known before the figures are read. */
function Notes({ group: { answered, uncounted }, smallGroup }: GroupProps) {
  return (
    <>
      {uncounted > 0 && (
        <Note tone="warn" action={<ButtonLink to="/consents">{say.toConsents}</ButtonLink>}>
          <p>{say.uncounted(uncounted)}</p>
        </Note>
      )}
      {answered - uncounted < smallGroup && (
        <Note>
          <p>{say.tooFew(smallGroup)}</p>
        </Note>
      )}
    </>
  );
}

/** What came out of the answers of one form and role, block by block. */
export function ResultGroup(props: GroupProps) {
  const { group, waveId } = props;
  if (group.answered === 0)
    return (
      <Empty
        title={say.emptyTitle}
        actions={<ButtonLink to={`/surveys/waves/${waveId}`}>{say.toPeople}</ButtonLink>}
      >
        {say.empty}
      </Empty>
    );
  const compared = group.both > 0;
  return (
    <>
      <Numbers group={group} />
      <Notes {...props} />
      {group.blocks.map(({ title, checked, mean, questions }) => (
        <Block
          key={title}
          title={title}
          caption={mean.value === null ? undefined : say.mean(tenths(mean.value))}
          more={!checked && <span className="sec">{say.unchecked}</span>}
        >
          <Table
            label={say.table(title)}
            look="plain"
            cards
            rows={questions}
            columns={columnsOf(compared && questions.some(({ change }) => change !== null))}
            idOf={({ code }) => code}
          />
        </Block>
      ))}
      <p className="sec">{compared ? say.note(group.both) : say.noChange}</p>
    </>
  );
}
