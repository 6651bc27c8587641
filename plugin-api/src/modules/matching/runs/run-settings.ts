import type { NewRun } from '@nastavnik/contracts/matching-run';
import type { MatchSettings, RuleCode, RuleSetting } from '@nastavnik/contracts/matching-data';
import { defaultSettings } from '@nastavnik/contracts/matching/defaults';
import { rules } from '@nastavnik/contracts/matching/rules';
import type { ProgrammeRules } from '@nastavnik/contracts/programme-rules';

const firm = new Set(rules.flatMap(({ code, firm }) => (firm ? [code] : [])));

/** What a programme says of a rule. */
const saidBy = (of: ProgrammeRules): Partial<Record<RuleCode, Omit<RuleSetting, 'code'>>> => ({
  admission: { on: of.admitted },
  class_gap: { on: of.classGap !== null, ...(of.classGap !== null && { value: of.classGap }) },
  relative: { on: !of.relatives },
  class_teacher: { on: !of.classTeacher },
  sex: { on: of.sameSex },
  language: { on: of.sameLanguage },
  shift: { on: of.sameShift },
  building: { on: of.sameBuilding },
});

/**
 * What a run weighs: as the product has it, by the rules of its programme, with what the curator has
 * changed; law, admission and people's own words stay.
 */
export function settingsFor(
  {
    point,
    score,
    keep,
    rules: said,
    seed,
  }: Pick<NewRun, 'point' | 'score' | 'keep' | 'rules' | 'seed'>,
  programme: ProgrammeRules | null,
): MatchSettings {
  const asked = programme ? saidBy(programme) : {};
  const changed = new Map(said.map((rule) => [rule.code, rule]));
  return {
    ...defaultSettings,
    point,
    score: { ...defaultSettings.score, ...score },
    keep: keep ?? defaultSettings.keep,
    seed: seed ?? defaultSettings.seed,
    rules: defaultSettings.rules.map((rule) => ({
      ...rule,
      ...asked[rule.code],
      ...(firm.has(rule.code) ? {} : changed.get(rule.code)),
    })),
  };
}
