import { useMay } from '../../shared/may.tsx';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { card as say } from './card-words.ts';

/** The way to what the pair has come to; for the curator alone. */
export function PairResultsLink({ pairId }: { pairId: string }) {
  if (!useMay('surveys.read')) return null;
  return (
    <Block title={say.results} caption={say.onlyCurator}>
      <p className="sec">{say.resultsText}</p>
      <div className="acts">
        <ButtonLink to={`/pairs/${pairId}/results`}>{say.resultsOpen}</ButtonLink>
      </div>
    </Block>
  );
}
