import type { Due } from '@nastavnik/contracts/due';
import { dueQuestionWords } from '@nastavnik/contracts/due/questions';
import { dueWords } from '@nastavnik/contracts/due/words';
import type { ItemDraft, Roadmap, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { proofFrom, type TypedProof, typedProof } from './proof-fields.tsx';
import { type TargetLine, targetLines, targetsFrom } from './target-lines.ts';
import { useAddItemMutation, useChangeItemMutation, useLazyReadDueQuery } from './roadmaps.api.ts';

export interface Typed {
  number: string;
  title: string;
  section: string;
  bodies: string[];
  due: string;
  result: string;
  proof: TypedProof;
  targets: readonly TargetLine[];
}

const typedOf = (item: RoadmapItemView | null, titleOf: (code: string) => string): Typed => ({
  number: item?.number ?? '',
  title: item?.title ?? '',
  section: item?.section ?? '',
  bodies: item?.bodies ?? [],
  due: item?.due ? dueWords(item.due, titleOf) : (item?.dueNote ?? ''),
  result: item?.result ?? '',
  proof: typedProof(item?.proof),
  targets: targetLines(item?.targets ?? []),
});

/** Words of a due date become the date itself; what may mean several things is a question. */
function useDue(kept: Due | null, keptWords: string) {
  const [read] = useLazyReadDueQuery();
  const [question, setQuestion] = useState<string>();
  const ask = async (text: string): Promise<Due | null | undefined> => {
    setQuestion(undefined);
    if (text.trim() === '') return null;
    if (text === keptWords) return kept;
    const { data } = await read({ query: { text } });
    if (data?.due) return data.due;
    setQuestion(dueQuestionWords[data?.question ?? 'not-understood']);
    return undefined;
  };
  return { ask, question };
}

/** The words beside a date stay; words that stood for one stay only where nobody has changed them. */
function noteFrom({ due }: Typed, kept: string, item: RoadmapItemView | null): string {
  if (due.trim() === '' || !item) return '';
  return item.due || due === kept ? item.dueNote : '';
}

/** What was typed as an item. */
function draftFrom(
  typed: Typed,
  { due, dueNote, targets, proof }: Pick<ItemDraft, 'due' | 'dueNote' | 'targets' | 'proof'>,
): ItemDraft {
  return {
    number: typed.number.trim(),
    section: typed.section || null,
    title: typed.title,
    bodies: typed.bodies,
    due,
    dueNote,
    result: typed.result,
    targets,
    proof,
  };
}

/** An item while it is typed, and how it is sent. */
export function useItem(roadmap: Roadmap, item: RoadmapItemView | null, onDone: () => void) {
  const titleOf = (code: string) =>
    roadmap.bodies.find((body) => body.code === code)?.title ?? code;
  const first = typedOf(item, titleOf);
  // what was opened is what is changed: another's change in the meantime is refused, not overwritten
  const [version] = useState(item?.version ?? 1);
  const [typed, setTyped] = useState(first);
  const [tried, setTried] = useState(false);
  const due = useDue(item?.due ?? null, first.due);
  const [add, added] = useAddItemMutation();
  const [change, changed] = useChangeItemMutation();
  const proof = proofFrom(typed.proof, typed.result.trim() || typed.title);
  const targets = targetsFrom(typed.targets, roadmap.indicators);
  const missing = {
    number: typed.number.trim() === '',
    title: typed.title.trim() === '',
    bodies: typed.bodies.length === 0,
    proof: proof === null,
    targets: targets === null,
  };
  const send = async () => {
    setTried(true);
    if (missing.number || missing.title || missing.bodies || !proof || !targets) return;
    const said = await due.ask(typed.due);
    if (said === undefined) return;
    const dueNote = noteFrom(typed, first.due, item);
    const body = draftFrom(typed, { due: said, dueNote, targets, proof });
    const params = { roadmapId: roadmap.id };
    const { data } = item
      ? await change({ params: { ...params, itemId: item.id }, body, version })
      : await add({ params, body });
    if (data) onDone();
  };
  return {
    typed,
    set: (changes: Partial<Typed>) => setTyped({ ...typed, ...changes }),
    missing: (of: keyof typeof missing) => tried && missing[of],
    question: due.question,
    send,
    busy: added.isLoading || changed.isLoading,
    error: added.error ?? changed.error,
  };
}
