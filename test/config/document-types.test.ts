import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPrintedWords } from '../../pipeline/config/load-printed-words.ts';
import { loadSettings } from '../../pipeline/config/load-settings.ts';
import { loadTypes } from '../../pipeline/config/load-types.ts';
import { memoryHost } from '../../pipeline/host/memory.ts';
import { nodeHost } from '../../pipeline/host/node.ts';
import type { DocumentType } from '../../pipeline/model/template.ts';
import { everyNote, everyRule } from '../check/checked.ts';

const { types, notices } = await loadSettings(nodeHost, '.');
const all = [...types.values()];

/** Every rule that a type names, in its profile, its own list, its stages and what changes them. */
function listedBy({ rules: own, easyRead, stageRules, overlays }: DocumentType): readonly string[] {
	return [own, easyRead.rules, ...stageRules.values(), ...overlays.map((overlay) => overlay.rules)].flatMap((levels) => [...levels.keys()]);
}

describe('the document types that the program ships', () => {
	it('each stand in the table of the README, and it names no other', () => {
		const table = /## Documents it knows\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
		const named = [...table.matchAll(/^\|[^|]*\|(.*)\|$/gm)].flatMap(([, cell = '']) =>
			[...cell.matchAll(/`([^`]+)`/g)].map(([, id]) => id),
		);
		expect(named.toSorted()).toEqual([...types.keys()].toSorted());
	});

	it('have their sections in the order of the law, or of the guidance', () => {
		expect(
			types
				.get('ehc-plan')
				?.sections.map(({ id }) => id)
				.join(' '),
		).toBe('A B C D E F G H1 H2 I J K');
		expect(
			types
				.get('one-plan')
				?.sections.map(({ id }) => id)
				.join(' '),
		).toBe('hopes admire know plan doing review checklist');
	});

	it('list only rules that there are', () => {
		expect([...new Set(all.flatMap(listedBy))].filter((id) => !everyNote.has(id))).toEqual([]);
	});

	it('use every rule of check between them', () => {
		const listed = new Set(all.flatMap(listedBy));
		expect(everyRule.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([]);
	});

	it('never make a rule milder that rests on law', () => {
		const weight = { off: 0, advice: 1, warning: 2, error: 3 };
		const milder = all.flatMap((type) =>
			[
				...type.rules,
				...type.easyRead.rules,
				...type.overlays.filter(({ where }) => where.region === undefined).flatMap((overlay) => [...overlay.rules]),
			].filter(([id, level]) => {
				const meta = everyNote.get(id)?.meta;
				return meta?.law === true && weight[level] < weight[meta.level];
			}),
		);
		expect(milder).toEqual([]);
	});

	it('send notices that there are', () => {
		expect(all.flatMap((type) => [...type.notices.values()].flat()).filter(({ notice }) => !notices.has(notice))).toEqual([]);
	});

	it('send them only to people whom their front matter can name', () => {
		for (const type of all) {
			const fields = type.fields.map(({ key }) => key);
			const groups = [...type.notices.values()].flat();
			expect(groups.map(({ to }) => to).filter((to) => !fields.includes(to))).toEqual([]);
		}
	});

	it('never send a paper of the family to the school and the health board: neither easy read, nor reports, nor what is enclosed', () => {
		const others = all.flatMap((type) => [...type.notices.values()].flat()).filter(({ to }) => to !== 'send-to');
		const carried = others.flatMap(({ notice }) => notices.get(notice)?.attachments.map(({ of }) => of) ?? []);
		expect(others.length).toBeGreaterThan(1);
		expect([...new Set(carried)]).toEqual(['pdf']);
	});

	it('send the school and the health board nothing that was written for the family, where a plan ends', () => {
		expect(notices.get('plan-ends')?.attachments).toEqual([]);
	});

	it('of an EHC plan keep who decided out of section I, which holds the name and the type of the setting only', () => {
		const tables = new Map(types.get('ehc-plan')?.sections.map((section) => [section.id, section.tables]));
		expect(tables.get('I')).toEqual([]);
		expect(tables.get('K')).toEqual(['advice', 'sign-off', 'panel']);
	});

	it('send a final plan to the family, the school or college and the health board, each with words of their own', () => {
		const groups = types.get('ehc-plan')?.notices.get('final') ?? [];
		expect(groups.map(({ to }) => to)).toEqual(['send-to', 'send-school', 'send-health']);
		expect(new Set(groups.map(({ notice }) => notice)).size).toBe(3);
	});

	it('send the easy read, the reports and the list of changes of a final plan to the family only', () => {
		const others = (types.get('ehc-plan')?.notices.get('final') ?? []).filter(({ to }) => to !== 'send-to');
		const carried = others.flatMap(({ notice }) => notices.get(notice)?.attachments.map(({ of }) => of) ?? []);
		expect(carried).toEqual(['pdf', 'pdf']);
	});

	it('say only those phrases in their own way that they say differently', async () => {
		const shared = await loadPrintedWords(nodeHost, '.');
		const same = all.flatMap((type) =>
			[...type.words].filter(([key, phrase]) => shared[key] === phrase).map(([key]) => `${type.id}: ${key}`),
		);
		expect(same).toEqual([]);
	});

	it('name only tables, fields and areas that they have', () => {
		for (const type of all) {
			const tables = type.tables.map(({ id }) => id);
			const fields = type.fields.map(({ key }) => key);
			expect(type.sections.flatMap((section) => section.tables).filter((id) => !tables.includes(id))).toEqual([]);
			expect(type.sections.flatMap((section) => section.contact ?? []).filter((key) => !fields.includes(key))).toEqual([]);
			if (type.sections.some((section) => section.areas))
				expect(type.areas.map(({ id }) => id)).toEqual(['learning', 'communication', 'emotional', 'sensory']);
		}
	});
});

describe('a template with a mistake is refused, with its place', () => {
	const good =
		'name: Letter\nshort-name: letter\nprofile: plan\nsections-by: free\noutputs: [pdf]\nnumbering: {hope: H, need: N, outcome: O}\nfields: []\nrules: {}\nwords: {}\n';
	const profile =
		'about: A.\nsentence: {most: 25, source: {publisher: A, title: B, place: C}}\nrules: {}\nquota: {per-1000-words: 3, rules: []}\n';
	const profiles = Object.fromEntries(
		['plan', 'booklet', 'email', 'easy-read'].map((id) => [`home/templates/profiles/${id}.yml`, profile]),
	);
	const load = (text: string) => loadTypes(memoryHost({ ...profiles, 'home/templates/types/letter/template.yml': text }), 'home');

	it('a good one is read', async () => {
		expect((await load(good)).get('letter')).toMatchObject({ id: 'letter', shortName: 'letter', sections: [], rules: new Map() });
	});

	it.each([
		[
			'outputs: [pdf]',
			'outputs: [docx]',
			'- outputs, item 1: Use one of these: pdf, easy-read, easy-read-page, page, sheets, picture-proof, messages.',
		],
		['rules: {}', 'rules: {plan/sections: loud}', '- rules, plan/sections: Use one of these: error, warning, advice, off.'],
		['rules: {}', 'rules: {sections: error}', '- rules, sections: Write the name of a rule like "outcome/thread".'],
		['fields: []', 'fields: [{key: case, kind: code, about: A., example: B}]', '- fields, item 1, kind: Use one of these: text, date,'],
		['fields: []', 'fields: [{key: case, kind: case, example: B}]', '- fields, item 1, about: This key is missing or empty.'],
		['name: Letter\n', '', '- name: This key is missing or empty.'],
		['words: {}', 'words: {}\ncolour: red', '- The key "colour" is not known here.'],
		['words: {}', 'words: {draftChp: Draft}', '- words: The key "draftChp" is not known here.'],
		['words: {}', 'words: {draftChip: "Draft {number}"}', '- words, draftChip: There is no slot {number} in this phrase. The slots are:'],
	])('%s -> %s', async (from, to, sentence) => {
		await expect(load(good.replace(from, to))).rejects.toThrow(sentence);
	});
});
