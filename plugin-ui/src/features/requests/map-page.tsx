import { countedWords } from '@nastavnik/contracts/request-map';
import { RequestView } from '@nastavnik/contracts/requests';
import { schoolYearTitle, useDates } from '../../shared/dates.ts';
import { useMay } from '../../shared/may.tsx';
import { Button, ButtonLink } from '../../shared/ui/button.tsx';
import { Field, Select } from '../../shared/ui/field.tsx';
import { Filters } from '../../shared/ui/list-bars.tsx';
import { Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { useFilters } from '../../shared/use-filters.ts';
import { MapTable } from './map-table.tsx';
import { words } from './map-words.ts';
import {
  useOpenRequestMapMutation,
  usePrintRequestMapMutation,
  useSaveRequestMapMutation,
  useShowRequestMapQuery,
} from './request-map.api.ts';
import { ClassFilter } from './request-filters.tsx';
import { classQuery, yearsBack } from './use-requests.ts';

const noFilters = { view: '', year: '', class: '' };
const views = ['valid', 'new', 'accepted', 'declined', 'withdrawn', 'all'] as const;

function useMap() {
  const filters = useFilters();
  const { schoolYear } = useDates();
  const view = RequestView.safeParse(filters.get('view')).data ?? 'valid';
  const year = Number(filters.get('year')) || schoolYear;
  const query = { view, year, ...classQuery(filters.get('class')) };
  const narrowed = { view, year, within: filters.get('class') };
  return { filters, query, narrowed, ...useShowRequestMapQuery({ query }) };
}

/** As a workbook, on paper, or to go on writing. */
function useFiles(query: ReturnType<typeof useMap>['query']) {
  const [save, saving] = useSaveRequestMapMutation();
  const [print, printing] = usePrintRequestMapMutation();
  const [open, opening] = useOpenRequestMapMutation();
  return {
    error: saving.error ?? printing.error ?? opening.error,
    buttons: (
      <>
        <Button busy={saving.isLoading} onClick={() => void save({ query })}>
          {words.xlsx}
        </Button>
        <Button busy={printing.isLoading} onClick={() => void print({ query })}>
          {words.pdf}
        </Button>
        <Button busy={opening.isLoading} onClick={() => void open({ query })}>
          {words.docx}
        </Button>
      </>
    ),
  };
}

function MapFilters({ filters, query }: Pick<ReturnType<typeof useMap>, 'filters' | 'query'>) {
  const { schoolYear } = useDates();
  const mayClasses = useMay('roster.read');
  return (
    <Filters onReset={() => filters.set(noFilters)}>
      <Field label={words.year}>
        <Select
          value={String(query.year)}
          onChange={(year) => filters.set({ year })}
          options={yearsBack(schoolYear).map((year) => ({
            value: String(year),
            label: schoolYearTitle(year),
          }))}
        />
      </Field>
      <Field label={words.view} wide>
        <Select
          value={query.view}
          onChange={(view) => filters.set({ view })}
          options={views.map((view) => ({ value: view, label: countedWords[view] }))}
        />
      </Field>
      {mayClasses && <ClassFilter filters={filters} />}
    </Filters>
  );
}

/** What is asked for: requests by form, ground, grade and urgency; each number is a list. */
export function RequestMapPage() {
  const { filters, query, narrowed, data: map, error, isLoading, isFetching, refetch } = useMap();
  const files = useFiles(query);
  const inMenu = useMay('requests.decide');
  const nothing = map?.forms.length === 0;
  return (
    <Page
      title={words.title}
      {...(!inMenu && { back: { to: '/requests', label: words.back, here: words.title } })}
      caption={map && !nothing && words.caption(map.total.requests, map.total.urgent)}
      actions={map && !nothing && files.buttons}
    >
      {files.error !== undefined && <Problem error={files.error} />}
      <MapFilters filters={filters} query={query} />
      {error !== undefined && <Problem error={error} onRetry={() => void refetch()} />}
      {isLoading && <Skeleton lines={8} />}
      {nothing && (
        <Empty
          title={words.emptyTitle}
          actions={<ButtonLink to="/requests">{words.toRequests}</ButtonLink>}
        >
          {words.empty}
        </Empty>
      )}
      {map && !nothing && (
        <div className="below-stages stack" aria-busy={isFetching || undefined}>
          <p className="sec">{words.note}</p>
          {map.forms.map((of) => (
            <MapTable key={of.form} of={of} places={map.places} narrowed={narrowed} />
          ))}
        </div>
      )}
    </Page>
  );
}
