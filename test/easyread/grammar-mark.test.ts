import { describe, expect, it } from 'vitest';
import type { ReaderLevel } from '../../pipeline/model/easy-read.ts';
import { planWith, readText } from './samples.ts';

/** The words of a sentence that have a mark, as a writer would say it: `dogs +`, `< went`, `visit >`; `X` for what is crossed. */
function marksOf(sentence: string, level: ReaderLevel = 'D', more = ''): readonly string[] {
	const text = planWith(`- ${sentence}`).replace('support:', `reader-level: ${level}\n${more}support:`);
	const rows = readText(text).easyRead?.parts[0]?.rows ?? [];
	const placed = rows.flatMap(({ symbols = [] }) => symbols.flat());
	return placed.flatMap(({ mark, crossed, start, end }) => (mark ? [`${crossed ? 'X ' : ''}${sentence.slice(start, end)}: ${mark}`] : []));
}

describe('a plus, for more than one', () => {
	it.each([
		['I like dogs.', 'dogs: plural'],
		['My dog has two balls.', 'balls: plural'],
		['I play with my brothers.', 'brothers: plural'],
		['Teachers help me.', 'Teachers: plural'],
		['We read books at school.', 'books: plural'],
		['I have two feet.', 'feet: plural'],
		['I saw two babies.', 'babies: plural'],
		['I like apples, but no cheese.', 'apples: plural'],
		['There are two libraries in my town.', 'libraries: plural'],
		['I have three cups of tea.', 'cups of tea: plural'],
		['I saw cats today.', 'cats: plural'],
	])('%s', (sentence, mark) => {
		expect(marksOf(sentence).join()).toContain(mark);
	});

	it.each([
		['one', 'I like my dog.'],
		['a pair that is drawn as one', 'I wear my glasses.'],
		['a pair that is drawn as one', 'I wear trousers.'],
		['a pair that is drawn as one', 'I cut with scissors.'],
		['a pair that is drawn as one', 'I wear my headphones.'],
		['a lesson', 'I like maths.'],
		['a thing that only ends so', 'I watch the news.'],
		['a thing that only ends so', 'I go by bus.'],
		['a thing that only ends so', 'I play tennis.'],
		['what belongs to somebody', "This is my dog's bed."],
		['what belongs to some', "This is the teachers' room."],
		['a picture that shows many', 'I eat vegetables.'],
		['a picture that shows a pair', 'I put on my shoes.'],
		['a picture that shows two', 'My parents help me.'],
		['what he does', 'He books a taxi.'],
		['what one does', 'The elephant drinks.'],
		['one wood', 'I walk in the woods.'],
		['what she does', 'She drinks milk.'],
		['a feeling', 'I get worries.'],
		['a time', 'I swim on Mondays.'],
		['more than one time', 'We wait for three days.'],
		['no plural form', 'I like fish and sheep.'],
	])('none for %s: %s', (_, sentence) => {
		expect(marksOf(sentence)).toEqual([]);
	});
});

describe('an arrow to the left, for what is over', () => {
	it.each([
		['I went to the park.', 'went: past'],
		['I ate an apple.', 'ate: past'],
		['My teacher helped me.', 'helped: past'],
		['We visited my nan.', 'visited: past'],
		['Yesterday I played with my dog.', 'played: past'],
		['She asked me.', 'asked: past'],
		['My mum never shouted.', 'shouted: past'],
		['I walked to school and talked to my teacher.', 'talked: past'],
		['I swam with my dad.', 'swam: past'],
		['They gave me a book.', 'gave: past'],
		['Yesterday I read a book.', 'read: past'],
		['Last week I hit my brother.', 'hit: past'],
		['My brother who helped me is kind.', 'helped: past'],
		['You told us.', 'told: past'],
	])('%s', (sentence, mark) => {
		expect(marksOf(sentence).join()).toContain(mark);
	});

	it.each([
		['now', 'I swim with my dad.'],
		['now', 'My teacher helps me.'],
		['how somebody is', 'I am tired.'],
		['how something is', 'I see a closed door.'],
		['how something is', 'My broken leg hurts.'],
		['how something is', 'The shop is closed.'],
		['what somebody has done', 'I have visited my nan.'],
		['what somebody has done', 'My teacher has helped me.'],
		['what is done to somebody', 'I am helped by my teacher.'],
		['what is done to something', 'The food cooked at home is good.'],
		['what would be', 'I would be happy if you helped me.'],
		['what would be', 'I wish I went to school.'],
		['what should be', 'It is time we went.'],
		['now or then', 'I read a book.'],
		['now or then', 'I put my bag there.'],
		['what did not happen', 'I did not swim.'],
		['an order', 'Ask your teacher.'],
		['what was usual', 'I used to swim.'],
		['a feeling', 'I felt happy.'],
		['what somebody likes', 'I like painted eggs.'],
		['a thing', 'I have a saw.'],
		['a direction', 'Turn left at the shop.'],
	])('none for %s: %s', (_, sentence) => {
		expect(marksOf(sentence).filter((mark) => mark.endsWith('past'))).toEqual([]);
	});
});

describe('an arrow to the right, for what is to come', () => {
	it.each([
		['I will visit my new school.', 'visit: future'],
		['My teacher will help me.', 'help: future'],
		['We shall walk to the park.', 'walk: future'],
		["I'll ask my mum.", 'ask: future'],
		['I am going to visit my nan.', 'visit: future'],
		['We are going to swim.', 'swim: future'],
		['You will also talk to Tom.', 'talk: future'],
		['I will walk and talk.', 'talk: future'],
		['Will you visit me?', 'visit: future'],
		['I will be swimming.', 'swimming: future'],
		['My mum will always listen.', 'listen: future'],
		['When will we eat?', 'eat: future'],
	])('%s', (sentence, mark) => {
		expect(marksOf(sentence).join()).toContain(mark);
	});

	it.each([
		['now', 'I visit my nan.'],
		['where somebody goes', 'I am going to school.'],
		['where somebody goes', 'I am going to work.'],
		['what was to come', 'I was going to swim.'],
		['what can be', 'I can swim.'],
		['a name', 'Will helps me.'],
		['what comes after another verb', 'My teacher will let me walk.'],
		['what hangs on another verb', 'I will need to walk.'],
		['what will be over', 'I will have walked.'],
		['another clause', 'I will be happy when I swim.'],
		['a second person', 'I will cook and you swim.'],
	])('none for %s: %s', (_, sentence) => {
		expect(marksOf(sentence).filter((mark) => /(?:walk|swim|visit|school|work|help).*future/.test(mark))).toEqual([]);
	});
});

describe('a mark and a red cross', () => {
	it('stand together where both are so', () => {
		expect(marksOf('I will not swim.')).toEqual([expect.stringMatching(/^X .*swim: future$/)]);
		expect(marksOf('I do not like dogs.').some((mark) => mark.endsWith('past') || mark.endsWith('future'))).toBe(false);
	});
});

describe('marks', () => {
	it.each(['A', 'B', 'C', 'E'] as const)('are not for readers of level %s', (level) => {
		expect(marksOf('I went to the park with dogs.', level)).toEqual([]);
	});

	it('are left out where the document wants none', () => {
		expect(marksOf('I went to the park with dogs.', 'D', 'marks: no\n')).toEqual([]);
		expect(marksOf('I went to the park with dogs.', 'D', 'marks: yes\n')).not.toEqual([]);
	});
});
