/** One file that a renderer made, before it is written. */
export interface Artifact {
	/** Relative to the output folder, with forward slashes. */
	readonly path: string;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
	readonly evidence: AccessEvidence;
}

/** What was really put into the file for people who cannot see it. */
export interface AccessEvidence {
	readonly title: string;
	readonly lang: string;
	/** Pictures that carry meaning, and how many of them have alt text. */
	readonly figures: number;
	readonly figuresWithAlt: number;
	/** Pages, for a paged file. */
	readonly pages?: number;
}
