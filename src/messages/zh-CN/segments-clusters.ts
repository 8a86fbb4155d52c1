import type { segmentsClusters as english } from '../en/segments-clusters';

export const segmentsClusters: Record<keyof typeof english, string> = {};
