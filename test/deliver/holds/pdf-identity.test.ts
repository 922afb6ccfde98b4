import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../pipeline/build/check-documents.ts';
import { isPrintable, newPress } from '../../../pipeline/build/press.ts';
import { startRun } from '../../../pipeline/build/run.ts';
import { sha256 } from '../../../pipeline/build/served.ts';
import { isLockedPdf, pdfIdentity } from '../../../pipeline/deliver/holds/pdf-identity.ts';
import { readText } from '../../../pipeline/host/host.ts';
import { nodeHost } from '../../../pipeline/host/node.ts';
import { readPassword } from '../../../pipeline/model/password.ts';
import { identifierOf, identityFrom } from '../../../pipeline/model/pdf-identity.ts';
import { hostOver } from '../../build/host-over.ts';

const source = (await readText(nodeHost, 'templates/types/one-plan/starter.md')).replace('case: EXAMPLE', 'case: MF-7');
const project = await readText(nodeHost, 'templates/project.yml');

async function printed(standard?: string, locked = false) {
	const text = standard === undefined ? source : source.replace('case: MF-7', `case: MF-7\npdf-standard: ${standard}`);
	const run = await startRun({ host: hostOver({ '/office/project.yml': project, '/office/plan.md': text }), home: '.' });
	const checked = await checkDocument(run, '/office/plan.md');
	if (!isPrintable(checked)) throw new Error('The plan has an error.');
	const read = locked ? readPassword('heron teal spanner') : undefined;
	const { made } = await newPress(run, read && 'password' in read ? read.password : undefined).print(checked, [
		'pdf',
		'easy-read',
		'sheets',
		'messages',
	]);
	return { text, pdfs: made.filter(({ mediaType }) => mediaType === 'application/pdf') };
}

describe('whose a PDF is', () => {
	it.each([undefined, 'ua-1', 'ua-2'])('every PDF of a plan says so: plan, easy read, sheets and letters (%s)', async (standard) => {
		const { text, pdfs } = await printed(standard);
		expect(pdfs.map(({ path }) => path).some((path) => path.startsWith('messages/'))).toBe(true);
		expect(pdfs.length).toBeGreaterThan(3);
		expect(pdfs.map(({ bytes }) => pdfIdentity(bytes))).toEqual(
			pdfs.map(() => ({ caseNumber: 'MF-7', version: 'one-plan', source: sha256(text) })),
		);
	});

	it('nobody can tell of a locked one', async () => {
		const { pdfs } = await printed(undefined, true);
		expect(pdfs.map(({ bytes }) => [isLockedPdf(bytes), pdfIdentity(bytes)])).toEqual(pdfs.map(() => [true, undefined]));
	});

	const ours = (caseNumber: string) => identifierOf({ caseNumber, version: 'draft 1', source: 'a'.repeat(64) });
	const file = (packet: string) => new TextEncoder().encode(`%PDF-1.7\n${packet}\n%%EOF`);

	it('it is read from metadata that another program packed', () => {
		const packed = deflateSync(`<rdf:Description><dc:identifier>${ours('NM-1')}</dc:identifier></rdf:Description>`).toString('latin1');
		const bytes = Buffer.from(
			`%PDF-1.7\n1 0 obj\n<</Type/Metadata/Subtype/XML/Filter/FlateDecode>>\nstream\n${packed}\nendstream\n%%EOF`,
			'latin1',
		);
		expect(pdfIdentity(new Uint8Array(bytes))?.caseNumber).toBe('NM-1');
	});

	it.each([
		['is none of ours', file('<dc:identifier>urn:isbn:0451450523</dc:identifier>')],
		['says nothing', file('')],
		[
			'names two cases, as one that holds another does',
			file(`<dc:identifier>${ours('NM-1')}</dc:identifier><dc:identifier>${ours('NM-2')}</dc:identifier>`),
		],
		['has a broken packet', Buffer.from('%PDF-1.7\n<</Subtype/XML/Filter/FlateDecode>>\nstream\nnothing\nendstream')],
	])('nobody can tell of a file that %s', (_, bytes) => {
		expect(pdfIdentity(new Uint8Array(bytes))).toBeUndefined();
	});

	it('an identifier reads back as it was written', () => {
		for (const version of ['draft 1', 'final 12', 'one-plan', 'annual-review'])
			for (const caseNumber of ['NM-0417', ''])
				expect(identityFrom(identifierOf({ caseNumber, version, source: 'b'.repeat(64) }))).toEqual({
					caseNumber,
					version,
					source: 'b'.repeat(64),
				});
	});
});
