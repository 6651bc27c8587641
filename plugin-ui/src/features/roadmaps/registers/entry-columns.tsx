import type { RegisterEntry } from '@nastavnik/contracts/registers';
import { useDates } from '../../../shared/dates.ts';
import { Actions, Button } from '../../../shared/ui/button.tsx';
import { Status } from '../../../shared/ui/status.tsx';
import type { Column } from '../../../shared/ui/table.tsx';
import { words as ofRoadmap } from '../words.ts';
import { EntryFile } from './entry-file.tsx';
import { codeWords } from './code-words.ts';
import { words } from './words.ts';

function Sign({ entry: { kind, state, act, link, scan, outcome } }: { entry: RegisterEntry }) {
  if (state === 'ended')
    return (
      <Status state={kind === 'DECISION' ? 'bad' : 'warn'}>
        {kind === 'DECISION' ? words.late : words.ended}
      </Status>
    );
  if (kind === 'PARTNER' && act === null) return <Status state="next">{words.unsigned}</Status>;
  if (kind === 'STUDY_VISIT' && outcome === null)
    return <Status state="next">{words.notHeld}</Status>;
  if (kind === 'MATERIAL' && link === null && scan === null)
    return <Status state="warn">{words.noSource}</Status>;
  return null;
}

/** What an entry says beside its title, one thing a line. */
function detailsOf(entry: RegisterEntry) {
  const { kind, title, code, party, terms, act, outcome, before, after, edition } = entry;
  const means = code === null ? undefined : codeWords[code];
  return [
    means !== title && means,
    party,
    terms,
    edition,
    act && ofRoadmap.actOf(act),
    before !== null && after !== null && words.effect(before, after),
    kind === 'DECISION' && after === null && words.notMeasured,
    outcome,
  ].filter((each): each is string => Boolean(each));
}

function useTerm() {
  const { day } = useDates();
  return ({ kind, from, until, year }: RegisterEntry): string => {
    if (year !== null) return words.year(year);
    if (kind === 'STUDY_VISIT') return from === null ? '–' : day(from);
    if (kind === 'DECISION') return until === null ? '–' : words.due(day(until));
    const said = [from && words.from(day(from)), until && words.until(day(until))];
    return said.filter(Boolean).join(' ') || '–';
  };
}

interface Acts {
  onFile: (entry: RegisterEntry) => void;
  onChange: (entry: RegisterEntry) => void;
  onRemove: (entry: RegisterEntry) => void;
}

/** The columns of a list; without acts for those who only read it. */
export function useEntryColumns(acts: Acts | undefined): Column<RegisterEntry>[] {
  const term = useTerm();
  return [
    {
      key: 'title',
      head: words.said,
      name: true,
      cell: (entry) => (
        <>
          {entry.title}
          <Sign entry={entry} />
        </>
      ),
    },
    {
      key: 'details',
      head: words.details,
      cell: (entry) => detailsOf(entry).map((line) => <small key={line}>{line}</small>),
    },
    {
      key: 'file',
      head: words.file,
      cell: (entry) => <EntryFile entry={entry} onAttach={acts?.onFile} />,
    },
    { key: 'term', head: words.term, tight: true, cell: term },
    ...(acts
      ? [
          {
            key: 'acts',
            head: words.actions,
            tight: true as const,
            cell: (entry: RegisterEntry) => (
              <Actions>
                <Button kind="quiet" onClick={() => acts.onChange(entry)}>
                  {words.change}
                </Button>
                <Button
                  kind="quiet"
                  icon="x"
                  square={words.remove}
                  onClick={() => acts.onRemove(entry)}
                />
              </Actions>
            ),
          },
        ]
      : []),
  ];
}
