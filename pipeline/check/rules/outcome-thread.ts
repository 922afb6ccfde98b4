import { threadOf } from '../../model/plan-parts.ts';
import type { Rule } from '../../model/rule.ts';
import { codeOfPractice } from '../sources.ts';
import { gaps } from '../thread/gaps.ts';
import { lostNames } from '../thread/lost-names.ts';

/** The golden thread: hopes, needs, outcomes and help lead to each other by name. */
export const outcomeThread: Rule = {
	id: 'outcome/thread',
	meta: {
		title: 'Every need has an outcome and help, and every name leads to something.',
		why: 'Each outcome and each row of help answers a need, so that no help comes without a reason.',
		mend: 'Type the names just as they stand in the :::need and :::hope blocks.',
		source: codeOfPractice('paragraph 9.69, sections E and F'),
		level: 'error',
		law: true,
		aliases: ['T1', 'T2', 'O5'],
		examples: {
			place: 'document',
			bad: [
				`
## Section E: Outcomes

:::outcome[Reading to a friend]{for="Readign"}
Read a story of 50 words to a friend.
:::`,
				`
## Section E: Outcomes

:::outcome[Reading to a friend]
Read a story of 50 words to a friend.
:::`,
				`
## Section E: Outcomes

:::outcome[Reading to a friend]{for="Reading" hope="A freind"}
Read a story of 50 words to a friend.
:::`,
				`
## Section F: Help at school

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
| Reading lesson | Class teacher | Every school day | 20 minutes | Spelling |`,
				`
## Section C: Health needs

:::need[Asthma]
Ned coughs when he runs, so he stops joining in.
:::`,
				`
document: one-plan

## What will Ned do, and who will help?

:::outcome[Reading to a friend]{for="Reading"}
Read a story of 50 words to a friend.
:::`,
			],
			good: [
				`
## Section E: Outcomes

:::outcome[Reading to a friend]{for="Reading"}
Read a story of 50 words to a friend.
:::`,
				`
## Section E: Outcomes

:::outcome[Reading to a friend]{for="reading" hope="A friend"}
Read a story of 50 words to a friend.
:::`,
				`
## Section F: Help at school

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
| Reading lesson | Class teacher | Every school day | 20 minutes | Reading |
| Reading at home | Ann | Every evening | 5 minutes | Reading |`,
				`
## Section C: Health needs

:::need[Asthma]
Ned coughs when he runs, so he stops joining in.
:::

## Section E: Outcomes

:::outcome[Reading in a team]{for="Reading; Asthma"}
Read the score aloud after a 10 minute run.
:::

## Section G: Health help

| What | Who | How often | How long | Helps with |
|---|---|---|---|---|
| Check of his inhaler | School nurse | Once a term | 10 minutes | Asthma |`,
				`
document: one-plan

## What will Ned do, and who will help?

:::outcome[Reading to a friend]{for="Reading"}
Read a story of 50 words to a friend.

| What will happen | Who | How often | How long |
|---|---|---|---|
| Reading lesson | Class teacher | Every school day | 20 minutes |
:::`,
			],
		},
	},
	*check(document, { type }) {
		const thread = threadOf(document);
		yield* lostNames(document, thread);
		yield* gaps(document, thread, type);
	},
};
