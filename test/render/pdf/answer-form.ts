/** A form with one question of each kind, and one that is answered. */
export const answerForm = `---
document: booklet
title: What you think
authority: Northmoor Council
audience: parents and carers
checked: 2026-11-16
check-again: 2027-11-16
people:
  mum: Olu, Ellie's mum, olu@example.org
  officer: Joy, plan co-ordinator, joy@northmoor.example, 01632 960 041
---

# What you think

This is an example. Everyone in it is made up.

## What do you think?

::answer[What is going well for Ellie at school?]{lines="4"}

::answer[Who helps you most?]

::answer[Do you want a meeting?]{choose="Yes; No; Not sure"}

::answer[When could you come?]{tick="Monday; Tuesday; Any day after three in the afternoon"}

### What comes next

::answer[What else would you like to say?]{lines="24"}

:::answer[What did you say last time?]{lines="4"}
She needs a ramp.

Now, *not* next year.
:::

## Who can help me?

::contact[officer]
`;
