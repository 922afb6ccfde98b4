/** A mark of grammar over a picture, in parts of the square that the picture is fitted into: how large, and how far above. */
export const markPart = { side: 0.2, gap: 0.04 } as const;
