import type { Unit } from '../../language/unit.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { sliceOf } from '../../model/span.ts';
import { writersSentencesIn } from '../text/sentences-in.ts';
import { type Misspelling, spellingReaderOf } from '../text/spelling.ts';
import { quoted } from '../wording.ts';

/** British spelling, and no text that came in by mistake. Names of the document and words of the project are right as they are. */
export const langSpelling: Rule = {
	id: 'lang/spelling',
	meta: {
		title: 'Spelling is British, and every word belongs to the text.',
		why: 'A slip can change what a plan promises. A family that finds one trusts the rest less.',
		mend: 'Correct the word. If it is right, put it on a line of its own in words.txt, beside project.yml.',
		source: {
			publisher: 'Special Needs Jungle',
			title: 'The EHC plan journey, step three: planning',
			place: 'plans with errors that nobody has checked',
		},
		level: 'warning',
		law: false,
		aliases: [],
		examples: {
			place: 'final',
			rewrite: { before: 'He recieved her favorite toy.', after: 'He received her favourite toy.' },
			bad: [
				'Her favorite toy.',
				'Recieved in May.',
				'He finalized it.',
				'Measureable outcomes help.',
				'She should of gone home.',
				'The organisation of the day is goedkope Cbd eetwaren.',
				'Ned finds it dificult to wait.',
				'The nurse has a new sleep program for him.',
				'He sees the physiotherpist at home.',
			],
			good: [
				'Ngozi is here.',
				'Her favourite toy.',
				'He finalised it.',
				'The family went to Center Parcs.',
				'He signs :lang[popty ping]{is="cy"} for the microwave.',
				'He writes a computer program each week.',
				'She has jollof rice and plays boccia.',
				'His teddy is called wubby.',
				'He says "wabbit" for rabbit.',
				'Write to office@marshfarm.example about the minibus.',
			],
		},
	},
	*check(document, context) {
		const read = spellingReaderOf(document, context);
		for (const unit of writersSentencesIn(document, context)) {
			if (unit.role === 'advice') continue;
			for (const found of read(unit)) yield findingOf(unit, found, (span) => sliceOf(document.source, span));
		}
	},
};

function findingOf(unit: Unit, found: Misspelling, slice: (span: RuleFinding['span']) => string): RuleFinding {
	const { start, end, kind, right } = found;
	const span = unit.spanOf(start, end);
	const was = unit.text.slice(start, end);
	const edits = span.file !== '' && slice(span) === was ? right.map((text) => ({ span, text, was })) : [];
	const isSafe = kind === 'slip' || kind === 'american';
	/** A word that only this program does not know stops no document. */
	const level = kind === 'near' ? 'warning' : undefined;
	return {
		...saying(found, was),
		span,
		...(level && { level }),
		...(isSafe ? { fixes: edits.slice(0, 1) } : edits.length > 0 && { suggestions: edits }),
	};
}

function saying({ kind, right }: Misspelling, was: string): Pick<RuleFinding, 'message' | 'mend'> {
	const choices = right.map(quoted).join(' or ');
	switch (kind) {
		case 'american':
			return { message: `${quoted(was)} is the American spelling.`, mend: `Write ${choices}.` };
		case 'slip':
			return { message: `${quoted(was)} has a slip in its spelling.`, mend: `Write ${choices}.` };
		case 'near':
			return {
				message: `${quoted(was)} is in no dictionary or word list.`,
				mend: `Write ${choices}. If the word is right, add it to words.txt beside project.yml.`,
			};
		case 'foreign':
			return {
				message: `${quoted(was)} does not read as English.`,
				mend: 'Take it out if it came in by mistake. Mark words of another language with :lang[words]{is="cy"}.',
			};
		case 'advertising':
			return { message: `${quoted(was)} reads like advertising from a web page.`, mend: 'Take it out if it came in by mistake.' };
	}
}
