import type { PlanDocument } from '../../model/document.ts';
import { UserError } from '../../model/errors.ts';
import type { ReadDocument, ReadFile } from '../read-document.ts';
import { startRun, type Tools } from '../run.ts';
import type { BroughtIn, Collected } from './brought.ts';
import { footnotesOf } from './footnotes-of.ts';
import { fromAdvice, type NamedParts } from './from-advice.ts';
import { fromPlan } from './from-plan.ts';
import { peopleToAdd } from './people-to-add.ts';
import { needsSection } from './places-in-plan.ts';
import { refusePair } from './refuse-pair.ts';
import { asBlocks, withInsertions } from './with-insertions.ts';

/** What a person asks for. */
export interface BringIn {
	/** The advice that came back, or the early-help plan. */
	readonly file: string;
	/** The plan that takes it in. */
	readonly into: string;
	readonly parts: NamedParts;
	readonly dryRun: boolean;
}

/**
 * Brings an advice, or an early-help plan, into a plan of the Graduated Pathway. It only adds: every line of the plan stays as it is, and
 * every word that is brought stands in it afterwards. Where a row's part of life is unsure, nothing is written.
 * Files that cannot be read, or that do not belong together, are a `UserError`.
 */
export async function bringIn(tools: Tools, { file, into, parts, dryRun }: BringIn): Promise<BroughtIn> {
	const run = await startRun(tools);
	const [source, plan] = [opened(await run.read(file)), opened(await run.read(into))];
	const type = plan.known?.type;
	const needs = type && needsSection(plan.document, type);
	if (type === undefined || needs === undefined) {
		throw new UserError('usage/bring-in', `"${into}" is no plan with parts of life.`, 'Name a My Plan or a My Plan+ after "--into".');
	}
	refusePair(source.document, plan.document);
	const collected = collect(source, plan.document, type, parts);
	const words = collected.insertions.map(({ text }) => text).join('\n');
	const people = peopleToAdd(source.document, plan.document, words);
	const notes = footnotesOf(source.document, plan.document, words);
	const isSure = !collected.groups.some(({ isUnsure }) => isUnsure);
	const isWritten = !dryRun && isSure && collected.insertions.length > 0;
	const { text } = plan.document.source;
	const added = [...people.insertions, ...asBlocks([...collected.insertions, ...notes], text)];
	if (isWritten) await write(tools, into, withInsertions(text, added));
	return {
		...collected,
		people: people.names,
		source: source.known?.type.name ?? '',
		into,
		isWritten,
		parts: needs.template.headings.map(({ heading }) => heading),
	};
}

function opened(read: ReadFile): ReadDocument {
	if ('error' in read) throw read.error;
	const broken = read.findings.find(({ ruleId, level }) => level === 'error' && /^syntax\//.test(ruleId));
	if (broken)
		throw new UserError('usage/bring-in', `"${read.file}" has mistakes in it.`, `Run "plainplan check ${read.file}" first, and mend them.`);
	return read;
}

function collect(
	{ document, file, known }: ReadDocument,
	plan: PlanDocument,
	type: Parameters<typeof fromAdvice>[2],
	parts: NamedParts,
): Collected {
	if (document.type === 'advice' || document.type === 'advice-request') return fromAdvice(document, plan, type, parts);
	if (document.type === 'early-help-plan') return fromPlan(document, plan, type);
	throw new UserError(
		'usage/bring-in',
		`"${file}" is a document of the kind "${known?.type.name ?? document.type}".`,
		'Name an advice that came back, or an early-help plan.',
	);
}

/** Writes the plan with what it takes in, and with the byte-order mark that it has. */
async function write({ host }: Tools, path: string, text: string): Promise<void> {
	const before = await host.read(path);
	const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
	await host.write([{ path, bytes: new TextEncoder().encode(`${hasMark ? '\uFEFF' : ''}${text}`) }]);
}
