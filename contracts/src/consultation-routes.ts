import { z } from 'zod';
import {
  Consultation,
  ConsultationBrief,
  ConsultationRef,
  ConsultationRemarkRef,
  DecisionOnRemark,
  NewConsultation,
  NewConsultationRemark,
} from './consultations.ts';
import { DateOnly } from './primitives.ts';
import { RoadmapRef } from './roadmaps.ts';
import { route } from './route.ts';

const ONE = '/api/v1/consultations/:consultationId';
const REMARK = `${ONE}/remarks/:remarkId`;

export const consultationRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/consultations',
    summary: 'Drafts under consultation: of this org and of those above it, the latest first',
    may: 'consultations.read',
    response: z.object({ items: z.array(ConsultationBrief) }),
  }),
  show: route({
    method: 'GET',
    path: ONE,
    summary: 'The published copy of a draft, remarks to it and what was decided on them',
    may: 'consultations.read',
    params: ConsultationRef,
    response: Consultation,
  }),
  publish: route({
    method: 'POST',
    path: '/api/v1/roadmaps/:roadmapId/consultations',
    summary: 'Publish a draft for remarks: a frozen copy is shown to everybody below',
    may: 'roadmaps.write',
    params: RoadmapRef,
    body: NewConsultation,
    status: 201,
    ifMatch: true,
    idempotent: true,
    response: Consultation,
  }),
  prolong: route({
    method: 'PUT',
    path: `${ONE}/until`,
    summary: 'Take remarks until a later day',
    may: 'roadmaps.write',
    params: ConsultationRef,
    body: z.strictObject({ until: DateOnly }),
    ifMatch: true,
    response: Consultation,
  }),
  close: route({
    method: 'POST',
    path: `${ONE}/close`,
    summary: 'End a consultation whose days are over and whose remarks are all decided on',
    may: 'roadmaps.write',
    params: ConsultationRef,
    ifMatch: true,
    response: Consultation,
  }),
  remark: route({
    method: 'POST',
    path: `${ONE}/remarks`,
    summary: 'Leave a remark to a draft or to one of its items',
    may: 'consultations.remark',
    params: ConsultationRef,
    body: NewConsultationRemark,
    status: 201,
    idempotent: true,
    response: Consultation,
  }),
  takeBack: route({
    method: 'DELETE',
    path: REMARK,
    summary: 'Take back one’s own remark, while nothing is decided on it and remarks are taken',
    may: 'consultations.remark',
    params: ConsultationRemarkRef,
    ifMatch: true,
    response: Consultation,
  }),
  decide: route({
    method: 'PUT',
    path: `${REMARK}/decision`,
    summary: 'Accept a remark, partly or not; with the reason where not wholly',
    may: 'roadmaps.write',
    params: ConsultationRemarkRef,
    body: DecisionOnRemark,
    ifMatch: true,
    response: Consultation,
  }),
  pdf: route({
    method: 'GET',
    path: `${ONE}/summary.pdf`,
    summary: 'The summary of remarks and decisions, to print',
    may: 'consultations.read',
    params: ConsultationRef,
    produces: 'application/pdf',
    // words of offices
    takesOut: false,
    response: z.string(),
  }),
  docx: route({
    method: 'GET',
    path: `${ONE}/summary.docx`,
    summary: 'The summary of remarks and decisions, to edit',
    may: 'consultations.read',
    params: ConsultationRef,
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    takesOut: false,
    response: z.string(),
  }),
};
