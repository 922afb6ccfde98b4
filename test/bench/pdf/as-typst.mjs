// The bench's plan as Typst source.

/** Its fonts are found by the family's own name. Leading and spacing give lines and pages about as long as the others'. */
export function asTypst(blocks) {
	return [
		'#set document(title: "Education, Health & Care Plan: Sam", author: "Example County", date: datetime(year: 2026, month: 1, day: 2))',
		'#set text(font: "Source Sans 3", size: 12pt, lang: "en", region: "GB", top-edge: 0.8em, bottom-edge: -0.2em)',
		'#set par(leading: 6.2pt, spacing: 14.2pt)',
		'#set list(spacing: 6.2pt)',
		'#set enum(spacing: 6.2pt)',
		'#set page(paper: "a4", margin: (x: 50pt, y: 60pt),',
		'  header: context text(size: 9pt)[Plan for Sam, page #counter(page).display()],',
		'  footer: context align(center, text(size: 9pt)[Page #counter(page).display() of #counter(page).final().first()]),',
		'  background: place(dx: 480pt, dy: 20pt, text(size: 20pt, weight: "bold", fill: rgb("#eeeeee"))[DRAFT]))',
		...[22, 17, 14].map((size, index) => `#show heading.where(level: ${index + 1}): set text(size: ${size}pt)`),
		'#show heading: set block(above: 20pt, below: 12pt)',
		'#show link: it => underline(text(fill: rgb("#1a4f8b"), it))',
		'#let figure-of(source, alt) = box(image(bytes(source), format: "svg", width: 60pt, alt: alt))',
		...blocks.map(sourceOf),
		'',
	].join('\n');
}

function sourceOf(block) {
	switch (block.kind) {
		case 'heading':
			return `\n${'='.repeat(block.level)} ${escaped(block.text)} <${block.id}>\n`;
		case 'paragraph':
			return `\n${inline(block)}\n`;
		case 'contents':
			return `#outline(title: ${quoted(block.title)}, depth: 2)\n`;
		case 'picture':
			return `\n${figureOf(block)}\n`;
		case 'beside':
			return `#grid(columns: (70pt, 1fr), gutter: 8pt, ${figureOf(block.picture, '')}, [${inline(block.paragraph)}])\n`;
		case 'list':
			return `\n${listOf(block)}\n`;
		case 'note':
			return `#block(width: 100%, fill: rgb("#eef6ff"), stroke: (left: 4pt + rgb("#1a4f8b")), inset: 4pt)[*${escaped(block.title)}*\n\n${inline(block.paragraph)}]\n`;
		case 'outcomes':
			return outcomesOf(block);
	}
}

function inline({ runs }) {
	return runs.map(runOf).join('');
}

function runOf(run) {
	if (typeof run === 'string') return escaped(run);
	const words = run.bold ? `#strong[${escaped(run.text)}]` : run.italics ? `#emph[${escaped(run.text)}]` : escaped(run.text);
	if (run.href) return `#link(${quoted(run.href)})[${words}]`;
	if (run.dest) return `#link(<${run.dest}>)[${words}]`;
	return run.lang ? `#text(lang: ${quoted(run.lang)})[${words}]` : words;
}

function figureOf({ svg, alt }, code = '#') {
	return `${code}figure-of(${quoted(svg)}, ${quoted(alt)})`;
}

function listOf({ items, numbers }) {
	const kind = numbers ? 'enum' : 'list';
	const numbering = numbers === 'lower-alpha' ? 'numbering: "a.", ' : '';
	const inside = items.map(({ text, list }) => `[${escaped(text)}${list ? ` ${listOf(list)}` : ''}]`);
	return `#${kind}(${numbering}${inside.join(', ')})`;
}

/** Typst 0.15 has neither row headers nor a table's summary outside its experimental features. */
function outcomesOf({ rows }) {
	const cells = rows.flatMap(({ goal, span, step, list, who, often }) => [
		...(goal ? [`table.cell(rowspan: ${span})[*${escaped(goal)}*]`] : []),
		`[${escaped(step)}${list ? ` ${listOf(list)}` : ''}]`,
		`[${escaped(who)}]`,
		`[${escaped(often)}]`,
	]);
	const fill = 'fill: (_, row) => if row < 2 { rgb("#dde7f3") } else if calc.odd(row) { rgb("#f7f7f7") }';
	const header = 'table.header([*Outcome*], [*Steps*], table.cell(colspan: 2)[*Who helps*], [*(goal)*], [what we do], [name], [how often])';
	return `#table(columns: (80pt, 1fr, 70pt, 70pt), ${fill}, ${header}, ${cells.join(', ')})\n`;
}

function escaped(text) {
	return text.replace(/[\\#*_$@<>`~[\]"'=+/-]/g, '\\$&');
}

function quoted(text) {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
