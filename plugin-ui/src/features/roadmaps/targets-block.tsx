import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { number, percent } from '../../shared/numbers.ts';
import { Block } from '../../shared/ui/page.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { type Column, Table } from '../../shared/ui/table.tsx';
import { itemWords } from './item-words.ts';
import { factSaid, shareSaid } from './fact-words.ts';

type Target = RoadmapItemView['targets'][number];

/** A target of an item, with what is known of it where the plugin counts it. */
interface Line {
  item: RoadmapItemView;
  target: Target;
  title: string;
  unit: string;
}

const linesOf = ({ items, indicators }: Roadmap): Line[] =>
  items.flatMap((item) =>
    item.targets.map((target) => {
      const indicator = indicators.find(({ code }) => code === target.indicator);
      const title = indicator?.title ?? target.indicator;
      return { item, target, title, unit: indicator?.unit ?? '' };
    }),
  );

/** Years that any target names, in order. */
const yearsOf = (lines: readonly Line[]): string[] =>
  [...new Set(lines.flatMap(({ target }) => Object.keys(target.years)))].toSorted();

const valueIn = ({ target, unit }: Line, year: string) => {
  const value = target.years[year];
  if (value === undefined) return '–';
  return unit === '%' ? percent(value) : `${number(value)}${unit ? ` ${unit}` : ''}`;
};

/** An item of one target alone says by its facts how far it is. */
function Now({ item }: Line) {
  const facts = item.targets.length === 1 ? item.facts : [];
  if (facts.length === 0) return '–';
  return facts.map((fact) => (
    <Status key={`${fact.fact} ${fact.at}`} state={fact.met ? 'ok' : 'warn'}>
      {fact.of === 'percent' ? shareSaid(fact.value) : factSaid(fact)}
    </Status>
  ));
}

const told: readonly Column<Line>[] = [
  {
    key: 'title',
    head: itemWords.targets.title,
    name: true,
    cell: ({ title, item, target }) => (
      <>
        {title}
        <small>{itemWords.targets.ofItem(item.number, target.atLeast)}</small>
      </>
    ),
  },
  { key: 'now', head: itemWords.targets.now, tight: true, cell: Now },
];

/** The targets of a roadmap by year, and where they stand today. */
export function TargetsBlock({ roadmap }: { roadmap: Roadmap }) {
  const lines = linesOf(roadmap);
  if (lines.length === 0) return null;
  const columns: Column<Line>[] = [
    ...told,
    ...yearsOf(lines).map((year): Column<Line> => ({
      key: year,
      head: roadmap.today.startsWith(year) ? itemWords.targets.thisYear(year) : year,
      right: true,
      tight: true,
      cell: (line) => valueIn(line, year),
    })),
  ];
  return (
    <Block title={itemWords.targets.block}>
      <Table
        label={itemWords.targets.block}
        look="plain"
        rows={lines}
        columns={columns}
        idOf={({ item, target }) => `${item.id} ${target.indicator}`}
        cards
      />
    </Block>
  );
}
