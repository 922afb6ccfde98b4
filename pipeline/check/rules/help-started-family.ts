import type { Rule } from '../../model/rule.ts';
import { isChild, isParentsName } from '../parents.ts';
import { childrenAndFamiliesAct } from '../sources.ts';

/** That special help has started is told to a parent, or to the young person. */
export const helpStartedFamily: Rule = {
	id: 'help/started-family',
	meta: {
		title: 'The message about special help goes to a parent or to the young person.',
		why: 'A school must tell them. Nobody else can hear it in their place.',
		mend: 'Put the key of a parent, or of the young person, under "send-to".',
		source: childrenAndFamiliesAct('section 68'),
		level: 'error',
		law: true,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['teacher', 'officer', 'teacher, officer', 'gran', 'gran, teacher'].map(told),
			good: ['mum', 'dad', 'mum, teacher', 'ned', 'carer'].map(told),
		},
	},
	*check(document) {
		const { sendTo, places, top } = document.meta;
		if (sendTo.length === 0) return;
		if (sendTo.some(({ name }) => isChild(document, name) || isParentsName(document, name))) return;
		yield {
			message: 'Nobody under "send-to" is a parent or the young person.',
			mend: 'Add the key of a parent, or of the young person. Say in their role that they are a parent or carer.',
			span: places.get('send-to') ?? top,
		};
	},
};

function told(keys: string): string {
	return `document: help-started
child: Ned
send-to: ${keys}
people:
  ned: Ned, the young person, ned@example.org
  mum: Nia, Ned's mum, nia@example.org
  dad: Tom, Ned's dad, by post
  carer: Ada, Ned's foster carer, ada@example.org
  gran: Rose, Ned's gran, rose@example.org
  teacher: Dev, class teacher, dev@school.example
  officer: Joy, plan officer, joy@northmoor.example

## Why we give this help

Ned reads slowly.`;
}
