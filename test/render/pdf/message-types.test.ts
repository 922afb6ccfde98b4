import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../pipeline/render/pdf/verify.ts';
import { home, printed } from './plan-fixture.ts';
import { treeOf, wordsByPage } from './tagged/read-pdf.ts';

/** The short documents that go with a message: their PDFs, and the structure of each as a screen reader meets it. */

const types = [
	'plan-decision',
	'views-request',
	'help-started',
	'advice-request',
	'meeting-invitation',
	'one-page-profile',
	'action-plan',
	'meeting-guide',
	'capacity-note',
	'evidence-log',
	'provision-request',
	'action-planning-agenda',
	'action-planning-minutes',
	'single-plan',
	'parent-views',
	'child-views',
	'childs-plan',
	'childs-plan-review',
	'reply-form',
	'plan-flag',
	'my-profile-early',
	'my-profile-middle',
	'my-profile-older',
	'my-plan',
	'my-plan-plus',
	'team-agenda',
	'team-leaflet',
	'consent',
	'early-help-plan',
	'quality-note',
	'transfer-notice',
];

describe.each(types)('the starter of %s', async (type) => {
	const bytes = await printed(readFileSync(`${home}/templates/types/${type}/starter.md`, 'utf8'));

	it('makes an accessible PDF without a fault', () => expect(verifyPdf(bytes)).toEqual([]));

	it('has the structure that a person has read (UPDATE=1 writes it anew)', async () => {
		const pages = (await wordsByPage(bytes)).length;
		const trees: string[] = [];
		for (let page = 1; page <= pages; page++) trees.push(await treeOf(bytes, page));
		const path = `${home}/test/render/pdf/trees/type-${type}.txt`;
		if (process.env['UPDATE'] === '1') writeFileSync(path, `${trees.join('\n')}\n`);
		expect(`${trees.join('\n')}\n`).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
	});
});

describe('a table that a reader fills in', () => {
	const form = (rows: readonly string[]) =>
		printed(
			`---\ndocument: advice-request\ncase: EXAMPLE\n---\n\n# Form\n\n## Your advice\n\n| Need | What it does to daily life | Outcome | How to help |\n|---|---|---|---|\n${rows.join('\n')}\n`,
		);

	it('leaves room to write: twelve rows take more than a page', async () => {
		const empty = Array(12).fill('|  |  |  |  |');
		expect((await wordsByPage(await form(empty))).length).toBeGreaterThan(1);
	});

	it('that is filled in takes only the room of its words', async () => {
		const filled = Array(12).fill('| He tires. | He stops. | Ask for a rest. | A rest at 10:30. |');
		expect(await wordsByPage(await form(filled))).toHaveLength(1);
	});
});
