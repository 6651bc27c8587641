import type { ControlLine, ControlSheet } from '@nastavnik/contracts/control-sheets';
import { useParams } from 'wouter';
import { Block, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useShowControlSchoolQuery } from './control.api.ts';
import { LinesTable } from './lines-table.tsx';
import { MarkSaid } from './mark-cell.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { words } from './words.ts';

const said = (line: ControlLine) => <MarkSaid line={line} />;

const Shown = ({ sheet }: { sheet: ControlSheet }) => (
  <div className="stack">
    <SheetFacts sheet={sheet} byUs={false} />
    <Block title={words.result}>
      <LinesTable
        lines={sheet.lines}
        schoolsAt={null}
        foreign
        countHead={words.heads.inSheet}
        mark={said}
      />
    </Block>
  </div>
);

/** The sheet of one school, as its municipality has drawn it: numbers, no names of pupils. */
export function ControlSchoolPage() {
  const { sheetId = '', partId = '' } = useParams();
  const params = { sheetId, partId };
  const { currentData: data, error, refetch } = useShowControlSchoolQuery({ params });
  return (
    <Page
      title={data?.org.name ?? words.title}
      back={{ to: `/control-sheets/${sheetId}`, label: words.here, here: words.heads.school }}
      caption={data && words.paper(data.number, data.drawnOn)}
    >
      {error !== undefined && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={8} />}
      {data && <Shown sheet={data} />}
    </Page>
  );
}
