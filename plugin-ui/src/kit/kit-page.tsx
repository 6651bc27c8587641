import { Block, Grid, Page } from '../shared/ui/page.tsx';
import { StatusChip } from '../shared/ui/status.tsx';

/** Every component in every state: the place to look before drawing a screen. */
export const KitPage = () => (
  <Page title="Компоненты">
    <Grid>
      <Block span={12} title="Состояния">
        <StatusChip state="ok">получено</StatusChip>
      </Block>
    </Grid>
  </Page>
);
