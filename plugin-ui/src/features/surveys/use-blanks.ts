import { problemOf } from '../../shared/problem.ts';
import { useToast } from '../../shared/ui/toast.tsx';
import { useSaveBlanksMutation } from './surveys.api.ts';
import { wave as say } from './words.ts';

/** Saves blanks to be printed: of these sheets, or of all that have not been answered. */
export function useBlanks(waveId: string) {
  const toast = useToast();
  const [save, { isLoading }] = useSaveBlanksMutation();
  return {
    print: async (sheetIds: string[] = []) => {
      const { error } = await save({ params: { waveId }, body: { sheetIds } });
      toast({ text: error ? problemOf(error).detail : say.printed });
    },
    busy: isLoading,
  };
}
