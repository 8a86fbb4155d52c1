export const segmentsClusters = {} as const;
