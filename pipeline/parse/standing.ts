/** Where blocks stand. Block and line directives belong straight in a section. */
export interface Standing {
	readonly inSection: boolean;
	/** The number of the outcome around the blocks. */
	readonly outcome?: string;
}
