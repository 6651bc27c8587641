import type { ReactNode } from 'react';
import { useId } from 'react';
import type { MeetingRow } from '@nastavnik/contracts/meetings';
import type { Week } from '@nastavnik/contracts/pair-cards';
import type { Marks } from './marks.ts';
import { MeetingSlot } from './meeting-slot.tsx';
import { UnplannedSlot } from './unplanned-slot.tsx';
import type { WeekRows } from './week-rows.ts';
import { ordinalOf } from './week-rows.ts';
import { words } from './words.ts';

interface WeekSlotsProps {
  week: Week;
  rows: WeekRows;
  marks: Marks;
  onPlan: (pairId: string) => void;
  onChange: (row: MeetingRow) => void;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="slots" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const dayNames = new Intl.DateTimeFormat('ru-RU', { weekday: 'long', timeZone: 'UTC' });

/** The slots of a week: today, what waits for a mark, what is ahead. */
export function WeekSlots({ week, rows, marks, onPlan, onChange }: WeekSlotsProps) {
  const { today } = week;
  const here = week.from <= today && today <= week.until;
  const next = [...rows.today, ...rows.overdue].find(({ meeting }) => meeting.status === 'planned');
  const firstId = next?.meeting.id ?? rows.unplanned[0]?.pair.id;
  const slots = (title: string, list: readonly MeetingRow[]) =>
    list.length > 0 && (
      <Group title={title}>
        {list.map((row) => (
          <MeetingSlot
            key={row.meeting.id}
            row={row}
            marks={marks}
            today={today}
            ordinal={ordinalOf(row, rows)}
            on={row.meeting.id === firstId}
            onChange={() => onChange(row)}
          />
        ))}
      </Group>
    );
  const todayTitle = `${words.today}, ${dayNames.format(new Date(`${today}T12:00:00Z`))}`;
  return (
    <>
      {here && rows.today.length === 0 && (
        <Group title={todayTitle}>
          <p className="sec">{words.nobodyToday}</p>
        </Group>
      )}
      {slots(todayTitle, rows.today)}
      {slots(words.overdue, rows.overdue)}
      {slots(words.toAnswer, rows.toAnswer)}
      {rows.unplanned.length > 0 && (
        <Group title={words.unplanned}>
          <p className="sec">{words.unplannedNote}</p>
          {rows.unplanned.map((weekPair) => (
            <UnplannedSlot
              key={weekPair.pair.id}
              weekPair={weekPair}
              marks={marks}
              on={weekPair.pair.id === firstId}
              onPlan={() => onPlan(weekPair.pair.id)}
            />
          ))}
        </Group>
      )}
      {slots(words.ahead, rows.ahead)}
      {slots(here ? words.behind : words.thisWeek, rows.behind)}
    </>
  );
}
