export { ControlSheetsPage } from './control-page.tsx';
export { DrawControlSheetPage } from './draw-page.tsx';
export { ControlSchoolPage } from './school-page.tsx';
export { ControlNowSchoolsPage, ControlSchoolsPage } from './schools-page.tsx';
export { ControlSheetPage } from './sheet-page.tsx';
