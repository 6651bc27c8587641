import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import type { Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { Link } from 'wouter';
import { useSession } from '../../shared/session.ts';
import { factLinks } from './fact-links.ts';
import { factSaid } from './fact-words.ts';

interface FactValueProps {
  roadmap: Roadmap;
  item: RoadmapItemView;
  fact: ItemFact;
}

/** Where a number leads: of one's own organisation to the work itself, of those below to their list. */
function useAddress({ roadmap, item, fact }: FactValueProps): string | undefined {
  const { org, rights } = useSession();
  if (roadmap.level !== org.kind) return undefined;
  if (fact.at !== org.kind)
    return rights.includes('roadmaps.below')
      ? `/roadmaps/${roadmap.id}/items/${item.id}/facts/${fact.fact}/${fact.at}`
      : undefined;
  const link = factLinks(org.kind)[fact.fact];
  return link && rights.includes(link.right) ? link.to : undefined;
}

/** What the plugin sees; the number leads on where there is anything behind it. */
export function FactValue(props: FactValueProps) {
  const to = useAddress(props);
  const said = factSaid(props.fact);
  return to === undefined ? said : <Link href={to}>{said}</Link>;
}
