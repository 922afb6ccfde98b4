import { describe, expect, it } from 'vitest';
import { licenceFindings, type ShownPicture } from '../../../pipeline/build/pictures/licence-findings.ts';
import { loadProject } from '../../../pipeline/config/load-project.ts';
import { memoryHost } from '../../../pipeline/host/memory.ts';
import type { Picture, PicturePack } from '../../../pipeline/model/picture.ts';
import type { Project } from '../../../pipeline/model/project.ts';

const project: Project = await loadProject(memoryHost({ '/project.yml': '' }), '/');
const using = (use: 'commercial' | 'not commercial'): Project => ({ ...project, symbols: { packs: [], use } });
const pack = (more: Partial<PicturePack> = {}): PicturePack => ({
	id: 'p',
	name: 'Pack',
	licence: 'CC BY 4.0',
	attribution: 'By us',
	place: '/p',
	...more,
});

/** Pictures of a pack, each on a line of its own. */
function shown(names: readonly string[], from = 'p', firstLine = 1): readonly ShownPicture[] {
	return names.map((name, index) => {
		const picture: Picture = { concept: `${from}/${name}`, name, shows: name, pack: from, drawing: `${from}/${name}`, file: '' };
		const at = { line: firstLine + index, column: 1, offset: (firstLine + index) * 10 };
		return { picture, isInLine: true, span: { file: 'plan.md', start: at, end: at } };
	});
}

function said(packs: readonly PicturePack[], pictures: readonly ShownPicture[], asked: Partial<{ project: Project; date: string }> = {}) {
	const found = licenceFindings(pictures, { packs: new Map(packs.map((one) => [one.id, one])) }, { project, date: '2026-11-23', ...asked });
	return found.map(({ level, ruleId, message, span }) => `${level} ${ruleId} line ${span.start.line}: ${message}`);
}

describe('a document with pictures of a pack', () => {
	it('is fine where the pack has its licence and its credit line', () => {
		expect(said([pack()], shown(['dog', 'cat']))).toEqual([]);
	});

	it('is stopped where nobody wrote down the licence or the credit line', () => {
		expect(said([pack({ licence: '' })], shown(['dog', 'cat']))).toEqual([
			'error picture/licence line 1: Nobody wrote down the licence of the pictures "Pack".',
		]);
		expect(said([pack({ attribution: '' })], shown(['dog']))).toEqual([
			'error picture/licence line 1: Nobody wrote down the credit line of the pictures "Pack".',
		]);
		const [finding] = licenceFindings(
			shown(['dog']),
			{ packs: new Map([['p', pack({ licence: '', attribution: '' })]]) },
			{ project, date: '2026-11-23' },
		);
		expect(finding?.mend).toBe(
			'Write a line "licence: " and its name, then a line "attribution: " and the credit line into the file "/p/pack.yml".',
		);
	});

	it('hears nothing of packs that it does not show', () => {
		expect(said([pack({ licence: '' }), pack({ id: 'q' })], shown(['dog'], 'q'))).toEqual([]);
	});
});

describe('pictures that are not for commercial use', () => {
	const free = pack({ nonCommercial: true });
	it('stop a document that somebody pays for, ask where nobody said, and are fine for others', () => {
		expect(said([free], shown(['dog']), { project: using('commercial') })).toEqual([
			'error picture/commercial line 1: The pictures "Pack" are not for commercial use. Your project.yml says "use: commercial".',
		]);
		expect(said([free], shown(['dog']))).toEqual([
			'warning picture/commercial line 1: The pictures "Pack" are not for commercial use. Nobody said whether somebody pays for these documents.',
		]);
		expect(said([free], shown(['dog']), { project: using('not commercial') })).toEqual([]);
	});
});

describe('a limit of different pictures', () => {
	const limited = pack({ mostPictures: 10 });
	const many = (count: number) => shown(Array.from({ length: count }, (_, n) => `picture ${n}`));
	it('is quiet below nine tenths, warns from there, and stops above it, at the picture that is too many', () => {
		expect(said([limited], many(8))).toEqual([]);
		expect(said([limited], many(9))).toEqual([
			'warning picture/most line 9: The document shows 9 different pictures of "Pack". The licence allows 10.',
		]);
		expect(said([limited], many(10))).toEqual([
			'warning picture/most line 10: The document shows 10 different pictures of "Pack". The licence allows 10.',
		]);
		expect(said([limited], many(12))).toEqual([
			'error picture/most line 11: The document shows 12 different pictures of "Pack". The licence allows 10.',
		]);
	});
});

describe('a photo of somebody', () => {
	const photos = pack({
		id: 'photos',
		name: 'Photos',
		ofPeople: true,
		consent: [{ who: 'Leila', by: 'Leila Karim', until: '2026-11-23' }],
	});
	it('is fine up to the last day, and stops the document from the day after', () => {
		expect(said([photos], shown(['leila'], 'photos'))).toEqual([]);
		expect(said([photos], shown(['leila'], 'photos'), { date: '2026-11-24' })).toEqual([
			'error picture/consent line 1: Leila Karim agreed to show the photo "leila" until 23 November 2026. The document is of 24 November 2026.',
		]);
	});

	it('needs the consent of that very person', () => {
		expect(said([photos], shown(['tom'], 'photos'))).toEqual([
			'error picture/consent line 1: The photo "tom" has no consent: nobody wrote down who agreed to it.',
		]);
		expect(said([pack({ id: 'photos', ofPeople: true })], shown(['tom'], 'photos'))).toHaveLength(1);
	});

	it('may have the consent of everybody at once', () => {
		const all = { ...photos, consent: [{ who: 'everybody', by: 'their parents', until: '2027-01-01' }] };
		expect(said([all], shown(['leila', 'tom'], 'photos'))).toEqual([]);
		expect(said([pack({ consent: [{ who: 'Class 4', by: 'their parents', until: '2026-01-01' }] })], shown(['dog']))).toHaveLength(1);
	});
});

describe('sets of pictures', () => {
	const ours = [pack({ id: 'openmoji', name: 'OpenMoji' }), pack({ id: 'plainplan', name: 'Plainplan' })].map(
		({ place: _, ...one }) => one,
	);
	it('are told apart where a document mixes them, at the first picture of the smaller one', () => {
		const pictures = [...shown(['dog', 'cat'], 'openmoji'), ...shown(['me'], 'plainplan', 3), ...shown(['tea'], 'p', 4)];
		expect(said([...ours, pack()], pictures)).toEqual([
			'warning picture/mixed line 4: The document mixes sets of pictures: 3 of OpenMoji and Plainplan, 1 of Pack.',
		]);
	});

	it('may differ between the lines of the writer and what the program itself adds', () => {
		const added = shown(['happy'], 'openmoji', 1).map((one) => ({ ...one, isInLine: false }));
		expect(said([...ours, pack()], [...added, ...shown(['tea'])])).toEqual([]);
	});

	it('are not mixed by our own drawings, which are of one style, nor by photos of people', () => {
		const photos = pack({ id: 'photos', ofPeople: true, consent: [{ who: 'everybody', by: 'x', until: '2030-01-01' }] });
		const pictures = [...shown(['dog'], 'openmoji'), ...shown(['me'], 'plainplan'), ...shown(['leila'], 'photos')];
		expect(said([...ours, photos], pictures)).toEqual([]);
	});
});
