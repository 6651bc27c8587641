import type { NewRun } from '@nastavnik/contracts/matching-run';
import type { MatchSettings } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { rules } from '@nastavnik/contracts/matching/rules';

const firm = new Set(rules.flatMap(({ code, firm }) => (firm ? [code] : [])));

/** What a run weighs: as the product has it, with what the curator has changed; firm rules stay. */
export function settingsFor({ point, score, rules: said, seed }: NewRun): MatchSettings {
  const changed = new Map(said.map((rule) => [rule.code, rule]));
  return {
    ...defaultSettings,
    point,
    score: { ...defaultSettings.score, ...score },
    seed: seed ?? defaultSettings.seed,
    rules: defaultSettings.rules.map((rule) =>
      firm.has(rule.code) ? rule : { ...rule, ...changed.get(rule.code) },
    ),
  };
}
