import type { NameRef } from '../../model/block.ts';
import type { PlanDocument } from '../../model/document.ts';
import { blocksOfKind, personOf } from '../../model/plan-parts.ts';
import type { Rule, RuleFinding } from '../../model/rule.ts';
import { isChild, isParentsName } from '../parents.ts';
import { codeOfPractice } from '../sources.ts';
import { quoted } from '../wording.ts';

/** A final plan goes to the family, to the school or college that it names and to the health board. */
export const planRecipients: Rule = {
	id: 'plan/recipients',
	meta: {
		title: 'A final plan goes to the family, the school or college it names, and the health board.',
		why: 'Only those who have the plan can do what it says. The law names who gets it.',
		mend: 'Fill in "send-to", "send-school" and "send-health" at the top of the file.',
		source: codeOfPractice('paragraph 9.129'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: [
				final('send-school: head'),
				final('send-health: board'),
				final(''),
				final('send-to: teacher\nsend-school: head\nsend-health: board'),
				final('send-school: teacher\nsend-health: board'),
				final('send-school: head\nsend-health: mum'),
			],
			good: [
				final('send-school: head\nsend-health: board'),
				final('send-school: governors\nsend-health: board'),
				final('send-to: ned\nsend-school: head, governors\nsend-health: board'),
				`${final('send-health: board').replace(/::placement.*/, 'Ned learns at home.')}`,
				'stage: draft',
			],
		},
	},
	*check(document) {
		const { stage, sendTo, sendSchool, sendHealth } = document.meta;
		if (stage !== 'final') return;
		yield* familyFaults(document, sendTo);
		const [placement] = blocksOfKind(document, 'placement');
		if (placement && sendSchool.length === 0) {
			yield {
				message: `Nobody at ${quoted(placement.school.name)} gets this plan.`,
				mend: 'Add a line "send-school:" with the key of the head or the governors.',
				span: document.meta.top,
			};
		}
		if (sendHealth.length === 0) {
			yield {
				message: 'The integrated care board does not get this plan.',
				mend: 'Add a line "send-health:" with the key of the board.',
				span: document.meta.top,
			};
		}
		yield* strangers(
			document,
			sendSchool,
			/\b(?:head|heads|headteacher|governors?|governing|principal|proprietor|owner|manager|director|trust|chair)\b/i,
			{
				who: 'the head or the governors',
				where: 'send-school',
			},
		);
		yield* strangers(document, sendHealth, /\b(?:board|NHS|health|care)\b/i, { who: 'the health board', where: 'send-health' });
	},
};

/** A plan that goes to nobody at all is reported where the key is missing. */
function* familyFaults(document: PlanDocument, sendTo: readonly NameRef[]): Generator<RuleFinding> {
	if (sendTo.length === 0 || sendTo.some(({ name }) => isParentsName(document, name) || isChild(document, name))) return;
	yield {
		message: 'This plan goes to no parent and not to the young person.',
		mend: 'Add the key of a parent, a carer or the young person to "send-to".',
		span: document.meta.places.get('send-to') ?? document.meta.top,
	};
}

/** People under a key whose role is not one that the law names. Somebody whom the front matter does not know is reported there. */
function* strangers(
	document: PlanDocument,
	keys: readonly NameRef[],
	fits: RegExp,
	{ who, where }: { readonly who: string; readonly where: string },
): Generator<RuleFinding> {
	for (const { name, span } of keys) {
		const person = personOf(document, name);
		if (!person || fits.test(`${person.key} ${person.name} ${person.role}`)) continue;
		yield {
			message: `${person.name} does not read as ${who}.`,
			mend: `Name somebody else after "${where}", or make the role of ${person.name} plain.`,
			span,
		};
	}
}

function final(keys: string): string {
	return `
stage: final
${keys}
people:
  mum: Ann, Ned's mum, ann@example.org
  ned: Ned, young person, ned@example.org
  officer: Joy, plan officer, joy@northmoor.example
  teacher: Tom, class teacher, tom@alderlane.example
  head: Ines, head of Elm Park School, office@elmpark.example
  governors: Ravi, chair of governors, governors@elmpark.example
  board: Hana, Northmoor Integrated Care Board, plans@icb.example

## Section I: Placement

::placement[Elm Park School]{type="primary school"}`;
}
