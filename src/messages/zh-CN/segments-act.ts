import type { segmentsAct as english } from '../en/segments-act';

export const segmentsAct: Record<keyof typeof english, string> = {};
