export const segmentsMap = {} as const;
