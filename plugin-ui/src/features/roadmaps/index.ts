export { ConsultationPage } from './consultations/consultation-page.tsx';
export { ConsultationsPage } from './consultations/consultations-page.tsx';
export { RoadmapImportPage } from './import/import-page.tsx';
export { RoadmapPacksPage } from './packs/roadmap-packs-page.tsx';
export { RoadmapPage } from './roadmap-page.tsx';
export { RoadmapsPage } from './roadmaps-page.tsx';
export { RegistersPage } from './registers/registers-page.tsx';
