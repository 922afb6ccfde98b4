/** A complete small plan of each type: no structural rule has anything to say about it. Examples change parts of it. */
const whole: Readonly<Record<string, string>> = {
	'ehc-plan': `---
document: ehc-plan
stage: draft
version: 1
case: EX-0001
authority: Northmoor Council
child: Ned
born: 2017-03-14
school-now: Alder Lane Primary School
asked: 2026-08-17
issued: 2026-11-23
people:
  mum: Ann, Ned's mum, ann@example.org
  officer: Joy, plan officer, joy@northmoor.example
  teacher: Tom, class teacher, tom@alderlane.example
send-to: mum
contact-education: teacher
---

# Ned's plan

This is a draft. Write to :person[officer] by :date[last day].

::window

## Section A: Views, interests and hopes

:::view[Ned]{how="Ned chose pictures on 14 September 2026."}
I like trains.
:::

:::view[mum]{how="Ann talked to Tom on 20 September 2026."}
Ned is kind.
:::

:::hope[A friend]
Ned wants a friend.
:::

:::easy-read[About me]
- I like trains.
:::

## Section B: Special educational needs

### Thinking and learning

Ned remembers songs very well. :from[School]

:::need[Reading]
Ned reads ten words. Most children of his age read a hundred. :from[School]
:::

### Talking and listening

No special educational needs were found in this area.

### Feelings and friendships

No special educational needs were found in this area.

### Seeing, hearing, moving and the senses

No special educational needs were found in this area.

:::easy-read[What I find hard]
- Reading is hard for me.
:::

## Section C: Health needs

No health needs were found.

## Section D: Social care needs

No social care needs were found. Ann and her family need no help now.

## Section E: What Ned will be able to do

:::outcome[Reading to a friend]{for="Reading" hope="A friend"}
Read a story of 50 words to a friend.

| Step for this year | What will help | How often | Who | How we will know |
|---|---|---|---|---|
| Read 30 words. He reads 10 now. | A reading lesson | Every school day | Tom | He reads them on two days. |
:::

:::easy-read[What I will do]
- I will read a story.
:::

## Section F: Special educational provision

| What Ned will get | Who gives it | How often | How long | Helps with |
|---|---|---|---|---|
| Reading lesson | Class teacher | Every school day | 20 minutes | Reading |

:::easy-read[Help at school]
- I get a reading lesson.
:::

## Section G: Health provision

No health help is needed now.

## Section H1: Social care provision for a disabled child

No social care help is needed now.

## Section H2: Other social care provision

No other social care help is needed now.

## Section I: Placement

## Section J: Personal budget

Nobody has asked for one.

::no-easy-read[Nothing here changes what happens for Ned.]

## Section K: Advice and information

| Short name | Advice | Written by | Date |
|---|---|---|---|
| School | School advice | Tom, class teacher | 28 September 2026 |
`,
	'one-plan': `---
document: one-plan
case: EX-0002
child: Ned
born: 2017-03-14
school-now: Alder Lane Primary School
support: SEN support
cycle: 2026-09-09 to 2026-11-18
agreed: Ned and Ann, 16 September 2026
people:
  mum: Ann, Ned's mum, ann@example.org
  teacher: Tom, class teacher, tom@alderlane.example
send-to: mum
---

# Ned's One Plan

## What do we want? Hopes and dreams

:::view[Ned]{how="Ned chose pictures on 14 September 2026."}
I like trains.
:::

:::hope[A friend]
Ned wants a friend.
:::

### What is important to me?

Trains and my dog.

:::view[mum]{how="Ann talked to Tom on 11 September 2026."}
Ned is kind.
:::

:::easy-read[What I want]
- I want a friend.
:::

## What do we like and admire?

| What we like about Ned | Who said it |
|---|---|
| Ned is kind. | Ann, mum |
| He keeps trying. | Tom, class teacher |

## What do we know?

| What we found | How we know | When |
|---|---|---|
| Ned reads ten words. | A reading test | September 2026 |
| He listens well to stories. | Tom watched a lesson | September 2026 |

### Thinking and learning

Ned remembers songs very well.

:::need[Reading]
Ned reads ten words. Most children of his age read a hundred.
:::

### Talking and listening

No needs were found in this area this term.

### Feelings and friendships

No needs were found in this area this term.

### Seeing, hearing, moving and the senses

No needs were found in this area this term.

## What will Ned do, and who will help?

:::outcome[Reading to a friend]{for="Reading" hope="A friend"}
Read a story of 50 words to a friend. Tom keeps a list of the words.

| What will happen | Who | How often | How long |
|---|---|---|---|
| Reading lesson | Tom | Every school day | 20 minutes |
:::

:::easy-read[My plan]
- I will read a story.
:::

## What are we doing?

The lessons started on 14 September 2026.

## How did it go?

The review is on 18 November 2026.

::no-easy-read[The review has not been held yet.]

## Checklist

::checklist
`,
	advice: `---
document: advice
case: EX-0003
child: Ned
born: 2017-03-14
school-now: Alder Lane Primary School
short-name: SLT
written-by: therapist
asked: 2026-09-01
written: 2026-10-05
people:
  therapist: Grace, speech and language therapist, grace@health.example
  teacher: Tom, class teacher, tom@alderlane.example
---

# Advice about Ned

## What I was asked

The council asked me how Ned talks.

## How I know

| What I did | Where, and with whom | When |
|---|---|---|
| Watched a lesson | At school, with Tom | 14 September 2026 |

## What I found

Ned tells good jokes.

## What Ned needs, and how to help

| Need | What it does to daily life | Outcome | How to help |
|---|---|---|---|
| Ned can follow one instruction, not two. | He starts late. | Follow two instructions by May 2027. | 3 x 20 minutes a week with Tom. |

## What I conclude

Ned learns best when he is shown.

## Who wrote this

::signature[therapist]{date="5 October 2026"}
`,
	replies: `---
document: replies
case: EX-0004
version: 1
child: Ned
people:
  mum: Ann, Ned's mum, ann@example.org
  teacher: Tom, class teacher, tom@alderlane.example
---

# Answers to Ned's draft plan

## What people told us

:::reply[mum]{on="1 December 2026" how="email"}
Can Ned have a lesson every day?
:::

## What they asked for

:::request[A lesson every day]{from="mum" asks="change" answer="no"}
Ned would miss too many other lessons.
:::
`,
	booklet: `---
document: booklet
title: Planning help
authority: Northmoor Council
audience: parents and carers
checked: 2026-11-16
check-again: 2027-11-16
people:
  helpline: Family advice line, free advice, advice@example.org
---

# How help is planned
`,
};

