import type { segmentsRfm as english } from '../en/segments-rfm';

export const segmentsRfm: Record<keyof typeof english, string> = {};
