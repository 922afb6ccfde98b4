import type { PdfRuleId } from './pdf-rules.ts';

/** Something wrong in a PDF that we made: a bug of ours or of a library, never a writer's mistake. */
export interface PdfFault {
	readonly rule: PdfRuleId;
	readonly message: string;
	/** The rule of veraPDF's profile that says the same, such as `7.3-1`; absent where veraPDF does not look. */
	readonly clause?: string;
	/** 1-based, where the fault belongs to one page. */
	readonly page?: number;
	/** The object number of the structure element that it belongs to. */
	readonly element?: number;
}

export interface FaultPlace {
	readonly page?: number | undefined;
	readonly element?: number | undefined;
	/** What is wrong here, after the rule's own sentence. */
	readonly detail?: string;
	/** The rule of veraPDF's profile, where ours stands for many. */
	readonly clause?: string;
}

export type Say = (rule: PdfRuleId, place?: FaultPlace) => void;
