import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../pipeline/check/check-plan.ts';
import { rules } from '../../pipeline/check/rules/index.ts';
import { read } from './checked.ts';
import { exampleDocument } from './example-document.ts';

/** The gate before anything is shared: `consent/covers` with the family's consent beside the document. */

const gate = rules.filter(({ id }) => id === 'consent/covers');

interface Setting {
	readonly type?: 'my-plan-plus' | 'advice-request';
	readonly front?: string;
	readonly to?: string;
	readonly given?: string;
	readonly until?: string;
	readonly withdrawn?: string;
	readonly named?: string;
}

function said({
	type = 'my-plan-plus',
	front = '',
	to = 'mum, grace',
	given = '2027-05-03',
	until = '2028-04-30',
	withdrawn,
	named,
}: Setting = {}) {
	const end = withdrawn === undefined ? '' : `\nwithdrawn: ${withdrawn}`;
	const consent = read(
		exampleDocument(
			`document: consent\nchild: Ned\ngiven: ${given}\nuntil: ${until}${end}\n\n## What we share, and with whom\n\n| What | With whom | Why | Until |\n|---|---|---|---|\n| The plan | ${named ?? 'Grace, speech and language therapist'} | To help | 30 April 2028 |`,
		),
	).document;
	const shared = `document: ${type}\ncase: NM-0417\nchild: Ned\nissued: 2027-06-14\nconsent: consent.md\n${front}send-to: ${to}\npeople:\n  mum: Nia, Ned's mum, nia@example.org\n  fay: Fay, key person, fay@littleacorns.example\n  grace: Grace, speech and language therapist, grace@health.example\n  kit: Kit, health visitor, kit@health.example`;
	const { document, context } = read(exampleDocument(shared));
	const beside = { ...context, beside: { replies: [], own: new Map([['consent', [consent]]]) } };
	return checkPlan(document, beside, gate).map(({ level, message }) => `${level} ${message}`);
}

describe('a plan, or a request for advice, goes to another service', () => {
	it('where the consent names the person, or the kind of service', () => {
		expect(said()).toEqual([]);
		expect(said({ named: 'The speech and language therapist' })).toEqual([]);
		expect(said({ type: 'advice-request', to: 'grace' })).toEqual([]);
	});

	it('and not to a service that the consent leaves out', () => {
		expect(said({ to: 'mum, grace, kit' })).toEqual(['error The family has not agreed to share this with Kit, health visitor.']);
		expect(said({ type: 'advice-request', to: 'kit' })).toEqual([
			'error The family has not agreed to share this with Kit, health visitor.',
		]);
	});

	it('and not where one name only stands inside another', () => {
		expect(said({ named: 'Gracefield School' })).toEqual([
			'error The family has not agreed to share this with Grace, speech and language therapist.',
		]);
	});

	it('and not after the consent ended, before it was given, or once it was taken back', () => {
		expect(said({ until: '2027-06-13' })).toEqual(['error This consent ended on 13 June 2027.']);
		expect(said({ until: '2027-06-14' })).toEqual([]);
		expect(said({ given: '2027-06-15' })).toEqual(['error Nobody had given this consent on the day of this document.']);
		expect(said({ withdrawn: '2027-06-14' })).toEqual(['error The family took this consent back on 14 June 2027.']);
	});

	it('while the family itself, and the co-ordinator who wrote the plan, need none', () => {
		expect(said({ to: 'mum', named: 'Nobody' })).toEqual([]);
		expect(said({ to: 'mum, fay', front: 'co-ordinator: fay\n', named: 'Nobody' })).toEqual([]);
	});
});

describe('a request for advice tells the writer what the family already told', () => {
	const request = (left: string) => {
		const sections = ['What we ask you', 'What Ned told us', 'What the family told us', 'Your advice'].filter(
			(heading) => heading !== left,
		);
		const { document, context } = read(
			exampleDocument(
				`document: advice-request\ncase: EXAMPLE\nchild: Ned\nborn: 2023-01-12\n\n${sections.map((heading) => `## ${heading}\n\nWords.`).join('\n\n')}`,
			),
		);
		return checkPlan(
			document,
			context,
			rules.filter(({ id }) => id === 'plan/sections'),
		).map(({ message }) => message);
	};

	it.each(['What Ned told us', 'What the family told us', 'Your advice'])('the part "%s" may not be missing', (heading) => {
		expect(request(heading).join('\n')).toContain(heading);
		expect(request('')).toEqual([]);
	});
});
