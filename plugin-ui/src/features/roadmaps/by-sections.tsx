import type { ReactNode } from 'react';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';

interface BySectionsProps {
  roadmap: Roadmap;
  /** Of the table whose bodies these are. */
  columns: number;
  children: (item: RoadmapItemView) => ReactNode;
}

/** The rows of a roadmap's items as bodies of a table, a body under each section's title. */
export const BySections = ({ roadmap, columns, children }: BySectionsProps) => (
  <>
    {[...Map.groupBy(roadmap.items, ({ section }) => section)].map(([code, items]) => (
      <tbody key={code ?? ''}>
        {code !== null && (
          <tr className="grp">
            <th colSpan={columns} scope="rowgroup">
              {titleIn(roadmap, code)}
            </th>
          </tr>
        )}
        {items.map(children)}
      </tbody>
    ))}
  </>
);

/** «2. Базы» */
function titleIn({ sections }: Roadmap, code: string): string {
  const section = sections.find((each) => each.code === code);
  return section ? `${section.number}. ${section.title}` : code;
}
