import type { EasyReadRow } from '../model/easy-read.ts';
import type { FrameRow } from '../model/easy-read-frame.ts';
import type { Inline } from '../model/inline.ts';
import type { Pictures } from '../model/picture.ts';
import type { Span } from '../model/span.ts';
import type { Slots } from './slots.ts';

/** A line of the frame with its slots filled in; `undefined` where a slot has no value. */
export function fillLine(line: string, slots: Slots): string | undefined {
	const needed = [...line.matchAll(/\{([a-z-]+)\}/g)].map(([, slot = '']) => slot);
	if (needed.some((slot) => !slots.has(slot))) return undefined;
	return line.replaceAll(/\{([a-z-]+)\}/g, (_, slot: string) => slots.get(slot) ?? '');
}

/** The rows of the frame that fit this stage and have all their values. `span` is where their words are said to come from. */
export function fillFrameRows(
	rows: readonly FrameRow[],
	slots: Slots,
	{ byConcept }: Pictures,
	stage: 'draft' | 'final' | undefined,
	span: Span,
): readonly EasyReadRow[] {
	return rows.flatMap((row) => {
		const lines = row.sentences.map((sentence) => fillLine(sentence, slots));
		if ((row.stage !== undefined && row.stage !== stage) || lines.some((line) => line === undefined)) return [];
		const picture = byConcept.get(row.picture);
		return [{ ...(picture && { picture }), sentences: lines.map((line) => inlinesOfLine(line ?? '', span)) }];
	});
}

/** `This plan is a **draft**.` as text and bold text. */
function inlinesOfLine(line: string, span: Span): readonly Inline[] {
	return line
		.split('**')
		.map((words, index): Inline => {
			const run = { kind: 'text', text: words, span } as const;
			return index % 2 === 0 ? run : { kind: 'strong', children: [run], span };
		})
		.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
