import type { Block, RequestBlock } from '../../../model/block.ts';
import { listWords } from '../fill-words.ts';
import { textNode } from '../nodes.ts';
import { nameOf } from '../people-names.ts';
import { flow } from '../pieces.ts';
import type { PrintContext } from '../print-context.ts';
import { runsOf, wordRuns } from '../runs.ts';
import type { Scope } from '../scope.ts';
import type { InlineNode, PdfNode } from '../tagged/node.ts';
import { typedDate } from './reply.ts';
import { answerOf } from './request.ts';

interface Shown {
	/** Say why, and not only what was answered. */
	readonly reasons: boolean;
	/** A heading above says what was asked for; who asked stands before the answer. */
	readonly titled?: boolean;
}

/** Who asked, for what, and our answer with its reasons, as lines of small text. */
export function requestLines(request: RequestBlock, { reasons, titled = false }: Shown, scope: Scope): readonly PdfNode[] {
	const { context } = scope;
	const { style, words } = context;
	const labelled = (key: string, runs: readonly InlineNode[]) => [{ text: `${key}: `, color: style.colour('soft') }, ...runs];
	const line = (key: string, runs: readonly InlineNode[]): PdfNode => textNode(labelled(key, runs), 'table', style);
	const from = listWords(
		request.from.map(({ name }) => nameOf(name, context)),
		words,
	);
	const what = titled ? [] : [{ text: ` (${requestName(request, context)})` }];
	const why = reasons ? request.children.filter(({ kind }) => kind !== 'table') : [];
	const [first] = why;
	const inline = first?.kind === 'paragraph' ? [{ text: ' ' }, ...runsOf(first.children, context)] : [];
	const rest: readonly Block[] = first?.kind === 'paragraph' ? why.slice(1) : why;
	const answer = [...wordRuns(`${words(answerOf(request).words)}.`, { bold: true }), ...inline];
	const asked = titled && from !== '' ? [...labelled(words('changesWhoAsked'), wordRuns(from, { bold: true })), { text: '. ' }] : [];
	const inside: Scope = { ...scope, indent: 0, nested: true, kind: 'table' };
	return [
		...(titled ? [] : [line(words('changesWhoAsked'), [...wordRuns(from, { bold: true }), ...what])]),
		textNode([...asked, ...labelled(words('changesOurAnswer'), answer)], 'table', style),
		...flow(scope.print(rest, inside)),
		...(request.meeting === undefined ? [] : [line(words('requestMeetingOn'), wordRuns(typedDate(request.meeting), { bold: true }))]),
	];
}

/** `R1 Five reading lessons a week`; with the number of the draft where several drafts were answered, because numbers start anew in each. */
export function requestName({ number, label, span }: RequestBlock, { job, words }: PrintContext): string {
	const replies = job.beside?.replies ?? [];
	const version = replies.find(({ source }) => source.file === span.file)?.meta.version;
	const name = replies.length < 2 || version === undefined ? number : words('requestOfDraft', { number, version: String(version) });
	return `${name}: ${label.name}`;
}
