/** An evidence log with one outcome and these rows, for the examples of rules. */
export function evidenceLog(rows: string): string {
	return `document: evidence-log
child: Ned
issued: 2027-05-21

## What we saw

:::outcome[Reading to a friend]{for="Reading"}
Read a story of 50 words to a friend.

| Date | Kind of evidence | What we saw | Who wrote it down |
|---|---|---|---|
${rows}
:::`;
}
