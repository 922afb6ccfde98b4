/** Findings that a project decided to live with for now, by the path of their document from the folder of `project.yml`. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

/** One finding of a baseline, without its words and without its line. */
export interface KnownFinding {
	readonly rule: string;
	/** As `fingerprintOf` makes it. */
	readonly print: string;
	/** How many findings of the document share it; 1 or more. */
	readonly count: number;
}
