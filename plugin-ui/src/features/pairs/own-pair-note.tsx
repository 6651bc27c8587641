import { Block } from '../../shared/ui/page.tsx';
import { Note } from '../../shared/ui/surfaces.tsx';
import { ownPair as say } from './own-pair-words.ts';

/** Why a curator who is of the pair does not find here what other pairs show. */
export const OwnPairNote = () => (
  <Block title={say.title}>
    <Note>
      <p>
        <b>{say.hidden}</b> {say.why}
      </p>
    </Note>
  </Block>
);
