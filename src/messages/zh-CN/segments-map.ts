import type { segmentsMap as english } from '../en/segments-map';

export const segmentsMap: Record<keyof typeof english, string> = {};
