import { describe, expect, it } from 'vitest';
import { dueItems } from '../../pipeline/dates/due-items.ts';
import type { Suppression } from '../../pipeline/model/suppression.ts';
import { aDocument, draft } from './a-document.ts';
import { due, named } from './due-case.ts';

const { top } = aDocument({}).meta;

/** Words kept on purpose until each of these days. */
function keptUntil(...days: readonly string[]): { readonly suppressions: readonly Suppression[] } {
	const rule = { name: 'lang/jargon', span: top };
	return { suppressions: days.map((reviewBy) => ({ kind: 'keep', rule, reason: 'His own word', reviewBy, span: top, covers: top })) };
}

describe('words that were kept on purpose', () => {
	const booklet = named('guide.md', {
		...aDocument({ title: 'Planning help' }),
		type: 'booklet',
		...keptUntil('2027-05-04', '2027-05-04', '2027-09-01'),
	});

	it('are due to be looked at again on their day, all those of one day together', () => {
		expect(dueItems([booklet], '2027-05-01').map(({ id, daysLeft, words }) => [id, daysLeft, words])).toEqual([
			['kept-2027-05-04', 3, 'Look again at 2 places where words stay on purpose.'],
			['kept-2027-09-01', 123, 'Look again at words that stay on purpose.'],
		]);
	});

	it('are late until somebody did so', () => {
		expect(dueItems([booklet], '2027-05-10')[0]).toMatchObject({ id: 'kept-2027-05-04', daysLeft: -6 });
	});

	it('are due in the last draft of a case only', () => {
		const first = named('draft-1.md', { ...draft(), ...keptUntil('2027-05-04') });
		const second = named('draft-2.md', { ...draft({ version: 2, issued: '2026-12-01' }), ...keptUntil('2027-06-04') });
		expect(due([first, second], '2026-12-02').filter((item) => item.includes('kept'))).toEqual(['2027-06-04 kept-2027-06-04']);
	});
});
