import { describe, expect, it } from 'vitest';
import { explainSentence } from '../../pipeline/build/explain-sentence.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import { type SentencePlace, sentencePlaces } from '../../pipeline/model/rule-note.ts';

const ask = (place: SentencePlace, text: string) => explainSentence({ host: nodeHost, home: '.' }, place, text);

describe('asking about one sentence', () => {
	it('gives each finding its place in the sentence', async () => {
		const { findings, source, words } = await ask('outcome-short', 'Sam will improve his reading by May.');
		expect(words).toBe(7);
		expect(findings.map(({ ruleId, span }) => [ruleId, source.text.slice(span.start.offset, span.end.offset), span.start.column])).toEqual([
			['outcome/vague-verb', 'improve', 10],
		]);
	});

	it.each(sentencePlaces.map((place) => [place]))(
		'in %s a text that nobody can read is said to be one, and nothing breaks',
		async (place) => {
			const { findings } = await ask(place, '['.repeat(30_000));
			expect(findings.map(({ level }) => level)).toContain('error');
		},
	);

	it('an empty sentence, marks and one long word break nothing', async () => {
		for (const text of ['', '...', '|||', '> > > >', '```', ':::', '---', 'a'.repeat(5000)]) {
			for (const place of sentencePlaces) expect(Array.isArray((await ask(place, text)).findings)).toBe(true);
		}
	});
});
