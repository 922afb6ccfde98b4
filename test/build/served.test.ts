import { describe, expect, it } from 'vitest';
import { freeze, readServed, servedDocuments } from '../../pipeline/build/served.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import type { Project } from '../../pipeline/model/project.ts';
import { parsePlan } from '../../pipeline/parse/parse-plan.ts';
import { settings } from './run-over.ts';

const text = '---\ndocument: ehc-plan\ncase: NM-0417\nstage: draft\nversion: 1\nchild: Sam\n---\n\n# A plan\n\nSam likes **maps**.\n';
const plan = parsePlan({ file: 'source.md', text }, settings.types).value;
const project = { folder: '/cases', served: 'served' } as Project;
const bytes = (words: string) => new TextEncoder().encode(words);

/** A disk that holds this plan, frozen with a PDF. */
function disk(pdf = '%PDF-1.7 the draft') {
	const frozen = freeze('NM-0417-draft-1', plan, { beside: {} }, [
		{ path: 'source.md', bytes: bytes(text) },
		{ path: 'NM-0417-draft-1.pdf', bytes: bytes(pdf) },
	]);
	const host = memoryHost(Object.fromEntries(frozen.files.map((file) => [`/cases/served/${file.path}`, file.bytes])));
	return { host, digest: frozen.digest };
}

describe('a draft that was frozen', () => {
	it('comes back as it was, from the first 8 letters and digits of its code', async () => {
		const { host, digest } = disk();
		const read = await readServed(host, project, digest.slice(0, 8));
		expect(read).toMatchObject({ digest, name: 'NM-0417-draft-1' });
		expect(typeof read === 'object' && read.document).toEqual(plan);
	});

	it('has another code when one byte of it is other', () => {
		expect(disk('%PDF-1.7 the draft').digest).toBe(disk('%PDF-1.7 the draft').digest);
		expect(disk('%PDF-1.7 the draft.').digest).not.toBe(disk('%PDF-1.7 the draft').digest);
	});

	it('is known by its name', async () => {
		const { host, digest } = disk();
		expect((await servedDocuments(host, project)).map((served) => [served.name, served.digest])).toEqual([['NM-0417-draft-1', digest]]);
	});

	it.each(['source.md', 'model.json', 'NM-0417-draft-1.pdf', 'manifest.json'])('is refused once somebody changed its %s', async (name) => {
		const { host, digest } = disk();
		host.files.set(`/cases/served/${digest}/${name}`, bytes('Something else.'));
		expect(await readServed(host, project, digest)).toBe(
			'The frozen draft is not as it was: a file in its folder has changed or is missing.',
		);
	});

	it('is refused once one of its files is gone', async () => {
		const { host, digest } = disk();
		host.files.delete(`/cases/served/${digest}/source.md`);
		expect(await readServed(host, project, digest)).toContain('changed or is missing');
	});

	it('is refused once somebody made the manifest agree with a changed file', async () => {
		const { host, digest } = disk();
		const other = freeze('NM-0417-draft-1', plan, { beside: {} }, [{ path: 'source.md', bytes: bytes('Other words.') }]);
		for (const file of other.files) host.files.set(`/cases/served/${digest}/${file.path.split('/').slice(1).join('/')}`, file.bytes);
		expect(await readServed(host, project, digest)).toContain('changed or is missing');
	});
});

describe('a code that leads nowhere says why', () => {
	it.each([
		['3f2a9c', 'is not the code of a frozen draft'],
		['draft 1', 'is not the code of a frozen draft'],
		['../../../etc', 'is not the code of a frozen draft'],
		['0123456789abcdef', 'There is no frozen draft with the code "0123456789abcdef".'],
	])('%s', async (code, message) => {
		expect(await readServed(disk().host, project, code)).toContain(message);
	});

	it('when nothing was ever frozen', async () => {
		expect(await readServed(memoryHost({}), project, '0123456789')).toBe('There is no frozen draft with the code "0123456789".');
	});
});
