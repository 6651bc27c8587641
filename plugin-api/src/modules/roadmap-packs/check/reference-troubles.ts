import { proofFacts } from '@nastavnik/contracts/roadmap-proofs';
import type { RoadmapItem } from '@nastavnik/contracts/roadmap-items';
import type { RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import type { PackTrouble } from '../../packs/check/field-troubles.ts';
import type { Path } from '../../packs/check/json-places.ts';
import { nearest } from '../../packs/check/nearest.ts';

const unknown = (path: Path, what: string, given: string, known: readonly string[]) => {
  const near = nearest(given, known);
  const hint = near ? `; может быть, ${near}?` : '';
  return { path, message: `${what} ${given} нет${hint}` };
};

/** Values that stand in a list a second time. */
function twice(values: readonly string[], pathOf: (at: number) => Path): PackTrouble[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    if (!seen.has(value)) return seen.add(value) && [];
    return [{ path: pathOf(at), message: `${value} в этом списке уже есть` }];
  });
}

function codesTwice(pack: RoadmapPack): PackTrouble[] {
  const lists = ['bodies', 'sections', 'indicators'] as const;
  return [
    ...lists.flatMap((list) =>
      twice(
        pack[list].map(({ code }) => code),
        (at) => [list, at, 'code'],
      ),
    ),
    ...twice(
      pack.sections.map(({ number }) => number),
      (at) => ['sections', at, 'number'],
    ),
    ...twice(
      pack.items.map(({ number }) => number),
      (at) => ['items', at, 'number'],
    ),
    ...twice(pack.forms, (at) => ['forms', at]),
  ];
}

interface Known {
  bodies: string[];
  sections: string[];
  indicators: string[];
}

function ofBodies(item: RoadmapItem, at: Path, { bodies }: Known): PackTrouble[] {
  const own = item.bodies.flatMap((body, place) =>
    bodies.includes(body) ? [] : [unknown([...at, 'bodies', place], 'исполнителя', body, bodies)],
  );
  const parts = item.due?.kind === 'byBody' ? item.due.parts : [];
  const strange = parts.flatMap(({ body }, place) =>
    item.bodies.includes(body)
      ? []
      : [
          {
            path: [...at, 'due', 'parts', place, 'body'],
            message: `${body} не назван среди исполнителей пункта (bodies)`,
          },
        ],
  );
  const { proof } = item;
  const mark =
    proof.kind === 'mark' && !bodies.includes(proof.by)
      ? [unknown([...at, 'proof', 'by'], 'исполнителя', proof.by, bodies)]
      : [];
  return [...own, ...twice(item.bodies, (place) => [...at, 'bodies', place]), ...strange, ...mark];
}

function ofProof({ proof }: RoadmapItem, at: Path): PackTrouble[] {
  if (proof.kind !== 'data') return [];
  const facts = proof.facts.flatMap(({ fact, at: level }, place) => {
    const { title, at: levels } = proofFacts[fact];
    if ((levels as readonly string[]).includes(level)) return [];
    const message = `«${title}» на этом уровне не проверяют; можно: ${levels.join(', ')}`;
    return [{ path: [...at, 'proof', 'facts', place, 'at'], message }];
  });
  const named = proof.facts.map(({ fact, at: level }) => `${fact} (${level})`);
  return [...facts, ...twice(named, (place) => [...at, 'proof', 'facts', place])];
}

function ofItem(item: RoadmapItem, place: number, known: Known): PackTrouble[] {
  const at: Path = ['items', place];
  const { section, targets } = item;
  const indicators = targets.map(({ indicator }) => indicator);
  return [
    ...(section !== undefined && !known.sections.includes(section)
      ? [unknown([...at, 'section'], 'раздела', section, known.sections)]
      : []),
    ...ofBodies(item, at, known),
    ...indicators.flatMap((indicator, target) =>
      known.indicators.includes(indicator)
        ? []
        : [
            unknown(
              [...at, 'targets', target, 'indicator'],
              'показателя',
              indicator,
              known.indicators,
            ),
          ],
    ),
    ...twice(indicators, (target) => [...at, 'targets', target, 'indicator']),
    ...ofProof(item, at),
  ];
}

/** Whatever a pack names must be there: in the pack itself, or among the forms of the territory. */
export function referenceTroubles(pack: RoadmapPack, forms: readonly string[]): PackTrouble[] {
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);
  const known = {
    bodies: codes(pack.bodies),
    sections: codes(pack.sections),
    indicators: codes(pack.indicators),
  };
  const numbers = pack.items.map(({ number }) => number);
  const days = (['calendar', 'snapshots'] as const).flatMap((list) =>
    pack[list].flatMap(({ item }, at) =>
      numbers.includes(item) ? [] : [unknown([list, at, 'item'], 'пункта', item, numbers)],
    ),
  );
  return [
    ...codesTwice(pack),
    ...pack.items.flatMap((item, place) => ofItem(item, place, known)),
    ...days,
    ...pack.forms.flatMap((form, at) =>
      forms.includes(form) ? [] : [unknown(['forms', at], 'формы', form, forms)],
    ),
  ];
}
