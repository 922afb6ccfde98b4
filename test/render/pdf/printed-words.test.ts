import { describe, expect, it } from 'vitest';
import type { WordKey } from '../../../pipeline/model/printed-words.ts';
import type { PrintJob } from '../../../pipeline/model/renderer.ts';
import { planPdf } from '../../../pipeline/render/pdf/index.ts';
import { jobOf, run, samples } from './plan-fixture.ts';
import { wordsByPage } from './tagged/read-pdf.ts';

const job = await jobOf(samples.booklet);

/** What is printed with some phrases changed: in the shared file, and for the document type. */
async function wordsWith(shared: Partial<PrintJob['look']['printed']>, own: readonly (readonly [WordKey, string])[] = []): Promise<string> {
	const type = { ...job.look.type, words: new Map([...job.look.type.words, ...own]) };
	const look = { ...job.look, type, printed: { ...job.look.printed, ...shared } };
	const { artifacts } = await planPdf.render({ ...job, look }, []);
	return run(await wordsByPage(artifacts[0]?.bytes ?? new Uint8Array()));
}

describe('the phrases that a council changes', () => {
	it('are printed, with their slots filled', async () => {
		const words = await wordsWith({ page: '{page} / {pages}', aboutThisDocument: 'Facts of this {document}' });
		expect(words).toContain('Facts of this booklet');
		expect(words).toMatch(/ 2 \/ \d/);
		expect(words).not.toContain('Page 2');
	});

	it('stand back behind those of the document type', async () => {
		const words = await wordsWith({ contents: 'Shared' }, [['contents', 'Own']]);
		expect(words).toContain('Own');
		expect(words).not.toContain('Shared');
	});
});
