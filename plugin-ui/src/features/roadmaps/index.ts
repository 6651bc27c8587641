export { RoadmapPage } from './roadmap-page.tsx';
export { RoadmapsPage } from './roadmaps-page.tsx';
