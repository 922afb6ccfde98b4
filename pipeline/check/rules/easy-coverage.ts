import type { NoEasyReadLine } from '../../model/block.ts';
import type { PlanDocument, PlanSection } from '../../model/document.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import type { DocumentType, SectionTemplate } from '../../model/template.ts';
import { areBlank, hasRows, hasWords, knownSectionsOf, nameOf, placeOf } from '../outline.ts';
import { easyReadGuide } from '../sources.ts';

/** Each section that a child should be able to read has easy read, or a reason why not. */
export const easyCoverage: Rule = {
	id: 'easy/coverage',
	meta: {
		title: 'Each section that matters to the child has easy read, or a reason why it has none.',
		why: 'A plan is about the child, so the child must be able to read it.',
		mend: 'Write an :::easy-read block, or ::no-easy-read[...] with the reason.',
		source: easyReadGuide('what to put into easy read'),
		level: 'error',
		law: false,
		aliases: ['L2'],
		examples: {
			place: 'document',
			bad: [
				'\n## Section J: Personal budget\n\nNobody has asked for one.',
				'\n## Section J: Personal budget\n\nNobody has asked for one.\n\n::no-easy-read[]',
				'\n## Section E: Outcomes\n\n:::outcome[Reading to a friend]{for="Reading"}\nRead a story.\n:::\n\n## Section F: (left out)',
				'\n## Section F: Help at school\n\n| What | Who | How often | How long | Helps with |\n|---|---|---|---|---|\n| Lesson | Tom | Daily | 20 minutes | Reading |',
				'document: booklet\n\n## What is a plan?\n\nA plan says what help a child gets.',
			],
			good: [
				'\n## Section J: Personal budget\n\nNobody has asked for one.\n\n::no-easy-read[Nothing here changes what happens for Ned.]',
				'\n## Section J: Personal budget\n\nNobody has asked for one.\n\n:::easy-read[Money]\n- Nobody has asked for money for me.\n:::',
				'\n## Section C: Health needs\n\n:::need[Asthma]\nNed coughs.\n:::\n\n## Section D: Social care needs\n\nNo needs were found.\n\n:::easy-read[Health]\n- I cough.\n:::',
				'\n## Section G: Health provision\n\nNo health help is needed now.',
				'document: booklet\n\n## What is a plan?\n\nA plan says what help a child gets.\n\n:::easy-read[Plans]\n- A plan is about help.\n:::',
			],
		},
	},
	*check(document, { type, beside }) {
		yield* linesWithoutReason(document);
		if (beside?.before) return;
		if (type.sectionsBy === 'free') yield* wholeDocument(document, beside?.whole ?? document, type);
		else yield* sections(document, type);
	},
};

function* linesWithoutReason(document: PlanDocument): Generator<RuleFinding> {
	for (const { reason, span } of blocksOfKind(document, 'no-easy-read')) {
		if (hasWords(reason)) continue;
		yield { message: 'This line gives no reason.', mend: 'Write in the brackets why this section has no easy read.', span };
	}
}

/** A booklet needs one block at least, and so does a handbook with all its chapters. */
function* wholeDocument(document: PlanDocument, whole: PlanDocument, type: DocumentType): Generator<RuleFinding> {
	if (blocksOfKind(whole, 'easy-read').length > 0 || blocksOfKind(whole, 'no-easy-read').length > 0) return;
	yield {
		message: `This ${type.shortName} has no easy read.`,
		mend: 'Write an :::easy-read block for the parts that matter most.',
		span: placeOf(document, undefined),
		level: 'warning',
	};
}

/** A block covers its own section and those before it, back to the block before. The text before the first section needs none. */
function* sections(document: PlanDocument, type: DocumentType): Generator<RuleFinding> {
	let open: RuleFinding[] = [];
	for (const { section, template } of knownSectionsOf(document, type)) {
		const covered = section.blocks.some(({ kind }) => kind === 'easy-read');
		if (covered) open = [];
		else if (isExpected(section, template)) {
			open.push({
				message: `${nameOf(type, template, document)} has no easy read.`,
				mend: 'Write an :::easy-read block in it, or ::no-easy-read[...] with the reason.',
				span: placeOf(document, section),
			});
		}
	}
	yield* open;
}

function isExpected({ blocks }: PlanSection, template: SectionTemplate): boolean {
	const excused = blocks.some((block): block is NoEasyReadLine => block.kind === 'no-easy-read' && hasWords(block.reason));
	return template.easyRead === 'expected' && !excused && holdsSomething(blocks, template);
}

/** A section of needs holds something when it names a need, one of help when it has a row, any other when it has words. */
function holdsSomething(blocks: PlanSection['blocks'], { role }: SectionTemplate): boolean {
	if (role === 'need') return blocks.some(({ kind }) => kind === 'need');
	if (role === 'provision') return blocks.some((block) => block.kind === 'table' && hasRows(block));
	return !areBlank(blocks);
}
