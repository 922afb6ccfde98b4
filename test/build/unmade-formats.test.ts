import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../pipeline/build/check-documents.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

/** The messages on formats for a plan with this person and theme. */
async function said(format: string, theme = ''): Promise<readonly string[]> {
	const plan = `---\ndocument: ehc-plan\n${theme}people:\n  mum: {name: Olu, role: Sam's mum, email: olu@example.org, format: ${format}}\n---\n`;
	const memory = memoryHost({ '/plan.md': plan });
	const host = { ...nodeHost, ...Object.fromEntries(Object.entries(memory).filter(([name]) => name !== 'files')) };
	const read = (path: string) => (path === '/plan.md' ? memory.read(path) : nodeHost.read(path));
	const kind = (path: string) => (path.startsWith('/plan') || path === '/project.yml' ? memory.kind(path) : nodeHost.kind(path));
	const { checked } = await checkDocuments({ host: { ...host, read, kind, list: nodeHost.list }, home: '.' }, ['/plan.md']);
	return checked
		.flatMap((one) => ('findings' in one ? one.findings : []))
		.filter(({ ruleId }) => ruleId === 'person/format-not-made')
		.map(({ message, level }) => `${level}: ${message}`);
}

describe('large print that somebody needs', () => {
	it('is named, because it is not made with the others', async () => {
		expect(await said('[large print, easy read]')).toEqual(['warning: The large print for Olu is not made yet.']);
	});

	it('is not named in the copy that is set in it, nor where nobody needs it', async () => {
		expect(await said('[large print]', 'theme: large-print\n')).toEqual([]);
		expect(await said('[easy read]')).toEqual([]);
	});
});
