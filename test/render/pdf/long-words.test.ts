import { describe, expect, it } from 'vitest';
import { printed, run, samples } from './plan-fixture.ts';
import { farthestRight, wordsByPage } from './tagged/read-pdf.ts';

/** A word that no line can hold. */
const long = (word: string) => word.repeat(Math.ceil(140 / word.length));

/** Sam's plan with long words in a view, a hope, a need, the name of a need, a heading of a section and one inside it. */
const plan = samples.plan
	.replace('I like trains. I', `I like ${long('train')} after. I`)
	.replace('Sam wants to drive a train one day.', `Sam wants to ${long('drive')} one day.`)
	.replace(':::hope[Driving a train]', `:::hope[Driving ${long('steam')}]`)
	.replaceAll('Driving a train', `Driving ${long('steam')}`)
	.replaceAll('Reading and spelling', `Reading and ${long('spell')}`)
	.replace(/^(## Section C: .*)$/m, `$1 ${long('health')} too`)
	.replace(/^### Thinking and learning$/m, `### Thinking and learning ${long('think')} too`);

describe.each(['default', 'large-print', 'high-contrast'])('words that no line can hold, in the theme %s', async (theme) => {
	const bytes = await printed(plan, { theme });
	const pages = await wordsByPage(bytes);
	const letters = run(pages).replaceAll(/[ -]/g, '');

	it.each(['train', 'drive', 'steam', 'spell', 'health', 'think'])('are broken and lose no letter: %s', (word) => {
		expect(letters).toContain(long(word));
	});

	it('keep the words that follow them', () => {
		expect(letters).toContain(`${long('train')}after.Iwanttodriveone.`);
		expect(letters).toContain(`${long('drive')}oneday.`);
		expect(run(pages)).toContain('Whose hope it is');
	});

	it('never leave the page', async () => {
		const ends = await Promise.all(pages.map((_, index) => farthestRight(bytes, index + 1)));
		expect(Math.max(...ends)).toBeLessThanOrEqual(595.28 - 44);
	});
});

describe('the title of the steps', () => {
	it('stands with the first step in large print', async () => {
		const pages = await wordsByPage(await printed(samples.plan, { theme: 'large-print' }));
		const titled = pages.filter((text) => text.includes('Step for this year, by 23 November 2027'));
		expect(titled.length).toBeGreaterThan(2);
		for (const text of titled) expect(run([text])).toMatch(/Step for this year, by 23 November 2027 E\d+\.1 /);
	});
});
