import type { PlanMeta } from '../../model/document.ts';
import { personOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { hasRows, knownSectionsOf, nameOf } from '../outline.ts';
import { gloucestershire } from '../sources.ts';
import { capitalised, insideSentence, listInWords, quoted } from '../wording.ts';

/** A section with a need or help has a main contact whom the family can reach. */
export const planContacts: Rule = {
	id: 'plan/contacts',
	meta: {
		title: 'Wherever there is a need or help, there is a main contact for it.',
		why: 'When something does not happen, the family must know whom to ask.',
		mend: 'At the top of the file, write the key of a person after "contact-education", "contact-health" or "contact-care".',
		source: gloucestershire('who should be the lead professional of a plan'),
		level: 'error',
		law: false,
		aliases: ['G8'],
		examples: {
			place: 'document',
			bad: [
				'contact-education:',
				health(),
				`contact-education: teacher\n${health()}`,
				'\n## Section D: Social care needs\n\n:::need[Clubs]\nNed has no club to go to.\n:::',
				`people:\n  mum: Ann, Ned's mum, ann@example.org\n  officer: Joy, plan officer, joy@northmoor.example\n  teacher: Tom, class teacher`,
			],
			good: [
				'contact-education: teacher',
				`contact-health: teacher\n${health()}`,
				`contact-care: officer\n\n## Section D: Social care needs\n\n:::need[Clubs]\nNed has no club to go to.\n:::`,
				'\n## Section C: Health needs\n\nNo health needs were found.',
				`people:\n  mum: Ann, Ned's mum, ann@example.org\n  officer: Joy, plan officer, joy@northmoor.example\n  teacher: Tom, class teacher, by hand`,
			],
		},
	},
	*check(document, { type }) {
		const wanted = new Map<string, string[]>();
		for (const { section, template } of knownSectionsOf(document, type)) {
			const holds = section.blocks.some((block) => block.kind === 'need' || (block.kind === 'table' && hasRows(block)));
			if (!template.contact || !holds) continue;
			wanted.set(template.contact, [...(wanted.get(template.contact) ?? []), insideSentence(nameOf(type, template, document))]);
		}
		for (const [key, sections] of wanted) {
			const contact = contactOf(document.meta, key);
			const person = contact && personOf(document, contact.name);
			const needed = `${capitalised(listInWords(sections))} ${sections.length === 1 ? 'needs' : 'need'} a main contact.`;
			if (!contact) {
				yield { message: needed, mend: `Add a line "${key}:" with the key of a person.`, span: document.meta.top };
			} else if (person && !person.channel && !person.phone) {
				yield {
					message: `The main contact ${quoted(person.name)} has no address.`,
					mend: 'Add an email address after their role, or "by hand".',
					span: person.span,
				};
			}
		}
	},
};

function contactOf(meta: PlanMeta, key: string) {
	const contacts = new Map([
		['contact-education', meta.contactEducation],
		['contact-health', meta.contactHealth],
		['contact-care', meta.contactCare],
	]);
	return contacts.get(key);
}

function health(): string {
	return '\n## Section C: Health needs\n\n:::need[Asthma]\nNed coughs when he runs.\n:::';
}
