/** How strict each level is. */
export const levelWeight = { off: 0, advice: 1, warning: 2, error: 3 } as const;
