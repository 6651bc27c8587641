import type { FeedbackSummary } from '@nastavnik/contracts/feedback-summary';
import { Link } from 'wouter';
import { useDates } from '../../shared/dates.ts';
import { number, tenths } from '../../shared/numbers.ts';
import { usePack } from '../../shared/pack.ts';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { DateInput, Field, Select } from '../../shared/ui/field.tsx';
import { Sums } from '../../shared/ui/figures.tsx';
import { Filters } from '../../shared/ui/list-bars.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Note, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { useFeedbackSummaryQuery, useSaveFeedbackMutation } from './meetings.api.ts';
import { Concerns } from './feedback-concerns.tsx';
import { PairTable, PartTables } from './feedback-tables.tsx';
import { words } from './feedback-words.ts';

const noFilters = { from: '', to: '', form: '', pair: '' };

type Side = FeedbackSummary['total']['mentor'];
type TotalsProps = Pick<FeedbackSummary, 'total'>;

/** «38 из 40 ответов, +0,8 к предыдущему месяцу с оценками» */
const noteOf = ({ answered, asked }: Side, change: number | null) =>
  [words.answered(answered, asked), ...(change === null ? [] : [words.change(change)])].join(', ');

/** How it stands as a whole. */
const Totals = ({ total: { meetings, pairs, awaiting, mentor, mentee, change } }: TotalsProps) => (
  <Sums
    sums={[
      { term: words.meetings, value: number(meetings), note: words.pairs(pairs) },
      {
        term: words.mentorMean,
        value: tenths(mentor.mean),
        note: noteOf(mentor, change.mentor),
      },
      {
        term: words.menteeMean,
        value: tenths(mentee.mean),
        note: noteOf(mentee, change.mentee),
      },
      {
        term: words.awaiting,
        value: <Link href="/meetings?view=unclosed">{number(awaiting)}</Link>,
      },
    ]}
  />
);

interface FieldsProps {
  filters: ReturnType<typeof useFilters>;
  /** Of what is shown: the days that hold until others are said. */
  shown: FeedbackSummary | undefined;
}

function Fields({ filters, shown }: FieldsProps) {
  const { pack } = usePack();
  return (
    <Filters onReset={() => filters.set(noFilters)}>
      <Field label={words.from}>
        <DateInput
          value={filters.get('from') || (shown?.from ?? '')}
          onChange={(from) => filters.set({ from })}
        />
      </Field>
      <Field label={words.to}>
        <DateInput
          value={filters.get('to') || (shown?.to ?? '')}
          onChange={(to) => filters.set({ to })}
        />
      </Field>
      <Field label={words.form} wide>
        <Select
          value={filters.get('form')}
          onChange={(form) => filters.set({ form })}
          options={[
            { value: '', label: words.anyForm },
            ...(pack?.forms ?? []).map(({ code, title }) => ({ value: code, label: title })),
          ]}
        />
      </Field>
    </Filters>
  );
}

function useSummary() {
  const filters = useFilters();
  const [from, to] = [filters.asked('from'), filters.asked('to')];
  const [form, pairId] = [filters.asked('form'), filters.asked('pair')];
  const query = {
    ...(from && { from }),
    ...(to && { to }),
    ...(form && { form }),
    ...(pairId && { pairId }),
  };
  return { filters, query, ...useFeedbackSummaryQuery({ query }) };
}

/** What both sides say of their meetings: by form, by month and by pair, and what hinders. */
export function FeedbackPage() {
  const { day } = useDates();
  const { filters, query, data, error, isFetching, refetch } = useSummary();
  const [save, saving] = useSaveFeedbackMutation();
  const summary = error === undefined ? data : undefined;
  const nothing = summary?.total.meetings === 0;
  return (
    <Page
      title={words.title}
      caption={summary && words.caption(day(summary.from), day(summary.to))}
      actions={
        summary &&
        !nothing && (
          <Button busy={saving.isLoading} onClick={() => void save({ query })}>
            {words.xlsx}
          </Button>
        )
      }
    >
      {saving.error !== undefined && <Problem error={saving.error} />}
      <Fields filters={filters} shown={data} />
      {error !== undefined && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && error === undefined && <Skeleton lines={8} />}
      {summary && summary.own > 0 && <Note>{words.own(summary.own)}</Note>}
      {nothing && (
        <Empty
          title={words.emptyTitle}
          actions={<ButtonLink to="/meetings?view=all">{words.toMeetings}</ButtonLink>}
        >
          {words.empty}
        </Empty>
      )}
      {summary && !nothing && (
        <div className="below-stages stack" aria-busy={isFetching || undefined}>
          <Totals total={summary.total} />
          <PartTables summary={summary} filters={filters} />
          <Concerns concerns={summary.concerns} />
          <PairTable pairs={summary.pairs} />
        </div>
      )}
    </Page>
  );
}
