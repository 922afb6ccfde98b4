import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../../../pipeline/deliver/holds/refusals.ts';
import type { BatchMessage } from '../../../pipeline/model/delivery.ts';
import { attachment, identity, letter, message, truth } from './a-batch.ts';

const refused = (messages: readonly BatchMessage[], more = {}) => refusalsOf({ digest: '', document: '', messages }, truth(more));

describe('what no second person can confirm away', () => {
	it('nothing, of an email and a letter with their own PDFs', () => {
		expect(refused([message(), letter()])).toEqual([]);
	});

	it('the PDF of another case: both cases are named', () => {
		const other = attachment({ identity: { ...identity, caseNumber: 'NM-0500' } });
		expect(refused([message({ attachments: [other] })])).toEqual([
			'The message NM-0417-draft-1-draft-plan-1 carries "draft-plan.pdf". That PDF belongs to the case NM-0500, and the message to the case NM-0417.',
		]);
	});

	it('the PDF of another case among the reports that came as files, and among those the document names', () => {
		const other = attachment({ fileName: 'report-1.pdf', isOurs: false, identity: { ...identity, caseNumber: 'NM-0500' } });
		expect(refused([message({ attachments: [attachment(), other] })], { enclosed: new Set([other.sha256]) })).toHaveLength(1);
	});

	it('the PDF of another version, and of an earlier text', () => {
		expect(refused([message({ attachments: [attachment({ identity: { ...identity, version: 'draft 2' } })] })])).toEqual([
			expect.stringContaining('That PDF is of "draft 2", and the message of "draft 1".'),
		]);
		expect(refused([message({ attachments: [attachment({ identity: { ...identity, source: 'c'.repeat(64) } })] })])).toEqual([
			expect.stringContaining('That PDF comes from an earlier text of the document.'),
		]);
	});

	it('but not another document of the case that this one encloses', () => {
		const plan = attachment({ fileName: 'final-plan.pdf', identity: { ...identity, version: 'final 1' } });
		expect(refused([message({ attachments: [plan] })], { enclosed: new Set([plan.sha256]) })).toEqual([]);
	});

	it('a PDF that should be ours and does not say whose it is; a report from outside may be silent', () => {
		const { identity: _, ...silent } = attachment();
		expect(refused([message({ attachments: [silent] })])).toEqual([expect.stringContaining('does not say whose it is')]);
		expect(refused([message({ attachments: [{ ...silent, isOurs: false }] })])).toEqual([]);
		expect(refused([message({ attachments: [{ ...silent, fileName: 'last-day.ics' }] })])).toEqual([]);
	});

	it('a letter of another case, or of nobody', () => {
		expect(refused([letter()], { letters: new Map([[letter().fileName, { ...identity, caseNumber: 'NM-0500' }]]) })).toEqual([
			'The letter NM-0417-draft-1-draft-plan-2 belongs to the case NM-0500, and goes out for the case NM-0417.',
		]);
		expect(refused([letter()], { letters: new Map() })).toHaveLength(1);
	});

	it('a document of the invented case, and of none', () => {
		expect(refused([message({ caseNumber: 'example' })])).toEqual([expect.stringContaining('the invented case EXAMPLE')]);
		expect(refused([message({ caseNumber: '' })])).toEqual([expect.stringContaining('names no case')]);
	});

	it('a letter without an address; one that a person hands over needs none', () => {
		expect(refused([letter({ address: '' })])).toEqual(['The message NM-0417-draft-1-draft-plan-2 has no address for Danny.']);
		expect(refused([letter({ address: '', route: 'hand' })])).toEqual([]);
	});

	it('somebody whom the document does not know', () => {
		expect(refused([message({ person: { key: 'aunt', name: 'Fay', role: 'aunt' } })])).toEqual([
			'The message NM-0417-draft-1-draft-plan-1 goes to "aunt", who is not in the case NM-0417.',
		]);
	});

	it.each([
		['a second reader', ['leila@example.org', 'eve@example.org']],
		['another reader', ['eve@example.org']],
		['the same reader in other letters', ['Leila@example.org']],
		['no reader', []],
	])('an email whose own lines name %s', (_, readers) => {
		expect(refused([message()], { reopened: new Map([[message().fileName, { readers }]]) })).toEqual([
			expect.stringContaining('must name one reader'),
		]);
	});

	it('no message at all, and more than a hundred of them unless somebody says so', () => {
		expect(refused([])).toEqual(['This document has no message, so there is nobody to send it to.']);
		const many = Array.from({ length: 101 }, () => message());
		expect(refused(many)).toEqual(['This batch has 101 messages. One release may have 100, unless you add --many.']);
		expect(refused(many, { many: true })).toEqual([]);
	});
});
