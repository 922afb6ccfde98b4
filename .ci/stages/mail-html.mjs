// Outside judges of the HTML of every kind of message: html-validate with its rules of accessibility, the data of caniemail for the programs that families use,
// and a comparison of the HTML with the plain text. Each judge is first shown a page with a fault, which it must find.
import { existsSync, readFileSync } from 'node:fs';
import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { load, missing, notices, theme } from '../../test/bench/every-notice.mjs';
import { made } from './files.mjs';
import { check, finish } from './tally.mjs';

const { toHtml } = await load('render/email/to-html.js');
const { toText } = await load('render/email/to-text.js');

const validator = new HtmlValidate({
	extends: ['html-validate:recommended', 'html-validate:a11y'],
	rules: {
		// Matters of taste, of the program that makes the page.
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		'void-style': 'off',
		'prefer-tbody': 'off',
		// Outlook for Windows reads these comments and these attributes, and no others.
		'no-conditional-comment': 'off',
		'no-deprecated-attr': 'off',
		// Mail programs drop style sheets.
		'no-inline-style': 'off',
		// A mail program has a main element of its own, and must not find a second.
		'prefer-native-element': 'off',
	},
});

/** The programs in which families read: Gmail, Outlook.com and Outlook, Apple Mail, Samsung. */
const programs = ['gmail.*', 'outlook.*', 'apple-mail.*', 'samsung-email.android'];

/** What one of them cannot do and nobody misses. Anything else that one cannot do is a fault. */
const notMissed = new Map([
	...[
		'<style> element',
		'@media',
		'Type selector',
		'Class selector',
		'ID selector',
		'Attribute selector',
		'Chaining selectors',
		'Descendant combinator',
	].map((feature) => [feature, 'colours on dark screens and the width on small ones; all else stands in the elements']),
	...['display:none', 'opacity', 'overflow'].map((feature) => [
		feature,
		'hides the line that lists show after the subject; where it shows, it does no harm',
	]),
	...['cursor', 'outline', 'transform', 'word-spacing', 'border-radius', 'target attribute'].map((feature) => [feature, 'looks only']),
	...['white-space', 'word-break', 'table-layout'].map((feature) => [feature, 'where lines break']),
	...['role attribute', 'aria-label attribute'].map((feature) => [feature, 'an old program reads the page as a table']),
	['<body> element', 'the program puts the words into a page of its own'],
]);

async function faultsOfMarkup(page) {
	const report = await validator.validateString(page);
	const found = report.results.flatMap(({ messages }) => messages);
	return found.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`);
}

/** What programs cannot do that a page asks for: feature to programs. */
function unsupported(page) {
	const features = new Map();
	for (const [program, issues] of caniemail({ clients: programs, html: page }).issues.errors) {
		for (const { title } of issues) features.set(title, [...(features.get(title) ?? []), program].sort());
	}
	return features;
}

/** Words and addresses that the HTML has and the text has not, in that order. */
function untold(page, text) {
	const body = page.slice(page.search(/<body\b/i)).replace(/<div style="display:none[\s\S]*?<\/div>/, ' ');
	const links = [...body.matchAll(/href="([^"]*)"/g)].map(([, link]) => decoded(link).replace(/^(?:mailto|tel):/, ''));
	const shown = decoded(
		body
			.replace(/<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, ' ')
			.replace(/<\/(?:p|h\d|li|td|div)>/g, ' ')
			.replace(/<[^>]*>/g, ''),
	);
	const told = wordsOf(text);
	let at = 0;
	const lost = wordsOf(shown).filter((word) => {
		const found = told.indexOf(word, at);
		if (found < 0) return true;
		at = found + 1;
		return false;
	});
	return [...lost, ...links.filter((link) => !text.includes(link))];
}

function wordsOf(text) {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function decoded(text) {
	const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
	return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]).replace(/&#?\w+;/g, ' ');
}

const faulty =
	'<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p>On 3 May<img src="a.png"></p><video></video><a href="https://b.example">Here</a></body></html>';
check(
	'html-validate finds an image without words',
	(await faultsOfMarkup(faulty)).some((fault) => fault.startsWith('wcag/h37')) ? '' : 'it does not',
);
check(
	'caniemail knows that not every program plays a film',
	[...unsupported(faulty).keys()].some((title) => title.includes('video')) ? '' : 'it does not',
);
check(
	'a day and an address that the text leaves out are found',
	untold(faulty, 'On May Here').join() === '3,https://b.example' ? '' : 'they are not',
);
check('there is an example of each kind of message', missing.join(', '));

const built = made('.html').filter((file) => existsSync(file.replace(/html$/, 'txt')));
const messages = [
	...(await Promise.all(
		notices.map(async (notice) => ({
			name: `${notice.kind} to ${notice.person.key} (${notice.fileName})`,
			page: await toHtml(notice, theme),
			text: toText(notice),
		})),
	)),
	...built.map((file) => ({ name: file, page: readFileSync(file, 'utf8'), text: readFileSync(file.replace(/html$/, 'txt'), 'utf8') })),
];
const lacking = new Map();
for (const { name, page, text } of messages) {
	const features = unsupported(page);
	for (const [feature, by] of features) lacking.set(feature, [...new Set([...(lacking.get(feature) ?? []), ...by])].sort());
	const missed = [...features]
		.filter(([feature]) => !notMissed.has(feature))
		.map(([feature, by]) => `${feature} is not there in ${by.join(', ')}`);
	const lost = untold(page, text);
	check(
		name,
		[...(await faultsOfMarkup(page)), ...missed, ...(lost.length > 0 ? [`the text does not say: ${lost.join(' ')}`] : [])].join('\n'),
	);
}
console.log('What some programs cannot do, and why nobody misses it:');
for (const [feature, by] of [...lacking].sort())
	console.log(`  ${feature}: ${by.join(', ')}. ${notMissed.get(feature) ?? 'WE DEPEND ON IT'}`);
const spare = [...notMissed.keys()].filter((feature) => !lacking.has(feature));
check('every feature of the list above is one that we use', spare.join(', '));
finish('mail-html');
