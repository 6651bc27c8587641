import tokens from '../shared/ui/styles/tokens.css?inline';
import base from '../shared/ui/styles/base.css?inline';
import frame from '../shared/ui/styles/frame.css?inline';
import controls from '../shared/ui/styles/controls.css?inline';
import fields from '../shared/ui/styles/fields.css?inline';
import bars from '../shared/ui/styles/bars.css?inline';
import table from '../shared/ui/styles/table.css?inline';
import lists from '../shared/ui/styles/lists.css?inline';
import figures from '../shared/ui/styles/figures.css?inline';
import funnel from '../shared/ui/styles/funnel.css?inline';
import charts from '../shared/ui/styles/charts.css?inline';
import surfaces from '../shared/ui/styles/surfaces.css?inline';
import week from '../shared/ui/styles/week.css?inline';
import cards from '../shared/ui/styles/cards.css?inline';
import narrow from '../shared/ui/styles/narrow.css?inline';
import print from '../shared/ui/styles/print.css?inline';

/** What a feature adds to the kit: `features/<word>/<word>.css`, tokens only. */
const features = import.meta.glob<string>('../features/*/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const parts = [tokens, base, frame, controls, fields, bars, table, lists, figures, funnel, charts];

/** All styles of the section in the order of the cascade, for `adoptedStyleSheets`. */
export const css = [
  ...parts,
  surfaces,
  week,
  ...Object.values(features),
  narrow,
  cards,
  print,
].join('\n');
