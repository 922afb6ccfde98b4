import { describe, expect, it } from 'vitest';
import { choice, pageOf, picture, proofOf, row, wordsOf } from './a-page.ts';

const dog = picture('dog');
const happy = picture('happy');
const book = picture('book');

function cardsOf(proof: string): readonly string[] {
	return [...proof.matchAll(/<article[\s\S]*?<\/article>/g)].map(([card]) => card);
}

function summaryOf(proof: string): string {
	return /<section class="look"[\s\S]*?<\/section>/.exec(proof)?.[0] ?? '';
}

const like = 'I like dogs.';
const dogs = choice('dogs', like, { picture: dog, concept: 'dog' });

describe('the proof sheet', () => {
	it('shows of each sentence its words marked, the picture, what it shows, what it means and who chose it', async () => {
		const [card = ''] = cardsOf(await proofOf([row(like, { picture: dog, choices: [[dogs]] })]));
		expect(card).toContain('I like <mark>dogs</mark>.');
		expect(wordsOf(card)).toContain(`Line 1 I like dogs. dog dog Stands for dogs Shows ${dog.shows} Chosen by The program, from this word`);
	});

	it('says of the level how it prints, with the document, its file and its date', async () => {
		const head = wordsOf(/<header>[\s\S]*?<\/header>/.exec(await proofOf([row(like)], { level: 'C' }))?.[0] ?? '');
		expect(head).toContain("Document Ned's plan File example.md Date");
		expect(head).toContain('Level of reading C: pictures over key words');
	});

	it('gives for each other picture, and for none, the text to paste', async () => {
		const [card = ''] = cardsOf(await proofOf([row(like, { choices: [[{ ...dogs, others: [book] }]] })]));
		expect([...card.matchAll(/<code>(:pic.*?)<\/code>/g)].map(([, text = '']) => wordsOf(text))).toEqual([
			':pic[dogs]{as="book"}',
			':pic[dogs]{as="none"}',
		]);
	});

	it('starts with what nobody is sure of, then lines without a picture, words with two pictures, and crossed ones', async () => {
		const unsure = choice('left', 'I left.', { sure: false, others: [book, happy] });
		const never = 'I never like dogs.';
		const proof = await proofOf([
			row(never, { choices: [[choice('dogs', never, { picture: dog, concept: 'dog', crossed: true })]] }),
			row('Go.', {}),
			row('I left.', { choices: [[unsure]] }),
			row(like, { choices: [[{ ...dogs, picture: happy, concept: 'happy' }]] }),
		]);
		expect([...summaryOf(proof).matchAll(/<strong>(.*?)<\/strong>/g)].map(([, words = '']) => wordsOf(words))).toEqual([
			'The program is not sure what "left" means. Choose a picture.',
			'This line has no picture.',
			'"dogs" has two pictures in this document. Use the same one each time.',
			'The picture for "dogs" has a red cross. Check that the line says no.',
		]);
		expect(wordsOf(proof)).toContain('4 things to look at first');
		expect(cardsOf(proof)[2]).toContain('<details open>');
	});

	it('names one doubt once with all of its lines, apart where the level prints no picture there', async () => {
		const unsure = choice('left', 'I left.', { sure: false, shown: false, others: [book] });
		const proof = await proofOf([
			row('I left.', { picture: dog, choices: [[unsure]] }),
			row('I left.', { picture: dog, choices: [[unsure]] }),
		]);
		const summary = summaryOf(proof);
		expect(wordsOf(summary)).toContain('1 more doubt about words that have no picture at this level Line 1 Line 2');
		expect(wordsOf(proof)).toContain('0 things to look at first');
		expect(cardsOf(proof)[0]).toContain('1 more picture that this level does not print');
	});

	it('asks first about words of a line that has no picture because of them', async () => {
		const unsure = choice('left', 'I left.', { sure: false, shown: false, others: [book] });
		const proof = await proofOf([row('I left.', { choices: [[unsure]] })]);
		expect(wordsOf(proof)).toContain('1 thing to look at first');
		expect(wordsOf(summaryOf(proof))).not.toContain('This line has no picture.');
	});

	it('says in words which mark stands over a picture', async () => {
		const symbols = [[{ picture: dog, crossed: false, mark: 'plural' as const, start: 7, end: 11 }]];
		const [card = ''] = cardsOf(await proofOf([row(like, { symbols, choices: [[{ ...dogs, mark: 'plural' }]] })], { level: 'D' }));
		expect(wordsOf(card)).toContain('With a plus: more than one');
	});

	it('has the picture of a whole line that stands for none of its words', async () => {
		const [card = ''] = cardsOf(await proofOf([row('We will see.', { picture: book })]));
		expect(wordsOf(card)).toContain(`Stands for The whole line Shows ${book.shows}`);
	});

	it('lists the words without a picture, apart from small ones', async () => {
		const [card = ''] = cardsOf(
			await proofOf([row('I like the dogs of Ann.', { choices: [[choice('dogs', 'I like the dogs of Ann.', { picture: dog })]] })]),
		);
		expect(wordsOf(card)).toContain('Words without a picture: like, Ann');
	});

	it('does not ask for pictures where the level prints none', async () => {
		expect(wordsOf(summaryOf(await proofOf([row('Go.')], { level: 'E' })))).not.toContain('This line has no picture.');
	});

	it('lists the pictures that are printed with their sets and licences, for people and for programs', async () => {
		const proof = await proofOf([row(like, { picture: dog, choices: [[{ ...dogs, others: [happy] }]] })], {
			coverPictures: [],
			coverRows: [],
		});
		expect(wordsOf(proof)).toContain('dog dog OpenMoji 1F436 CC BY-SA 4.0 https://openmoji.org');
		const [, json = ''] = /<script type="application\/json" id="pictures-used">([\s\S]*?)<\/script>/.exec(proof) ?? [];
		expect(JSON.parse(json)).toMatchObject({
			schema: 1,
			pictures: expect.arrayContaining([
				expect.objectContaining({ concept: 'dog', set: 'OpenMoji', id: '1F436', licence: 'CC BY-SA 4.0' }),
			]),
		});
	});

	it('says which sections have easy read', async () => {
		expect(wordsOf(await proofOf([row(like)]))).toMatch(/Section Easy read What do we want\? Hopes and dreams Yes: About me/);
	});

	it('asks for nothing outside itself, and is no page for the child', async () => {
		const proof = await proofOf([row(like, { picture: dog })]);
		expect(proof).not.toMatch(/\b(?:src|href)="(?!#|data:)|style="/);
		expect(proof).not.toBe(await pageOf([row(like, { picture: dog })]));
	});
});
