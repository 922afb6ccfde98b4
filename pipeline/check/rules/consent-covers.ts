import type { NameRef } from '../../model/block.ts';
import { printDate } from '../../model/calendar-date.ts';
import type { Person, PlanDocument } from '../../model/document.ts';
import { isFamily } from '../../model/family-role.ts';
import { ownDate, ownNames, ownText } from '../../model/own-values.ts';
import { nameKey, personOf, tablesOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { isChild } from '../parents.ts';
import { wordsIn } from '../rows.ts';
import { gloucestershire } from '../sources.ts';

/**
 * The gate before anything is shared: what goes to a service outside the family names a consent that names this service, was given
 * before, still runs and was not taken back. An example needs none, since nobody can send it. Nor does a council that must ask for advice
 * (SEND Regulations 2014, regulation 6): the law, and not the family's consent, is the ground for that, and the request says so.
 */
export const consentCovers: Rule = {
	id: 'consent/covers',
	meta: {
		title: 'What goes to another service stands under a consent that names this service.',
		why: 'The family decides who may know what. A service that they did not agree to must not get the plan.',
		mend: 'Ask the family. Write the consent, and its file after "consent".',
		source: gloucestershire('How do I complete a My Plan+?, consent before information is shared'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: [shared('grace'), shared('mum, grace'), shared('kit'), shared('grace, kit'), shared('tom')],
			good: [
				shared('mum'),
				shared('mum, gran'),
				shared('ned'),
				`consent: consent.md\n${shared('grace')}`,
				`case: EXAMPLE\n${shared('grace')}`,
				`basis: by law\n${shared('grace').replace('my-plan-plus', 'advice-request')}`,
			],
		},
	},
	*check(document, { beside, type }) {
		if (ownText(document, 'basis') === 'by law') return;
		const services = document.meta.sendTo.filter((ref) => isService(document, ref));
		const [first] = services;
		if (first === undefined) return;
		if (ownNames(document, 'consent').length === 0) {
			if (document.meta.case === 'EXAMPLE') return;
			yield {
				message: `This goes to ${personOf(document, first.name)?.name ?? first.name}, but the document names no consent of the family.`,
				mend: `Write the consent, and its file after "consent".${type.fields.some(({ key }) => key === 'basis') ? byLaw : ''}`,
				span: first.span,
			};
			return;
		}
		const consent = beside?.own?.get('consent')?.[0];
		if (consent === undefined) return;
		yield* notRunning(document, consent);
		for (const service of services) yield* notNamed(document, consent, service);
	},
};

const byLaw = ' Where the law makes you ask, write "basis: by law" at the top.';

/** Everyone who is neither the child, nor of the family, nor the co-ordinator who brings the plan together. */
function isService(document: PlanDocument, { name }: NameRef): boolean {
	const person = personOf(document, name);
	if (ownNames(document, 'co-ordinator').some((one) => nameKey(one.name) === nameKey(name))) return false;
	return person !== undefined && !isFamily(person) && !isChild(document, name);
}

function* notRunning(document: PlanDocument, consent: PlanDocument): Generator<RuleFinding> {
	const { issued, places, top } = document.meta;
	if (issued === undefined) return;
	const span = places.get('consent') ?? top;
	const [given, until, withdrawn] = ['given', 'until', 'withdrawn'].map((key) => ownDate(consent, key));
	if (withdrawn !== undefined && withdrawn <= issued) {
		yield {
			message: `The family took this consent back on ${printDate(withdrawn)}.`,
			mend: 'Do not share it. Ask the family again.',
			span,
		};
	} else if (until !== undefined && until < issued) {
		yield { message: `This consent ended on ${printDate(until)}.`, mend: 'Ask the family again before you share anything.', span };
	} else if (given === undefined || given > issued) {
		yield { message: 'Nobody had given this consent on the day of this document.', mend: 'Wait for the consent, or check its day.', span };
	}
}

function* notNamed(document: PlanDocument, consent: PlanDocument, service: NameRef): Generator<RuleFinding> {
	const person = personOf(document, service.name);
	if (person === undefined) return;
	const named = tablesOf(consent, 'shares').flatMap(({ table }) => table.rows.map((row) => nameKey(wordsIn(table, row, 'with'))));
	if (named.some((words) => says(words, person))) return;
	yield {
		message: `The family has not agreed to share this with ${person.name}, ${person.role}.`,
		mend: 'Ask the family, and add a row to the consent. Or take this person out of "send-to".',
		span: service.span,
	};
}

/** A consent names a person, or the kind of service by the person's job. */
function says(words: string, { key, name, role }: Person): boolean {
	return [key, name, role].some((known) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(nameKey(known))}(?![\\p{L}\\p{N}])`, 'u').test(words));
}

function escaped(words: string): string {
	return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function shared(to: string): string {
	return `document: my-plan-plus
child: Ned
issued: 2027-05-10
send-to: ${to}
people:
  ned: Ned, the child, by hand
  mum: Nia, Ned's mum, nia@example.org
  gran: Rose, Ned's gran, rose@example.org
  grace: Grace, speech and language therapist, grace@health.example
  kit: Kit, health visitor, kit@health.example
  tom: Tom, class teacher, tom@alderlane.example

## When we look again

In May.`;
}
