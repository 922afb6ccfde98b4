import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../pipeline/build/check-documents.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { Finding } from '../../pipeline/model/finding.ts';

/** The messages on formats for a draft that goes to Olu, who needs this; `more` stands in the front matter as well. */
async function said(format: string, more = ''): Promise<readonly string[]> {
	return (await found(format, more)).map(({ message, level }) => `${level}: ${message}`);
}

async function mends(format: string, more = ''): Promise<readonly string[]> {
	return (await found(format, more)).map(({ mend }) => mend);
}

async function found(format: string, more: string): Promise<readonly Finding[]> {
	const people = `people:\n  mum: {name: Olu, role: Sam's mum, email: olu@example.org, format: ${format}}\nsend-to: mum\n`;
	const plan = `---\ndocument: ehc-plan\nstage: draft\nversion: 1\n${more}${people}---\n`;
	const memory = memoryHost({ '/plan.md': plan, '/map.png': 'a map' });
	const host = { ...nodeHost, ...Object.fromEntries(Object.entries(memory).filter(([name]) => name !== 'files')) };
	const isOwn = (path: string) => ['/plan.md', '/map.png', '/project.yml'].includes(path);
	const read = (path: string) => (isOwn(path) ? memory.read(path) : nodeHost.read(path));
	const kind = (path: string) => (isOwn(path) ? memory.kind(path) : nodeHost.kind(path));
	const { checked } = await checkDocuments({ host: { ...host, read, kind, list: nodeHost.list }, home: '.' }, ['/plan.md']);
	return checked.flatMap((one) => ('findings' in one ? one.findings : [])).filter(({ ruleId }) => ruleId === 'person/format-not-made');
}

describe('a format that somebody needs', () => {
	it('is named where the program does not make it', async () => {
		expect(await said('[braille, large print]')).toEqual(['warning: Olu needs "braille", and we cannot make that.']);
	});

	it('is named where the document itself asks for it', async () => {
		expect(await said('[large print]', 'format: braille, easy read\n')).toEqual([
			'warning: This document asks for "braille", and we cannot make that.',
			'warning: This document asks for easy read, and there is none.',
		]);
	});

	it('is taken for a slip where it is nearly one that is made', async () => {
		expect(await mends('[large print]', 'format: larg print\n')).toEqual(['Write "large print", if that is meant.']);
		expect(await mends('[esy read, braille]')).toEqual([
			'Write "easy read", if that is meant.',
			expect.stringContaining('Find somebody who can make it'),
		]);
	});

	it('is named where the writer wrote no easy read', async () => {
		expect(await said('[easy read]')).toEqual(['warning: Olu needs easy read, and there is none.']);
	});

	it('is named for a file that goes with the document and cannot be set in large print', async () => {
		expect(await said('[large print]', 'enclose: map.png\n')).toEqual([
			'warning: Olu needs large print, and we cannot set the file "map.png" in it.',
		]);
	});

	it('is not named where it is made, nor for somebody who is not sent the document', async () => {
		expect(await said('[large print]')).toEqual([]);
		expect(await said('[braille]', 'send-to: nobody\n')).toEqual([]);
	});
});
