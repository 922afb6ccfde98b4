import { describe, expect, it } from 'vitest';
import { loadPrintedWords } from '../../../pipeline/config/load-printed-words.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import type { NoticeBlock } from '../../../pipeline/model/notice.ts';
import { sectionBlocks } from '../../../pipeline/render/email/section-blocks.ts';
import { wordsOf } from '../../../pipeline/render/shared/printed-words.ts';
import { parse, types } from '../../parse/settings.ts';
import { answerForm } from '../pdf/answer-form.ts';

const type = types.get('booklet');
if (!type) throw new Error('There is no booklet.');
const words = wordsOf({ type, printed: await loadPrintedWords(nodeHost, '.') });

const said = (block: NoticeBlock): readonly string[] => {
	if (block.kind === 'list') return block.items.map((item) => `- ${item.map(({ text }) => text).join('')}`);
	return 'runs' in block ? [block.runs.map(({ text }) => text).join('')] : [];
};

describe('the questions of a form in a message', () => {
	it('have their numbers, room to type under each, and an end', () => {
		const document = parse(answerForm).value;
		const section = document.sections.find(({ blocks }) => blocks.some(({ kind }) => kind === 'answer'));
		const id = section?.id ?? '';
		expect(sectionBlocks(document, id, words).flatMap(said)).toEqual([
			'1. What is going well for Ellie at school?',
			'Your answer:',
			'2. Who helps you most?',
			'Your answer:',
			'3. Do you want a meeting?',
			'Put an x between the brackets of one of these. Or type your answer in words.',
			'- [ ] Yes',
			'- [ ] No',
			'- [ ] Not sure',
			'4. When could you come?',
			'Put an x between the brackets of as many of these as you like. Or type your answer in words.',
			'- [ ] Monday',
			'- [ ] Tuesday',
			'- [ ] Any day after three in the afternoon',
			'What comes next',
			'5. What else would you like to say?',
			'Your answer:',
			'6. What did you say last time?',
			'She needs a ramp.',
			'Now, not next year.',
			'These are all the questions.',
		]);
	});
});
