import type { Span } from './span.ts';

/** `error` stops its own document before rendering; `warning` and `advice` do not. */
export type Level = 'error' | 'warning' | 'advice';

/** Where a rule comes from: publisher, title and place; never a file name. */
export interface SourceRef {
	readonly publisher: string;
	readonly title: string;
	/** A paragraph, section or page, such as `paragraph 9.77`. */
	readonly place?: string;
	readonly url?: string;
}

/** One literal replacement: the text that takes the place of what stands in `span`. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
	/** What the rule saw there. `--fix` leaves an edit to a person where the source reads otherwise, or where this is absent. */
	readonly was?: string;
}

/** One thing a writer should look at. `message` says what, `why` the reason, `mend` what to do: full plain sentences. */
export interface Finding {
	readonly ruleId: string;
	readonly level: Level;
	readonly message: string;
	readonly why: string;
	readonly mend: string;
	readonly span: Span;
	readonly source?: SourceRef;
	/** Safe literal replacements only, applied together by `--fix`; empty when a person must choose. */
	readonly fixes: readonly TextEdit[];
	/** Literal replacements of which a person may choose one; never applied unasked. Advice is no replacement: it stands in `mend`. */
	readonly suggestions?: readonly TextEdit[];
}

/** A value made in spite of mistakes, with the mistakes. Never thrown. */
export interface Reported<T> {
	readonly value: T;
	readonly findings: readonly Finding[];
}
