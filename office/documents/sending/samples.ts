import { passingSheet, request } from '../samples.ts';

const desk = 'unit:{unit}';
const acted = (act: string, by: string, input: unknown) => ({ act: `documents/${act}`, by, input });

const prepared = [acted('prepare-sending', desk, { unit: '{unit}', paper: request })];
const checked = [...prepared, acted('check-sending', desk, { sheet: passingSheet })];

/** Stages of a sending, each with everything before it. */
export const sendingStory = { prepared, checked };
