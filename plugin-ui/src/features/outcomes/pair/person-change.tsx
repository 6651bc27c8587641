import type { QuestionScale, SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { PairSurveys, PersonChange as Change } from '@nastavnik/contracts/survey-pairs';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { personAbout, personName } from '../../../shared/person.ts';
import { Block } from '../../../shared/ui/page.tsx';
import { type Column, Table } from '../../../shared/ui/table.tsx';
import { pairWords as say, words } from '../words.ts';

type Question = Change['questions'][number];

/** A mark as it was given: a figure, «да», «часто». */
function said(scale: QuestionScale, mark: number | null, frequencies: readonly string[]): string {
  if (mark === null) return '–';
  if (scale === 'YN') return mark === 1 ? say.yes : say.no;
  return scale === 'FREQ5' ? (frequencies[mark - 1] ?? '–') : String(mark);
}

function difference({ scale, before, after }: Question): string {
  if (scale !== 'S10' || before === null || after === null) return '';
  return after > before ? `+${after - before}` : String(after - before).replace('-', '−');
}

const columnsOf = (frequencies: readonly string[]): Column<Question>[] => [
  { key: 'question', head: say.question, name: true, cell: ({ short }) => short },
  {
    key: 'before',
    head: words.head.before,
    right: true,
    cell: ({ scale, before }) => said(scale, before, frequencies),
  },
  {
    key: 'after',
    head: words.head.after,
    right: true,
    cell: ({ scale, after }) => said(scale, after, frequencies),
  },
  {
    key: 'difference',
    head: words.head.difference,
    right: true,
    cell: difference,
  },
];

/** Where the questionnaire of each moment stands, and the way to the whole of it. */
function Sheets({ change }: { change: Change }) {
  const moments: SurveyMoment[] = ['entry', 'exit'];
  return (
    <p className="cap">
      {moments.map((moment, place) => {
        const filled = change[moment];
        return (
          <Fragment key={moment}>
            {place > 0 && ' · '}
            {filled ? (
              <>
                <Link href={`/surveys/${filled.sheetId}`}>{say.sheet(moment)}</Link>{' '}
                {say.states[filled.state]}
              </>
            ) : (
              say.notAsked(moment)
            )}
          </Fragment>
        );
      })}
    </p>
  );
}

/** What one person answered at the beginning and at the end. */
export function PersonChange({ change, of }: { change: Change; of: PairSurveys }) {
  const { person, side, consentMissing, questions } = change;
  return (
    <Block
      title={personName(person)}
      caption={[say.sides[side], personAbout(person)].filter(Boolean).join(', ')}
    >
      <Sheets change={change} />
      {consentMissing && <p className="sec">{say.noConsent}</p>}
      {!consentMissing && questions.length === 0 && <p className="sec">{say.nothing}</p>}
      {questions.length > 0 && (
        <Table
          label={words.table(personName(person))}
          look="low"
          rows={questions}
          columns={columnsOf(of.frequencies)}
          idOf={({ code }) => code}
        />
      )}
      {side === 'mentor' && <p className="sec">{say.mentorNote}</p>}
    </Block>
  );
}
