import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../pipeline/build/check-documents.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

const starter = new TextDecoder().decode(await nodeHost.read('templates/types/one-plan/starter.md'));

/** The starter of a One Plan, for a child under a case of their own. */
function planFor(child: string, caseId: string, more = ''): string {
	const named = /^child: (.+)$/m.exec(starter)?.[1] ?? '';
	return starter.replaceAll(named, child).replace(/^case: .*$/m, `case: ${caseId}`) + more;
}

async function copiedIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
	const memory = memoryHost(files);
	const isOurs = (path: string) =>
		!path.startsWith('templates') && !path.startsWith('symbols') && !path.startsWith('node_modules') && !path.startsWith('./');
	const host: typeof memory = {
		...memory,
		read: (path) => (isOurs(path) ? memory.read(path) : nodeHost.read(path)),
		kind: (path) => (isOurs(path) ? memory.kind(path) : nodeHost.kind(path)),
		list: (path) => (isOurs(path) ? memory.list(path) : nodeHost.list(path)),
	};
	const { checked } = await checkDocuments({ host, home: '.' }, ['/plans']);
	return checked.flatMap((one) =>
		'findings' in one
			? one.findings.filter(({ ruleId }) => ruleId === 'plan/copied-text').map(({ span, message }) => `${span.file}: ${message}`)
			: [one.error.message],
	);
}

describe('a folder of plans', () => {
	it('may share the words of the template', async () => {
		expect(await copiedIn({ '/plans/a.md': planFor('Ngozi', 'MF-1'), '/plans/b.md': planFor('Tobias', 'MF-2') })).toEqual([]);
	});

	it('tells where a plan names the child of another', async () => {
		const found = await copiedIn({
			'/plans/a.md': planFor('Ngozi', 'MF-1', '\nTobias likes a quiet room.\n'),
			'/plans/b.md': planFor('Tobias', 'MF-2'),
		});
		expect(found).toEqual(['/plans/a.md: "Tobias" is the name of a child who has a plan of their own, in "/plans/b.md".']);
	});

	it('may share wording that the project names', async () => {
		const wording = `${'Everyone at this school has lunch in the hall with the blue doors and the long tables. '.repeat(3)}`.trim();
		const more = `\n${wording}\n`;
		const files = { '/plans/a.md': planFor('Ngozi', 'MF-1', more), '/plans/b.md': planFor('Tobias', 'MF-2', more) };
		expect(await copiedIn(files)).toHaveLength(2);
		expect(await copiedIn({ ...files, '/plans/project.yml': `shared-wording:\n  - ${wording}\n` })).toEqual([]);
	});
});
