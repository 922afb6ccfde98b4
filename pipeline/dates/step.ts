import type { SourceRef } from '../model/finding.ts';

/** One step of a reckoning: plain sentences, with the law behind them. */
export interface Step {
	readonly words: string;
	readonly law?: SourceRef;
}
