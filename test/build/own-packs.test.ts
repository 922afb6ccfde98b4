import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkDocuments } from '../../pipeline/build/check-documents.ts';
import { rulesHere } from '../../pipeline/build/rules-for.ts';
import { rulesOfPacks } from '../../pipeline/check/pack-rule.ts';
import { loadOwnPacks } from '../../pipeline/config/load-packs.ts';
import type { Host } from '../../pipeline/host/host.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';

const home = await nodeHost.resolve('.');
const pack = `id: own/service-user
title: People are people, not service users.
why: Families asked us to say so.
mend: Say who the person is.
source: {publisher: Northmoor Council, title: House style, place: people}
level: warning
type: substitution
message: '{words} is not how we speak of people.'
entries: [{words: {service user: person}}]
examples:
  place: booklet
  bad: [A service user came., Service users came., Our service users meet.]
  good: [A person came., The service is good., A user came.]
`;
const booklet = '---\ndocument: booklet\ntitle: Help\naudience: parents\n---\n\n# Help\n\n## A part\n\nAll service users get a letter.\n';

/** The program's own data from the disk, and a project that stands in memory only. */
function hostWith(files: Readonly<Record<string, string>>): Host {
	const project = memoryHost(files);
	const pick = (path: string) => (path.startsWith(`${home}/`) ? nodeHost : project);
	return {
		...project,
		read: (path) => pick(path).read(path),
		list: (path) => pick(path).list(path),
		kind: (path) => pick(path).kind(path),
	};
}

/** What the rules of own packs say. */
async function findingsWith(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
	const host = hostWith({ 'project.yml': '', 'plans/help.md': booklet, ...files });
	const { checked } = await checkDocuments({ host, home }, ['plans/help.md']);
	const findings = checked.flatMap((one) => ('error' in one ? [] : one.findings));
	return findings
		.filter(({ ruleId }) => /^(?:own|house)\//.test(ruleId))
		.map(({ ruleId, level, message }) => `${level} ${ruleId} ${message}`);
}

describe("a council's own packs", () => {
	it('run at their own level in every document', async () => {
		expect(await findingsWith({ 'packs/own-service-user.yml': pack })).toEqual([
			'warning own/service-user "service users" is not how we speak of people.',
		]);
	});

	it('take the level that project.yml gives them', async () => {
		const files = { 'packs/own-service-user.yml': pack };
		expect(await findingsWith({ ...files, 'project.yml': 'levels: {own/service-user: error}' })).toEqual([
			'error own/service-user "service users" is not how we speak of people.',
		]);
		expect(await findingsWith({ ...files, 'project.yml': "levels: {own/service-user: 'off'}" })).toEqual([]);
	});

	it('may be Vale styles', async () => {
		const rule = "extends: existence\nmessage: \"Do not write '%s'\"\nlevel: suggestion\ntokens: ['service users?']\n";
		expect(await findingsWith({ 'packs/House/People.yml': rule })).toEqual(['advice house/people Do not write "service users".']);
	});

	it('are among the rules that "explain" lists', async () => {
		const rules = await rulesHere({ host: hostWith({ 'project.yml': '', 'packs/own-service-user.yml': pack }), home });
		expect(rules.map(({ id }) => id)).toContain('own/service-user');
	});
});

describe('the pages about packs', () => {
	const exampleIn = async (page: string) =>
		(await readFile(`templates/packs/${page}`, 'utf8')).split('```yaml\n')[1]?.split('```')[0] ?? '';

	it('have a whole pack that a council can start from', async () => {
		expect(await findingsWith({ 'packs/own-service-user.yml': await exampleIn('README.md') })).toEqual([
			'warning own/service-user "service users" is not how we speak of people.',
		]);
	});

	it('have entries that can be read', async () => {
		const text = `${pack.slice(0, pack.indexOf('entries:'))}${await exampleIn('notation.md')}${pack.slice(pack.indexOf('examples:'))}`;
		const [read] = await loadOwnPacks(memoryHost({ 'packs/own-service-user.yml': text }), 'packs');
		expect(rulesOfPacks(read ? [read] : [])).toHaveLength(1);
	});
});

describe('an own pack that does not do what it says is refused', () => {
	it.each([
		[
			'Our service users meet.',
			'Our users meet.',
			'The rule "own/service-user" in the folder "packs" does not report its own example "Our users meet.".',
		],
		[
			'A user came.',
			'This service user came.',
			'The rule "own/service-user" in the folder "packs" reports "This service user came.". It says of itself that it does not.',
		],
		['id: own/service-user', 'id: lang/latin', 'There is a rule called "lang/latin" already.'],
		['id: own/service-user', 'id: plan/sections', 'There is a rule called "plan/sections" already.'],
	])('%s -> %s', async (from, to, message) => {
		const text = pack.replace(from, to);
		const name = /^id: (.*)$/m.exec(text)?.[1]?.replace('/', '-');
		await expect(findingsWith({ [`packs/${name}.yml`]: text })).rejects.toThrow(message);
	});

	it('a level for a rule that no pack has is refused', async () => {
		await expect(findingsWith({ 'packs/own-service-user.yml': pack, 'project.yml': 'levels: {own/service-users: error}' })).rejects.toThrow(
			'There is no rule called "own/service-users".',
		);
	});
});
