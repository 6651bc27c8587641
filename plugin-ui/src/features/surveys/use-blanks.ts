import type { RouteInput } from '@nastavnik/contracts/route';
import type { surveyBlankRoutes } from '@nastavnik/contracts/survey-blanks';
import { problemOf } from '../../shared/problem.ts';
import { useToast } from '../../shared/ui/toast.tsx';
import { useSaveBlanksMutation } from './surveys.api.ts';
import { wave as say } from './words.ts';

/** Saves blanks to be printed: of these sheets, or of those of a part that have not been answered. */
export function useBlanks(waveId: string) {
  const toast = useToast();
  const [save, { isLoading }] = useSaveBlanksMutation();
  return {
    print: async (body: RouteInput<typeof surveyBlankRoutes.pdf>['body']) => {
      const { error } = await save({ params: { waveId }, body });
      toast({ text: error ? problemOf(error).detail : say.printed });
      return !error;
    },
    busy: isLoading,
  };
}
