import type { Rule } from '../../model/rule.ts';
import { sendRegulations } from '../sources.ts';

/** A request for advice goes to one professional: each gets their own, so that nobody sees what another is asked. */
export const adviceRequestOnePerson: Rule = {
	id: 'advice/request-one-person',
	meta: {
		title: 'A request for advice goes to one professional.',
		why: 'Each person gets only what they need. Each request has six weeks of its own.',
		mend: 'Write one request for each person, with one key under "send-to".',
		source: sendRegulations('regulations 6 and 8'),
		level: 'error',
		law: false,
		aliases: [],
		examples: {
			place: 'document',
			bad: ['ep, doctor', 'ep, doctor, head', 'head, ep', 'doctor, head', 'doctor, ep'].map(asked),
			good: ['ep', 'doctor', 'head', 'mum', '[ep]'].map(asked),
		},
	},
	*check({ meta: { sendTo, places, top } }) {
		if (sendTo.length < 2) return;
		yield {
			message: `This request goes to ${sendTo.length} people.`,
			mend: 'Write one request for each of them.',
			span: places.get('send-to') ?? top,
		};
	},
};

function asked(keys: string): string {
	return `document: advice-request
send-to: ${keys}
people:
  ep: Lena, educational psychologist, lena@northmoor.example
  doctor: Ravi, paediatrician, ravi@health.example
  head: Moira, head teacher, moira@school.example
  mum: Nia, Ned's mum, nia@example.org

## What we ask you

How does Ned learn best?`;
}
