export const segmentsAct = {} as const;
