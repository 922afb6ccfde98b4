import { describe, expect, it } from 'vitest';
import { findRules } from '../../pipeline/build/rule-catalogue.ts';
import { everyNote } from './checked.ts';

/** The rules of the catalogue that judge single sentences. */
const sentence = `
outcome/action-verb outcome/vague-verb outcome/is-provision outcome/measurable outcome/time-bound outcome/positive outcome/absolute-level
provision/who provision/frequency provision/duration provision/vague need/service-not-need need/diagnosis-only lang/respect
view/attribution view/not-sought plan/placement-in-draft plan/placeholder plan/response-window lang/jargon lang/acronym lang/plain-word
lang/passive lang/long-sentence lang/vague-time lang/idiom lang/double-negative lang/spelling lang/latin lang/repeated-word
lang/date-format easy/one-idea easy/contraction easy/number-format easy/hard-word`;

/** Those that read a whole document. */
const document = `
plan/sections plan/no-need-recorded plan/section-i-final-only plan/final-diff plan/signed-dated plan/identity plan/review-date
outcome/max-three outcome/thread outcome/horizon outcome/success-criteria outcome/education-training plan/preparing-for-adulthood
plan/views-present plan/strengths plan/contacts provision/not-only-senco plan/copied-text plan/conflict plan/term-consistency
plan/ambition review/outcome-status email/draft-notice booklet/formats-contact doc/reading-age`;

/** Short ids of the domain table. O13 and V2 allow something, so no rule can report them: see the tests of outcome/vague-verb and of views. */
const domain = `
O1 O2 O3 O4 O5 O6 O7 O8 O9 O10 O11 O12 O14 P1 P2 P3 P4 T1 T2 T3 T4 T5 G1 G2 G3 G4 G5 G6 G7 G8 V1 V3 V4 V5 D1 D2 D3 D4 R1 R2 L1 L2 E1`;

/** The names by which labelled easy-read sentences call the rules. */
const easyRead = `
too-long many-ideas abbreviation passive idiom number-words percent date-format time-format not-you hard-word double-negative brackets negative
symbol-char contraction`;

const idsOf = (text: string) => text.trim().split(/\s+/);

describe('every rule of both catalogues can be asked about', () => {
	it('there are 35 and 25', () => {
		expect(idsOf(sentence)).toHaveLength(35);
		expect(idsOf(document)).toHaveLength(25);
	});

	it.each(idsOf(sentence).map((id) => [id]))('%s is a rule of its own', (id) => {
		expect(everyNote.has(id)).toBe(true);
	});

	it.each(idsOf(document).map((id) => [id]))('%s is a rule, or the other name of one', (id) => {
		expect(findRules(id, everyNote)).not.toEqual([]);
	});

	it.each(idsOf(domain).map((id) => [id]))('the short id %s names a rule', (id) => {
		expect(findRules(id, everyNote)).not.toEqual([]);
	});

	it.each(idsOf(easyRead).map((name) => [name]))('the easy-read name %s names one rule', (name) => {
		expect(findRules(name, everyNote)).toHaveLength(1);
	});
});
