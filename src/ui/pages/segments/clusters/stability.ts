/** Above this likeness in new samples a cluster is stable (Hennig 2007). */
export const STABLE = 0.75;

/** Below, it should not be trusted. */
export const DOUBTFUL = 0.6;
