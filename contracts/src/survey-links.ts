import { MadePass } from './passes.ts';
import { plain } from './problem.ts';
import { SheetRef } from './survey-sheets.ts';
import { route } from './route.ts';

export const surveyLinkRoutes = {
  make: route({
    method: 'POST',
    path: '/api/v1/survey-sheets/:sheetId/pass',
    summary: 'Make a one-time link and a code to one questionnaire; its earlier ones end',
    may: 'surveys.write',
    // not `idempotent`: a repeat key would keep the secret, and a second call only replaces the first
    params: SheetRef,
    status: 201,
    response: MadePass,
  }),
};

export const surveyLinkProblems = {
  'survey.begun-on-screen': plain(
    409,
    'Участник уже отвечает на эту анкету в журнале. Ссылка не нужна: попросите его закончить там.',
  ),
  'survey.already-sent': plain(
    409,
    'Эта анкета уже отправлена. Если в ней ошибка, скажите об этом куратору школы.',
  ),
} as const;
