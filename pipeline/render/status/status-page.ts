import { printDate, printFullDate } from '../../model/calendar-date.ts';
import type { CaseStatus, StatusOverview } from '../../model/delivery-status.ts';
import { fillPhrase } from '../../model/due-page-words.ts';
import type { StatusWords } from '../../model/status-words.ts';
import type { Theme } from '../../model/theme.ts';
import { html, Safe } from '../shared/html.ts';
import { caseParts } from './case-parts.ts';
import { overviewParts } from './overview-parts.ts';
import { statusStyle } from './status-style.ts';

/**
 * One page of HTML that needs nothing beside itself: no script, no other file. The page of a case names its people; the overview names nobody.
 * What matters has a word and a shape, never a colour alone.
 */
export function statusPage(status: CaseStatus | StatusOverview, words: StatusWords, theme: Theme): string {
	const isCase = 'caseNumber' in status;
	const heading = isCase ? fillPhrase(words.caseTitle, { case: status.caseNumber }) : words.title;
	const look = { words, theme, today: status.today };
	const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading}, ${printDate(status.today)}</title>
<style>${Safe.drawing(statusStyle(theme))}</style>
</head>
<body>
<header>
<h1>${heading}</h1>
<p>${fillPhrase(words.intro, { date: printFullDate(status.today) })}</p>
</header>
<main>
${isCase ? caseParts(status, look) : overviewParts(status, look)}</main>
<footer>
<p>${words.footer}</p>
</footer>
</body>
</html>
`;
	return document.toString();
}