/**
 * A whole document made from an example. An example that begins with `---` is whole already. Any other one changes the
 * small plan above: lines such as `born: 2012-03-14` at its top change the front matter (`born:` alone takes the line out),
 * `# ...` changes the title and what stands below it, and each `## ...` takes the place of the section with that letter
 * or heading. `## Section E: (left out)` takes the section out. A section that the plan lacks goes to its end.
 */
export function exampleDocument(example: string): string {
	if (/^\s*---\n/.test(example)) return example.trimStart();
	const change = partsOf(example);
	const type = /^document: *(\S+)$/m.exec(change.front)?.[1] ?? 'ehc-plan';
	const base = partsOf((whole[type] ?? '').replace(/^---\n/, '').replace(/\n---\n/, '\n\n'));
	const front = mergedFront(base.front, change.front);
	const sections = mergedSections(base.sections, change.sections);
	return ['---', front, '---', '', `${(change.intro ?? base.intro ?? '').trim()}\n`, ...sections].join('\n');
}

interface Parts {
	readonly front: string;
	readonly intro: string | undefined;
	readonly sections: readonly string[];
}

function partsOf(text: string): Parts {
	const parts = text.trim().split(/^(?=#{1,2} )/m);
	return {
		front: parts.find((part) => !part.startsWith('#'))?.trim() ?? '',
		intro: parts.find((part) => part.startsWith('# ')),
		sections: parts.filter((part) => part.startsWith('## ')),
	};
}

/** Front matter by key: a line and the deeper lines below it. */
function mergedFront(base: string, change: string): string {
	const entries = new Map<string, string>();
	for (const front of [base, change]) {
		for (const entry of front.split(/\n(?=\S)/)) {
			const key = entry.split(':')[0] ?? '';
			if (/^[a-z-]+:\s*$/.test(entry)) entries.delete(key);
			else if (entry !== '') entries.set(key, entry);
		}
	}
	return [...entries.values()].join('\n');
}

function mergedSections(base: readonly string[], change: readonly string[]): readonly string[] {
	const merged = new Map(base.map((section) => [keyOf(section), section]));
	for (const section of change) {
		if (/\(left out\)\s*$/.test(section.split('\n')[0] ?? '')) merged.delete(keyOf(section));
		else merged.set(keyOf(section), `${section.trim()}\n\n`);
	}
	return [...merged.values()];
}

function keyOf(section: string): string {
	const heading = (section.split('\n')[0] ?? '').replace(/\(left out\)\s*$/, '').trim();
	return /^## Section ([A-Z]\d?)/i.exec(heading)?.[1]?.toUpperCase() ?? heading;
}
