import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { Problem } from '../../shared/ui/problem.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { useListPackVersionsQuery } from '../../shared/whole-pack.ts';
import { PackBlock } from './pack-block.tsx';
import { useShowQuestionnairesQuery } from './packs.api.ts';
import { questionnaireLists } from './questionnaire-lists.ts';

/** The words of all questions in force, so that nobody has to open a wave to read what is asked. */
export function Questionnaires() {
  const { day } = useDates();
  const { pack } = usePack();
  const { data: set, error, refetch } = useShowQuestionnairesQuery();
  const { data: versions } = useListPackVersionsQuery({ query: { kind: 'questionnaires' } });
  const from = versions?.items.find(({ standing }) => standing === 'in_force')?.effectiveFrom;
  if (error !== undefined) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!set) return <Skeleton lines={4} />;
  return questionnaireLists(set, pack).map((list) => (
    <PackBlock key={list.id} list={list} from={day(from)} />
  ));
}
