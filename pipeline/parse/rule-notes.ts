import type { Level, SourceRef } from '../model/finding.ts';
import type { RuleNote } from '../model/rule-note.ts';

const source: SourceRef = { publisher: 'Plainplan', title: 'Authoring language' };

interface Words {
	readonly title: string;
	readonly why: string;
	readonly mend: string;
	/** Markdown below the title of a document. */
	readonly bad: readonly string[];
	readonly good: readonly string[];
}

function note(id: string, level: Level, { title, why, mend, bad, good }: Words): RuleNote {
	return { id, meta: { title, why, mend, source, level, law: false, aliases: [], examples: { place: 'document', bad, good } } };
}

const closed = ':::note[Before the meeting]\nAsk who will be there.\n:::';

/** What there is to know about each rule that reading a document reports. */
export const parseRuleNotes: readonly RuleNote[] = [
	note('syntax/unclosed-block', 'error', {
		title: 'Every block, bracket, comment and box of code is closed.',
		why: 'Without its end, it takes in all that follows.',
		mend: 'Write ::: on a line of its own after the last line of the block.',
		bad: [
			':::note[Before the meeting]\nAsk who will be there.',
			':::note[One]\nText.\n\n:::note[Two]\nText.\n:::',
			':::note[One]\nText.\n\n## The meeting\n',
			':::note[Before the meeting\nText.\n:::',
			'<!-- ask Joy\n\n## The meeting',
			'Text <!-- ask Joy',
			'```\n\n## The meeting',
		],
		good: [
			closed,
			'<!-- ask Joy -->',
			'```\nText.\n```',
			`${closed}\n\n## The meeting\n`,
			`${closed}\n\n${closed.replace('Before', 'After')}`,
		],
	}),
	note('syntax/nested-block', 'error', {
		title: 'No block stands inside another.',
		why: 'The first ::: ends both blocks, so the rest lands in the wrong place.',
		mend: 'Close the first block before the next one starts.',
		bad: ['::::note[One]\n:::note[Two]\nText.\n:::\n::::', ':::note[One]\n:::note[Two]\nText.\n:::\n\nText.\n\n:::', `${closed}\n\n:::`],
		good: [closed, `${closed}\n\n${closed.replace('Before', 'After')}`, '::::note[One]\nText.\n::::'],
	}),
	note('syntax/unknown-directive', 'error', {
		title: 'Every name after a colon and before a bracket is known.',
		why: 'A name that is not known does nothing, and its text would print with its signs.',
		mend: 'Use a name from the handbook.',
		bad: ['A :trem[seizure]{means="a sudden burst"}.', ':::outcom[Reading]\nRead a story.\n:::', '::windo', ':: hello'],
		good: [
			'A :term[seizure]{means="a sudden burst"}.',
			'A lesson 1:1 at 10:30.',
			'Note:this is text, and so is see:date.',
			':::Note[Title]\nText.\n:::',
		],
	}),
	note('syntax/unknown-attribute', 'error', {
		title: 'A block, line or mark has the brackets it needs and no others.',
		why: 'What Plainplan cannot read does not print.',
		mend: 'Write what it needs, with each value in straight quotation marks.',
		bad: [
			':::outcome[Reading]{by=31 July 2028}\nRead a story.\n:::',
			':::outcome[Reading]{hop="Maps"}\nRead a story.\n:::',
			':::need\nSam can read 22 words.\n:::',
			':::review[Reading]{achieved="maybe"}\nText.\n:::',
			'::contents[All]',
		],
		good: [
			':::outcome[Reading]{by="31 July 2028"}\nRead a story.\n:::',
			':::need[Reading]\nSam can read 22 words.\n:::',
			':::review[Reading]{achieved="partly"}\nText.\n:::',
		],
	}),
	note('syntax/misplaced-directive', 'error', {
		title: 'A block or a line stands at the start of a line of a section.',
		why: 'In another place it does nothing, or it means something else.',
		mend: 'Give it a line of its own in the section.',
		bad: ['See ::contents below.', '- ::contents', '::contents and more', '::note[Title]\nText.\n:::', 'A :pic[train] train.'],
		good: ['::contents', closed, ':::easy-read[Me]\n- :pic[train] I like trains.\n:::'],
	}),
	note('syntax/quotes', 'error', {
		title: 'Values stand in straight quotation marks.',
		why: 'Word processors make curly quotation marks. Plainplan reads them as part of the value, or not at all.',
		mend: 'Use straight quotation marks: "...".',
		bad: [
			'A :term[seizure]{means=“a sudden burst”}.',
			':::outcome[Reading]{by=“July 2028”}\nRead a story.\n:::',
			'A :term[seizure]{means=‘a burst’}.',
		],
		good: ['A :term[seizure]{means="a sudden burst"}.', 'He said “yes”.', 'A :term[calm card]{means="Sam’s red “stop” card"}.'],
	}),
	note('syntax/spacing', 'error', {
		title: 'Spaces stand where they belong, and nowhere else.',
		why: 'With a space too many or too few, a line does nothing and its signs print.',
		mend: 'Take the space away, or write the one that is missing.',
		bad: [
			'::: note[Title]\nText.\n:::',
			':::note [Title]\nText.\n:::',
			'He reads. :from [School]',
			':::easy read[Me]\n- I like maps.\n:::',
			'    He reads. :from[School]',
			'    He reads.',
			'##Reading',
			'• maps\n• trains',
		],
		good: [closed, '## Reading', '- maps\n- trains', 'He reads. :from[School]', 'The time: [see below].'],
	}),
	note('syntax/comment', 'advice', {
		title: 'A comment does not print.',
		why: 'A comment is no part of the document, but whoever gets the file can read it.',
		mend: 'Take it away before the file goes to anybody else.',
		bad: ['<!-- ask Joy -->', 'Text. <!-- ask Joy --> More.', '<!-- ask\nJoy -->'],
		good: ['Text.', '`<!-- code -->`', '<!-- plainplan ignore lang/jargon: the school calls it so -->'],
	}),
	note('suppression/unreadable', 'error', {
		title: 'The checker understands each note that a writer leaves for it.',
		why: 'The checker passes over a note that it does not understand. It reports the words all the same.',
		mend: 'Write <!-- plainplan ignore lang/jargon: the reason (who, 4 May 2027) --> above the text.',
		bad: [
			'<!-- plainplan ignroe lang/jargon: the school calls it so -->',
			'<!-- plainplan ignore -->',
			'Text <!-- plainplan ignore this --> here.',
		],
		good: [
			'<!-- plainplan ignore lang/jargon: the school calls it so -->\n\nText.',
			'<!-- plainplan ignore\nlang/jargon: the school\ncalls it so\n-->\n\nText.',
		],
	}),
	note('syntax/html', 'warning', {
		title: 'A document holds no code for web pages.',
		why: 'Such code prints as it stands, with its signs.',
		mend: 'Write the same in Markdown, or take it away.',
		bad: ['A <b>bold</b> word.', '<div>\nText.\n</div>', 'One<br>Two'],
		good: ['A **bold** word.', 'Less is < more.', '<https://example.org>'],
	}),
	note('syntax/unused-link', 'warning', {
		title: 'The text names every link and footnote that the file holds.',
		why: 'What no text names does not print.',
		mend: 'Name it in the text, or take it away.',
		bad: ['[map]: https://example.org/map', '[^note]: More.', '[map]\n\n[map]: https://example.org/one\n[map]: https://example.org/two'],
		good: ['[map]\n\n[map]: https://example.org/map', 'Text.[^note]\n\n[^note]: More.', '[map](https://example.org/map)'],
	}),
	note('syntax/too-much', 'error', {
		title: 'Plainplan reads a document in a few seconds.',
		why: 'A file of this shape would keep the program busy for a very long time.',
		mend: 'Make the document shorter or simpler.',
		bad: ['['.repeat(5000), '> '.repeat(200)],
		good: ['Text.', '> > > Text.'],
	}),
	note('front-matter/unknown-key', 'error', {
		title: 'The top of the file holds known keys only.',
		why: 'Plainplan passes over a key that it does not know.',
		mend: 'Use a key that this kind of document has.',
		bad: ['---\ndocument: booklet\nautority: Example County\n---\n', '---\ndocument: booklet\nborn: 2017-03-14\n---\n'],
		good: ['---\ndocument: booklet\nauthority: Example County\n---\n', '---\ndocument: ehc-plan\nborn: 2017-03-14\n---\n'],
	}),
	note('front-matter/missing-key', 'error', {
		title: 'The top of the file holds every key that the document needs.',
		why: 'The document prints it, or needs it for its dates.',
		mend: 'Add the key.',
		bad: ['---\ndocument: booklet\n---\n', '---\ntitle: Help for your child\n---\n'],
		good: ['Text.'],
	}),
	note('front-matter/bad-value', 'error', {
		title: 'Every key has a value of the right kind.',
		why: 'The document leaves out a value that Plainplan cannot read.',
		mend: 'Write the value as its example shows.',
		bad: [
			'---\ndocument: booklet\nchecked: 14/03/2017\n---\n',
			'---\ndocument: leaflet\n---\n',
			'---\ndocument: ehc-plan\nversion: one\n---\n',
			'---\ndocument: booklet\ntitle:\n---\n',
			'---\ndocument: booklet\ntitle: One\ntitle: Two\n---\n',
		],
		good: ['---\ndocument: booklet\nchecked: 14 March 2017\n---\n', '---\ndocument: ehc-plan\nversion: 1\n---\n'],
	}),
	note('case-file/unreadable', 'error', {
		title: 'Plainplan can read the case file to its end.',
		why: 'What Plainplan cannot read is missing from every document of the child.',
		mend: 'Write each line as "key: value". Put a value with a colon in quotation marks.',
		bad: [],
		good: [],
	}),
	note('case-file/own-key', 'error', {
		title: 'The case file holds only what all documents of a child share.',
		why: 'Each document has its own kind, stage, number and days. From here, every document would take them over.',
		mend: 'Write the key at the top of the document that it is about.',
		bad: [],
		good: [],
	}),
	note('case-file/bad-row', 'error', {
		title: 'Each row of the case file says all that it must.',
		why: 'These rows give the dates of the case. With a gap, the dates would be wrong.',
		mend: 'Add what is missing, and take away what is not known.',
		bad: [],
		good: [],
	}),
	note('case-file/bad-value', 'error', {
		title: 'Plainplan can read each value in the case file.',
		why: 'These values give the dates of the case. A wrong one would give a wrong last day.',
		mend: 'Write the value as its example shows.',
		bad: [],
		good: [],
	}),
	note('case-file/unknown-person', 'error', {
		title: 'Everyone whom the case file names has a line under "people".',
		why: 'Without it, nobody can tell who got the document or who agreed.',
		mend: 'Use a key that stands under "people" in the case file, or add the person there.',
		bad: [],
		good: [],
	}),
	note('case-file/unknown-document', 'advice', {
		title: 'Each row of the case file is about a plan that the case has.',
		why: 'A slip in a number would give somebody the days of another draft.',
		mend: 'Check the number. Leave the row as it is where the number is right.',
		bad: [],
		good: [],
	}),
	note('name/unknown', 'error', {
		title: 'Every person and every footnote that the text names is in the file.',
		why: 'Without it, nobody knows who or what is meant.',
		mend: 'Use a key that stands under "people", or write what is missing.',
		bad: ['Text.[^9]', 'Write to :person[banana].', '::contact[banana]', ':::view[banana]\nI like trains.\n:::'],
		good: ['Text.[^9]\n\n[^9]: More.', 'Write to :person[mum].', '::contact[mum]', ':::view[mum]\nI like trains.\n:::'],
	}),
	note('name/twice', 'error', {
		title: 'Every name stands once.',
		why: 'A name that stands twice can mean either.',
		mend: 'Give each one its own name.',
		bad: [
			':::need[Reading]\nText.\n:::\n\n:::need[reading]\nText.\n:::',
			'---\ndocument: ehc-plan\n---\n\n# Plan\n\n## Section B: Needs\n\n## Section B: Needs\n',
		],
		good: [':::need[Reading]\nText.\n:::\n\n:::need[Writing]\nText.\n:::', ':::need[Maps]\nText.\n:::\n\n:::hope[Maps]\nText.\n:::'],
	}),
	note('image/alt', 'error', {
		title: 'Every picture has words for people who cannot see it.',
		why: 'A screen reader says these words in place of the picture.',
		mend: 'Say what the picture shows.',
		bad: ['![](map.png)', '![ ](map.png)', '![a [map](x.html)](map.png)'],
		good: ['![A map of the bus route](map.png)', '[map](map.png)'],
	}),
	note('heading/skip', 'error', {
		title: 'Headings skip no level, and one heading is the title.',
		why: 'People who cannot see the page move through it by the levels.',
		mend: 'Use the next level.',
		bad: ['### One', '## One\n\n#### Two', '# A second title'],
		good: ['## One\n\n### Two\n\n## Three', '## One\n\n### Two\n\n#### Three'],
	}),
	note('heading/words', 'error', {
		title: 'A heading is made of words.',
		why: 'The list of contents and a screen reader give nothing but the words of a heading.',
		mend: 'Write the words of the heading. Put a picture below it.',
		bad: ['# Title\n\n## \n\nText.', '# Title\n\n## ![A map](map.png)\n\nText.', '#\n\nText.'],
		good: ['# Title\n\n## Getting there\n\n![A map](map.png)'],
	}),
	note('table/header', 'error', {
		title: 'Every table is whole, and every column has a heading.',
		why: 'A screen reader says the heading with each cell.',
		mend: 'Write a heading over each column.',
		bad: [
			'| | |\n|---|---|\n| a | b |',
			'| a | |\n|---|---|\n| a | b |',
			'| a | b |\n| c | d |',
			'| a | b |\n|---|\n| c | d |',
			'| a | b |\n|---|---|\n| c | d |\n\n| e | f |',
		],
		good: ['The sign | stands here |', '| a | b |\n|---|---|\n| a | b |', '| a | b |\n|---|---|\n| a | |'],
	}),
	note('table/column', 'error', {
		title: 'Every column of a table has one meaning, and every cell a column.',
		why: 'The plan finds who, what and how often by the headings.',
		mend: 'Give each column a heading of its own.',
		bad: [
			'| a | b |\n|---|---|\n| a | b | c |',
			'---\ndocument: ehc-plan\n---\n\n# Plan\n\n## Section F: Help\n\n| What | Who | By whom |\n|---|---|---|\n| a | b | c |\n',
		],
		good: ['| a | b |\n|---|---|\n| a | b |', '| a | b |\n|---|---|\n| a |'],
	}),
];
