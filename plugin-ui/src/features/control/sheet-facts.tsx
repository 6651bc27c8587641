import type { ControlSheet } from '@nastavnik/contracts/control-sheets';
import { useDates } from '../../shared/dates.ts';
import { Block } from '../../shared/ui/page.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { dayAndYear, words } from './words.ts';

/** The conclusion, the term, who has drawn the sheet and who has read it. */
export function SheetFacts({ sheet, byUs }: { sheet: ControlSheet; byUs: boolean }) {
  const { moment } = useDates();
  const { conclusion, due, issuer, drawnBy, former, schools, read, asOf } = sheet;
  return (
    <Block title={words.conclusion} caption={words.nowCaption(moment(asOf), schools)}>
      <p className="task">{conclusion}</p>
      <KeyValue
        facts={[
          [words.dueLabel, due ? dayAndYear(due) : words.noDue],
          [words.by, words.drawnBy(issuer.name, drawnBy)],
          [words.former, former ? words.paper(former.number, former.drawnOn) : words.noFormer],
          ...(schools
            ? ([[words.schoolsRead, words.of(schools.read, schools.counted)]] as const)
            : []),
          ...(byUs
            ? []
            : ([
                [words.readLabel, read ? `${dayAndYear(read.on)}, ${read.by}` : words.notRead],
              ] as const)),
        ]}
      />
    </Block>
  );
}
