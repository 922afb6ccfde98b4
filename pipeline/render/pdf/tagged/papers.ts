/** Sizes of paper in points (ISO 216). */
export const papers = {
	A4: { width: 595.28, height: 841.89 },
	A5: { width: 419.53, height: 595.28 },
} as const;
