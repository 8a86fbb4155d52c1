export const segmentsRfm = {} as const;
