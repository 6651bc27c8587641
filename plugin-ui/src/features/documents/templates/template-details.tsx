import type { DocumentTemplate, TemplateTag } from '@nastavnik/contracts/document-templates';
import { useDates } from '../../../shared/dates.ts';
import { personName } from '../../../shared/person.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { Table } from '../../../shared/ui/table.tsx';
import { useTakeTemplateMutation } from '../documents.api.ts';
import { templates as say } from './words.ts';

const columns = [
  { key: 'tag', head: say.tag, name: true as const, cell: ({ tag }: TemplateTag) => tag },
  {
    key: 'means',
    head: say.means,
    cell: ({ means, list }: TemplateTag) => (
      <>
        {means}
        {list !== null && <small>{say.inList(list)}</small>}
      </>
    ),
  },
];

/** What may stand in braces, and what comes instead of it. */
export const TemplateTags = ({ tags }: { tags: readonly TemplateTag[] }) => (
  <details>
    <summary>{say.tags}</summary>
    <p className="sec">{say.tagsAbout}</p>
    <Table
      label={say.tagsTable}
      look="plain"
      tall
      rows={tags}
      columns={columns}
      idOf={({ tag, list }) => `${list} ${tag}`}
    />
  </details>
);

/** What was uploaded before; papers that were registered by it keep it. */
export function PastTemplates({ versions }: { versions: readonly DocumentTemplate[] }) {
  const { dayOf } = useDates();
  const [take, { error }] = useTakeTemplateMutation();
  return (
    <details>
      <summary>{say.past}</summary>
      {error !== undefined && <Problem error={error} />}
      <ul className="points">
        {versions.map(({ id, version, fileName, madeAt, madeBy, inUse }) => (
          <li key={id}>
            {say.version(version)}
            {inUse && `, ${say.inUse}`}: {fileName}, {dayOf(madeAt)}
            {madeBy && `, ${personName(madeBy)}`}{' '}
            <Button kind="quiet" onClick={() => void take({ params: { templateId: id } })}>
              {say.take}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
