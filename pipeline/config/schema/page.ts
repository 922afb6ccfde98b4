import { z } from 'zod';
import type { DuePageWords } from '../../model/due-page-words.ts';
import { words } from './plain.ts';

/** A phrase that may hold these slots and no others, and must hold the needed ones. */
export function phrase(slots: readonly string[] = [], needed: readonly string[] = []) {
	return words.superRefine((text, context) => {
		const used = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
		const strange = used.find((name) => !slots.includes(name));
		const lost = needed.find((name) => !used.includes(name));
		const known = slots.length === 0 ? 'This phrase has no slots.' : `Use ${slots.map((name) => `{${name}}`).join(' or ')}.`;
		if (strange !== undefined) context.addIssue({ code: 'custom', message: `Nothing is called {${strange}} here. ${known}` });
		if (lost !== undefined) context.addIssue({ code: 'custom', message: `The words must hold {${lost}}.` });
	});
}

/** A phrase for one thing and one for more, with these slots beside `{count}`. */
export function counted(...slots: readonly string[]) {
	return z.strictObject({ one: phrase(['count', ...slots]), many: phrase(['count', ...slots], ['count']) });
}

const plain = phrase();
const ofCase = phrase(['case'], ['case']);

/** `templates/pages/due.yml`. */
export const duePageSchema = z
	.strictObject({
		title: plain,
		intro: phrase(['date'], ['date']),
		items: counted(),
		late: counted(),
		nothing: plain,
		further: counted('date'),
		groups: z.strictObject({ late: plain, today: plain, week: plain, later: plain }),
		columns: z.strictObject({ date: plain, document: plain, what: plain, event: plain, law: plain, state: plain }),
		when: z.strictObject({ late: counted(), today: plain, ahead: counted(), past: plain, 'to-come': plain }),
		cases: z.strictObject({
			heading: plain,
			caption: ofCase,
			drawing: ofCase,
			'no-law': plain,
			quiet: phrase(['date', 'cases'], ['cases']),
			documents: plain,
		}),
		doubtful: z.strictObject({
			heading: plain,
			intro: plain,
			file: plain,
			reason: plain,
			unreadable: plain,
			unknown: plain,
			broken: counted(),
		}),
		key: z.strictObject({ heading: plain, stated: plain, 'worked-out': plain, late: plain }),
		footer: plain,
	})
	.transform(
		({
			when: { 'to-come': toCome, ...when },
			cases: { 'no-law': noLaw, ...cases },
			key: { 'worked-out': workedOut, ...key },
			...rest
		}): DuePageWords => ({
			...rest,
			when: { ...when, toCome },
			cases: { ...cases, noLaw },
			key: { ...key, workedOut },
		}),
	);
