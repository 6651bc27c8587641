import {
  NewRoadmapImport,
  ROADMAP_TABLE_BYTES,
  RoadmapAnswers,
  RoadmapFromTable,
  RoadmapImport,
  RoadmapImportRef,
  RoadmapMapping,
} from './roadmap-imports.ts';
import { Roadmap } from './roadmaps.ts';
import { route } from './route.ts';

const ONE = '/api/v1/roadmap-imports/:importId';

export const roadmapImportRoutes = {
  read: route({
    method: 'POST',
    path: '/api/v1/roadmap-imports',
    summary: 'Read a table of a roadmap; no roadmap is made yet',
    may: 'roadmaps.write',
    accepts: 'multipart/form-data',
    bodyLimit: ROADMAP_TABLE_BYTES + 64 * 1024,
    body: NewRoadmapImport,
    status: 201,
    idempotent: true,
    response: RoadmapImport,
  }),
  show: route({
    method: 'GET',
    path: ONE,
    summary: 'A table that was read, the items in it and what is unclear',
    may: 'roadmaps.write',
    params: RoadmapImportRef,
    response: RoadmapImport,
  }),
  map: route({
    method: 'PUT',
    path: `${ONE}/columns`,
    summary: 'Say which table is the roadmap and which column is what',
    may: 'roadmaps.write',
    params: RoadmapImportRef,
    body: RoadmapMapping,
    ifMatch: true,
    response: RoadmapImport,
  }),
  answer: route({
    method: 'PUT',
    path: `${ONE}/answers`,
    summary: 'Answer what is unclear in the table',
    may: 'roadmaps.write',
    params: RoadmapImportRef,
    body: RoadmapAnswers,
    ifMatch: true,
    response: RoadmapImport,
  }),
  make: route({
    method: 'POST',
    path: `${ONE}/roadmap`,
    summary: 'Make a draft of the table; what is unanswered comes as it is written',
    may: 'roadmaps.write',
    params: RoadmapImportRef,
    body: RoadmapFromTable,
    ifMatch: true,
    status: 201,
    idempotent: true,
    response: Roadmap,
  }),
};
