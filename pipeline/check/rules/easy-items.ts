import { sentencesOf } from '../../language/sentences.ts';
import type { EasyReadBlock, EasyReadItem } from '../../model/block.ts';
import { blocksOfKind } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { plainText } from '../../model/walk.ts';
import { areBlank, hasWords } from '../outline.ts';
import { easyReadGuide } from '../sources.ts';

/** An easy-read block is a list, and each item is one sentence. */
export const easyItems: Rule = {
	id: 'easy/items',
	meta: {
		title: 'Easy read is a list with one sentence in each item.',
		why: 'In easy read each idea has its own picture, so each sentence has its own line.',
		mend: 'Start each sentence on a line of its own, after a dash.',
		source: easyReadGuide('one idea with one picture'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				easy('I like trains.'),
				easy('- I like trains. I like maps.'),
				easy('About me:\n\n- I like trains.'),
				easy(''),
				easy('- :pic[train]'),
				easy('| I like | I do not like |\n|---|---|\n| trains | noise |'),
			],
			good: [
				easy('- I like trains.'),
				easy('- I like trains.\n- I like maps.'),
				easy('- :pic[train] I like trains.'),
				easy("- I like Ned's dog.\n- Do you like trains?"),
				easy('- I go to bed at 8:30.\n- My dog weighs 4.5 kilos.'),
			],
		},
	},
	*check(document) {
		for (const block of blocksOfKind(document, 'easy-read')) {
			yield* strayText(block);
			for (const item of block.items) yield* itemFaults(item);
		}
	},
};

function* strayText({ items, rest, label }: EasyReadBlock): Generator<RuleFinding> {
	for (const block of rest) {
		if (areBlank([block]) && block.kind !== 'heading') continue;
		yield { message: 'Easy read is a list, and this is not in it.', mend: 'Start the line with a dash, or move it out.', span: block.span };
	}
	if (items.length > 0 || rest.length > 0) return;
	yield { message: 'This easy read is empty.', mend: 'Write a list, one sentence on each line.', span: label.span };
}

function* itemFaults({ children, span }: EasyReadItem): Generator<RuleFinding> {
	const text = plainText(children);
	if (!hasWords(text)) {
		yield { message: 'This line of easy read has no words.', mend: 'Write one sentence, or take the line out.', span };
	} else if (sentencesOf(text).length > 1) {
		yield { message: 'This line of easy read has more than one sentence.', mend: 'Start the next sentence on a line of its own.', span };
	}
}

function easy(items: string): string {
	return `\n## Section A: Views, interests and hopes\n\nNed likes trains.\n\n:::easy-read[About me]\n${items}\n:::`;
}
