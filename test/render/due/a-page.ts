import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { duePageSchema } from '../../../pipeline/config/schema/page.ts';
import { themeSchema } from '../../../pipeline/config/schema/theme.ts';
import type { DueCase, DueItem } from '../../../pipeline/model/due-item.ts';
import type { SourceRef } from '../../../pipeline/model/finding.ts';
import type { Theme } from '../../../pipeline/model/theme.ts';
import type { DuePage } from '../../../pipeline/render/due/due-page.ts';

function yaml(path: string, schema: 'core' | 'failsafe'): unknown {
	return parse(readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'), { schema });
}

/** The shipped words and look. */
export const words = duePageSchema.parse(yaml('pages/due.yml', 'failsafe'));
const { logo: _none, ...shipped } = themeSchema.parse(yaml('themes/default.yml', 'core'));
export const theme: Theme = { id: 'default', ...shipped };

export const today = '2026-12-16';

const regulation: SourceRef = { publisher: 'UK Government', title: 'SEND Regulations 2014', place: 'regulation 13' };

export function item(id: string, date: string, daysLeft: number, changes: Partial<DueItem> = {}): DueItem {
	const place = { line: 1, column: 1, offset: 0 };
	return {
		id,
		case: 'NM-0417',
		document: 'NM-0417-draft-1',
		file: 'sam/draft-1.md',
		date,
		daysLeft,
		words: `The words of ${id}.`,
		law: regulation,
		span: { file: 'sam/draft-1.md', start: place, end: place },
		...changes,
	};
}

export const late = item('week-20', '2026-12-07', -9, { words: 'Week 20: last day for the final plan.' });
export const soon = item('reminder-1', '2026-12-23', 7);
export const booklet: DueItem = (({ case: _, ...rest }) => ({ ...rest, document: 'guide', file: 'guide.md' }))(
	item('booklet-check', '2026-12-16', 0, { words: 'Check the booklet "Help & advice" again.' }),
);

const aCase: DueCase = {
	name: 'NM-0417',
	documents: ['NM-0417-draft-1'],
	timeline: [
		{ id: 'asked', date: '2026-07-20', words: 'Somebody asks for an assessment', kind: 'stated' },
		{ id: 'week-20', date: '2026-12-07', words: 'Week 20: last day for the final plan', law: regulation, kind: 'worked-out' },
		{ id: 'reminder', date: '2026-12-23', words: 'A reminder about the last day', kind: 'worked-out' },
		{ id: 'transfer', date: '2028-02-14', words: 'Last day to change the plan before the move', kind: 'worked-out' },
	],
	items: [late, soon],
};

export function page(changes: Partial<DuePage> = {}): DuePage {
	return {
		today,
		items: [late, booklet, soon],
		further: 2,
		until: '2027-02-14',
		cases: [
			aCase,
			{ name: 'guide', documents: ['guide'], timeline: [], items: [booklet] },
			{ name: 'MF-1022', documents: [], timeline: [], items: [] },
		],
		doubtful: [
			{ file: 'bad.md', reason: 'unreadable', errors: 0 },
			{ file: 'draft.md', reason: 'broken', errors: 1 },
		],
		...changes,
	};
}
