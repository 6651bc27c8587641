import { z } from 'zod';
import { ControlMatter, SchoolMatter } from './control-matters.ts';
import {
  ControlDraft,
  ControlNow,
  ControlSchool,
  ControlSheet,
  ControlSheetBrief,
} from './control-sheets.ts';
import { Id, PageQuery, pageOf, Text } from './primitives.ts';
import { route } from './route.ts';

const ALL = '/api/v1/control-sheets';
const ONE = `${ALL}/:sheetId` as const;
const SheetRef = z.object({ sheetId: Id });

export const controlSheetRoutes = {
  now: route({
    method: 'GET',
    path: `${ALL}/now`,
    summary: 'What a control sheet of this org would say now',
    may: 'control.read',
    response: ControlNow,
  }),
  nowSchools: route({
    method: 'GET',
    path: `${ALL}/now/schools`,
    summary: 'Schools that a number of such a sheet is the sum of, by name',
    may: 'control.schools',
    query: z.object({ matter: SchoolMatter }),
    response: z.object({ items: z.array(z.object({ id: Id, name: z.string(), count: z.int() })) }),
  }),
  list: route({
    method: 'GET',
    path: ALL,
    summary: 'Control sheets of this org, its own and those drawn above, the newest first',
    may: 'control.read',
    query: PageQuery,
    response: pageOf(ControlSheetBrief),
  }),
  draw: route({
    method: 'POST',
    path: ALL,
    summary: 'Draw a control sheet: numbers are kept as they are now; schools below get theirs',
    may: 'control.write',
    body: ControlDraft,
    status: 201,
    idempotent: true,
    response: ControlSheet,
  }),
  show: route({
    method: 'GET',
    path: ONE,
    summary: 'One control sheet',
    may: 'control.read',
    params: SheetRef,
    response: ControlSheet,
  }),
  acknowledge: route({
    method: 'POST',
    path: `${ONE}/acknowledge`,
    summary: 'Take note of a sheet that was drawn above',
    may: 'control.write',
    params: SheetRef,
    ifMatch: true,
    response: ControlSheet,
  }),
  mark: route({
    method: 'POST',
    path: `${ONE}/marks`,
    summary: 'Say what was done about a line; no words take it back',
    may: 'control.write',
    params: SheetRef,
    body: z.strictObject({ matter: ControlMatter, note: Text(500).min(1).nullable() }),
    ifMatch: true,
    response: ControlSheet,
  }),
  schools: route({
    method: 'GET',
    path: `${ONE}/schools`,
    summary: 'Schools of a municipality’s sheet that have any of a matter, by name',
    may: 'control.schools',
    params: SheetRef,
    query: PageQuery.extend({ matter: SchoolMatter }),
    response: pageOf(ControlSchool),
  }),
  school: route({
    method: 'GET',
    path: `${ONE}/schools/:partId`,
    summary: 'The sheet of one school, as the municipality has drawn it',
    may: 'control.schools',
    params: SheetRef.extend({ partId: Id }),
    response: ControlSheet,
  }),
  pdf: route({
    method: 'GET',
    path: `${ONE}/paper.pdf`,
    summary: 'A control sheet as a paper to print',
    may: 'control.read',
    params: SheetRef,
    produces: 'application/pdf',
    takesOut: false,
    response: z.string(),
  }),
  docx: route({
    method: 'GET',
    path: `${ONE}/paper.docx`,
    summary: 'A control sheet as a paper to edit',
    may: 'control.read',
    params: SheetRef,
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takesOut: false,
    response: z.string(),
  }),
};
