import type { NameRef } from '../../model/block.ts';
import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { areBlank, placeOf, textOf } from '../outline.ts';
import { sendRegulations } from '../sources.ts';

const changed = '| Where | Before | After |\n|---|---|---|\n| F1 | 10 | 20 |';

/**
 * A decision carries what belongs to it. A change: the changes, the papers they rest on, and the box with the days to answer. Any other: the right to appeal
 * and mediation, in the box (`::window` prints both) or in words.
 */
export const reviewDecision: Rule = {
	id: 'review/decision',
	meta: {
		title: 'A decision to change shows the changes and asks for an answer. Any other decision says how to appeal.',
		why: 'A family that does not know of a right cannot use it.',
		mend: 'Write ::window under what the family can do. For a change, show the changes too.',
		source: sendRegulations('regulations 20, 22 and 31'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				decided('change', '', 'Tell us what you think.\n\n::window'),
				decided('change', changed, 'Tell us what you think.'),
				decided('keep', '', 'You can ring us.'),
				decided('keep', changed, '::window'),
				decided('end', '', 'You can appeal.'),
				decided('end', '', 'You can ask for mediation.'),
			],
			good: [
				decided('change', changed, 'Tell us what you think.\n\n::window'),
				decided('keep', '', 'You can appeal. Talk to a mediation service first.'),
				decided('keep', '', '::window'),
				decided('end', '', '- **Mediation.** It is free.\n- **Appeal.** You have two months.'),
				'document: review-decision',
			],
		},
	},
	*check(document) {
		const { decision } = document.meta;
		const changes = document.sections.find(({ id }) => id === 'changes');
		const hasBox = blocksOfKind(document, 'window').length > 0;
		if (decision === 'change') {
			yield* changeFaults(document, changes);
			if (hasBox) return;
			yield {
				message: 'Nothing tells the family their last day to answer the changes.',
				mend: 'Write ::window on a line of its own, under what they can do.',
				span: placeOf(document, sectionOf(document, 'rights')),
			};
		} else if (decision !== undefined) {
			if (changes && !areBlank(changes.blocks)) {
				yield {
					message: 'The decision is not to change the plan, and this part lists changes.',
					mend: 'Take this part out, or write "decision: change".',
					span: placeOf(document, changes),
				};
			}
			if (!hasBox) yield* rightFaults(document);
		}
	},
};

function* changeFaults(document: PlanDocument, changes: PlanSection | undefined): Generator<RuleFinding> {
	const [drawn] = blocksOfKind(document, 'changes');
	if (drawn && document.meta.proposed === undefined) {
		yield {
			message: 'Nothing says which draft holds the changes.',
			mend: 'Write "proposed:" at the top of the file, with the file of the draft.',
			span: drawn.span,
		};
	}
	yield* papersLeftOut(document);
	if (drawn || (changes && !areBlank(changes.blocks))) return;
	yield {
		message: 'The decision is to change the plan, and it shows no change.',
		mend: 'Write ::changes under "What we want to change", or a table of words before and after.',
		span: placeOf(document, changes ?? sectionOf(document, 'decision')),
	};
}

/** What a family is sent beside the letter: the draft with the changes, what it rests on, and the plan that would change. */
const pack = [
	{ key: 'proposed', what: 'The draft with the changes' },
	{ key: 'review', what: 'The report of the review' },
	{ key: 'plan', what: 'A copy of the plan as it is now' },
] as const;

/**
 * Papers that a decision to change leaves out (regulation 22(2)(a)). One that the decision does not name may be any other file
 * that goes with it; a decision that names no document at all was not made from documents, and nothing can be told of it.
 */
function* papersLeftOut({ meta }: PlanDocument): Generator<RuleFinding> {
	const named = pack.flatMap(({ key }) => meta[key] ?? []);
	const isEnclosed = ({ name }: NameRef) => meta.enclose.some((one) => pathKey(one.name) === pathKey(name));
	const others = meta.enclose.filter(({ name }) => !named.some((one) => pathKey(one.name) === pathKey(name)));
	for (const { key, what } of named.length === 0 ? [] : pack) {
		const paper = meta[key];
		if (paper === undefined ? others.length > 0 : isEnclosed(paper)) continue;
		yield {
			message: `${what} does not go with this decision.`,
			mend: paper === undefined ? `Name it after "${key}", and add it to "enclose".` : `Add "${paper.name}" to "enclose".`,
			span: paper?.span ?? meta.places.get('enclose') ?? meta.top,
			level: 'warning',
		};
	}
}

function pathKey(path: string): string {
	return path
		.trim()
		.replace(/\\/g, '/')
		.replace(/^(?:\.\/)+/, '');
}

/** The two words that a family must find, since the law gives them both. */
const rights = [
	{ word: /\bappeal/i, what: 'that they can appeal', mend: 'Write ::window on a line of its own. It tells them how.' },
	{ word: /\bmediation\b/i, what: 'of mediation', mend: 'Write ::window on a line of its own. It tells them who gives it.' },
] as const;

function* rightFaults(document: PlanDocument): Generator<RuleFinding> {
	const section = sectionOf(document, 'rights');
	const text = section ? textOf(section.blocks) : '';
	for (const { word, what, mend } of rights) {
		if (!word.test(text)) yield { message: `This decision does not tell the family ${what}.`, mend, span: placeOf(document, section) };
	}
}

function sectionOf(document: PlanDocument, id: string): PlanSection | undefined {
	return document.sections.find((section) => section.id === id);
}

function decided(decision: string, changes: string, rights: string): string {
	const part = (heading: string, text: string) => (text === '' ? [] : [`## ${heading}`, '', text, '']);
	return [
		'document: review-decision',
		`decision: ${decision}`,
		'',
		...part('What we have decided', 'We have decided.'),
		...part('What we want to change', changes),
		...part('What you can do', rights),
	].join('\n');
}
