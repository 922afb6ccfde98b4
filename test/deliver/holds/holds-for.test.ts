import { describe, expect, it } from 'vitest';
import type { HoldFacts } from '../../../pipeline/deliver/holds/hold-facts.ts';
import { holdsFor } from '../../../pipeline/deliver/holds/holds-for.ts';
import type { BatchMessage } from '../../../pipeline/model/delivery.ts';
import { attachment, facts, known, letter, message } from './a-batch.ts';

const reasons = (one: BatchMessage, given: HoldFacts = facts, batch: readonly BatchMessage[] = [one]) =>
	holdsFor(one, batch, given).map(({ reason }) => reason);

describe('a message that waits for nobody', () => {
	it('goes to a parent at an address that only this family uses', () => {
		expect(reasons(message(), known([{ caseNumber: 'NM-0417', personKey: 'mum', role: "Sam's mum" }], 'own'))).toEqual([]);
	});

	it('goes to both parents at one address', () => {
		const dad = message({ fileName: 'x-2', person: { key: 'dad', name: 'Danny', role: "Sam's dad" } });
		expect(reasons(message(), facts, [message(), dad])).toEqual([]);
	});

	it('goes to a parent who has another child in a plan, where the plan names that case', () => {
		const uses = [{ caseNumber: 'NM-0500', personKey: 'mum', role: "Mia's mum" }];
		expect(reasons(message(), { ...known(uses, 'own'), siblings: ['NM-0500'] })).toEqual([]);
	});

	it('goes to a teacher whom we write to about many children', () => {
		const teacher = message({ person: { key: 'teacher', name: 'Ines', role: 'class teacher' } });
		expect(reasons(teacher, known([{ caseNumber: 'NM-0500', personKey: 'teacher', role: 'class teacher' }], 'own'))).toEqual([]);
	});
});

describe('a shared address', () => {
	it.each([
		['a parent of another case', { caseNumber: 'NM-0500', personKey: 'dad', role: "Mia's dad" }],
		['a school of another case', { caseNumber: 'NM-0500', personKey: 'head', role: 'head teacher' }],
		['the school of this case', { caseNumber: 'NM-0417', personKey: 'senco', role: 'SEN co-ordinator' }],
	])('holds a letter to a parent where the address was used for %s', (_, use) => {
		const [hold] = holdsFor(message(), [message()], known([use], 'own'));
		expect(hold).toMatchObject({ reason: 'shared-address', detail: expect.stringContaining(use.role) });
	});

	it('holds a message to a school at an address of a family', () => {
		const school = message({ person: { key: 'head', name: 'Noor', role: 'head teacher' } });
		expect(reasons(school, known([{ caseNumber: 'NM-0500', personKey: 'mum', role: "Mia's mum" }], 'own'))).toEqual(['shared-address']);
	});

	it('holds both messages where one batch has one address for a parent and for a school', () => {
		const school = message({ fileName: 'x-2', person: { key: 'head', name: 'Noor', role: 'head teacher' }, address: 'Leila@Example.org' });
		expect([message(), school].map((one) => reasons(one, facts, [message(), school]))).toEqual([['shared-address'], ['shared-address']]);
	});
});

describe('an address that looks like another one', () => {
	it.each(['leila@gmial.com', 'leila@gmail.con', 'leila@hotmai1.co.uk', 'leila@northrnoor.example', 'leila@nortmhoor.example'])(
		'%s waits',
		(address) => {
			expect(reasons(message({ address }))).toEqual(['look-alike-address']);
		},
	);

	it('says which address it could be meant for', () => {
		expect(holdsFor(message({ address: 'leila@gmial.com' }), [], facts)[0]?.detail).toContain('close to "gmail.com"');
	});

	it('is not looked for in the address of a letter', () => {
		expect(reasons(letter({ address: '1 Gmial Street, Northmoor' }))).toEqual([]);
	});
});

describe('other reasons to wait', () => {
	it('an address that is not the one of the last message', () => {
		expect(reasons(message(), known([], 'another'))).toEqual(['changed-address']);
	});

	it('a service that the family has not agreed to, until it is noted', () => {
		const request = message({ person: { key: 'nurse', name: 'Ana', role: 'school nurse' }, needsConsentFor: 'health' });
		expect(reasons(request, known([], 'own'))).toEqual(['no-consent']);
		expect(reasons(request, known([], 'own', ['care']))).toEqual(['no-consent']);
		expect(reasons(request, known([], 'own', ['health']))).toEqual([]);
	});

	it('a young person over school age who is not written to, in messages to the family only', () => {
		const youngPerson = { name: 'Kai', leftOn: '2026-06-26', isWrittenTo: false };
		expect(reasons(message(), { ...facts, youngPerson })).toEqual(['young-person-left-out']);
		expect(reasons(message({ person: { key: 'head', name: 'Noor', role: 'head teacher' } }), { ...facts, youngPerson })).toEqual([]);
		expect(reasons(message(), { ...facts, youngPerson: { ...youngPerson, isWrittenTo: true } })).toEqual([]);
	});

	it('a report that a password locks', () => {
		const { identity: _, ...locked } = attachment({ fileName: 'report-1.pdf', isOurs: false, isLocked: true });
		expect(holdsFor(message({ attachments: [attachment(), locked] }), [], facts)).toEqual([
			{ reason: 'locked-attachment', detail: 'A password locks "report-1.pdf". Open each file, and check that it belongs to this family.' },
		]);
	});

	it('several at once, each by itself', () => {
		expect(
			reasons(message({ address: 'leila@gmial.com' }), known([{ caseNumber: 'NM-0500', personKey: 'mum', role: "Mia's mum" }], 'another')),
		).toEqual(['shared-address', 'look-alike-address', 'changed-address']);
	});
});
