import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Returned, readReturnedForm } from '../../../pipeline/build/forms/read-returned-form.ts';
import { returnedFormText } from '../../../pipeline/cli/report/returned-form.ts';
import { blocksOfKind } from '../../../pipeline/model/plan-parts.ts';
import { plainText } from '../../../pipeline/model/walk.ts';
import { parse } from '../../parse/settings.ts';
import { answerForm } from '../../render/pdf/answer-form.ts';
import { printed } from '../../render/pdf/plan-fixture.ts';
import { filledByViewer } from '../../render/pdf/read-form.ts';
import { hostOver } from '../host-over.ts';

const home = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');
const pdf = await printed(answerForm);

/** What `reply read` makes of a file that came back, and the files that stand there afterwards. */
async function read(name: string, bytes: Uint8Array | string, more: Partial<Returned> = {}, form = answerForm) {
	const host = { ...hostOver({ '/office/form.md': form, [`/office/${name}`]: bytes }), now: () => new Date('2027-03-10T12:00:00Z') };
	const returned: Returned = { file: `/office/${name}`, form: '/office/form.md', by: ['mum'], on: '2027-03-08', dryRun: false, ...more };
	const result = await readReturnedForm({ host, home }, returned);
	const written = host.files.get(result.to);
	return { ...result, text: returnedFormText(result, 80), written: written === undefined ? '' : new TextDecoder().decode(written) };
}

async function filledForm(): Promise<PDFDocument> {
	const document = await PDFDocument.load(pdf);
	const form = document.getForm();
	form.getTextField('Question 1').setText('She loves “swimming”.\n\n:::note[Pay]\n# now');
	form.getRadioGroup('Question 3').select('Choice3');
	form.getCheckBox('Question 4 choice 1').check();
	form.getCheckBox('Question 4 choice 3').check();
	return document;
}

const understood = `1. What is going well for Ellie at school?
    | She loves “swimming”.
    |
    | :::note[Pay]
    | # now
    Sure.

2. Who helps you most?
    | (no answer)

3. Do you want a meeting?
    | [x] Not sure
    Sure.

4. When could you come?
    | [x] Monday
    | [x] Any day after three in the afternoon
    Sure.

5. What else would you like to say?
    | (no answer)

6. What did you say last time?
    | (The form has an answer already.)

We understood 3 of 5 answers.
We wrote the answers to /office/form-mum.md. Read them there, then keep both files.
`;

describe('a PDF that came back', () => {
	it('shows what was understood, question by question', async () => {
		const { text } = await read('answers.pdf', await (await filledForm()).save());
		expect(text).toBe(understood);
	});

	it.each([
		['with a table of places', async () => (await filledForm()).save({ useObjectStreams: false })],
		[
			'by Firefox, as an update at its end',
			() => filledByViewer(pdf, { 'Question 1': 'She loves “swimming”.', 'Question 4 choice 1': true }),
		],
	])('is read as a viewer saves it: %s', async (_how, save) => {
		const { answers } = await read('answers.pdf', await save());
		expect(answers[0]?.words).toContain('She loves “swimming”.');
		expect(answers.find(({ question }) => question.number === '4')?.chosen).toContain('Monday');
	});

	it('becomes a document of the case: the form, with the answers in their places', async () => {
		const { written } = await read('answers.pdf', await (await filledForm()).save());
		expect(written).toContain("people:\n  mum: Olu, Ellie's mum, olu@example.org");
		expect(written).toContain('answered-by: mum\nanswered-on: 8 March 2027\nanswered-how: form\n---');
		expect(written).toContain(':::answer[Do you want a meeting?]{choose="Yes; No; Not sure"}\nNot sure\n:::');
		expect(written).toContain('- Monday\n- Any day after three in the afternoon\n:::');
		expect(written).toContain('::answer[Who helps you most?]\n');
		const { value, findings } = parse(written);
		expect(findings).toEqual([]);
		const [first] = blocksOfKind(value, 'answer');
		expect(first?.children.map((child) => (child.kind === 'paragraph' ? plainText(child.children) : child.kind))).toEqual([
			'She loves “swimming”.',
			':::note[Pay] # now',
		]);
	});

	it('changes nothing else: without its answers the copy is the form', async () => {
		const { written } = await read('answers.pdf', await (await filledForm()).save());
		const back = written
			.replace(/^answered-.*\n/gm, '')
			.replace(/:::(answer\[(?!What did).*\n)(?:(?!:::).*\n)+:::/g, '::$1')
			.replace(/\n\n+/g, '\n\n');
		expect(back).toBe(answerForm);
	});

	it('with a password is read with that password, and can be filled in', async () => {
		const { renderTagged } = await import('../../../pipeline/render/pdf/tagged/render-tagged.ts');
		const { requestOf } = await import('../../render/pdf/tagged/edge-documents.ts');
		const field = { field: { kind: 'text', name: 'Question 2', tooltip: 'Who helps you most?', height: 26 } } as const;
		const locked = (await renderTagged({ ...requestOf([field]), password: 'three random words' })).bytes;
		await expect(read('answers.pdf', locked)).rejects.toThrow('A password locks this PDF.');
		expect((await read('answers.pdf', locked, { password: 'three random words' })).answers).toEqual([]);
		expect(await permissionsOf(locked, 'three random words')).toEqual(expect.arrayContaining(['fill in forms', 'change fields']));
	});

	it('without a field is refused, and says what to do', async () => {
		const scan = await PDFDocument.create();
		scan.addPage();
		await expect(read('scan.pdf', await scan.save())).rejects.toThrow('This PDF has no fields to fill in. It may be a scan or a print.');
	});

	it('of an older form is read, and somebody must look at it', async () => {
		const older = await printed(answerForm.replace('Who helps you most?', 'Who is your key worker?'));
		const document = await PDFDocument.load(older);
		document.getForm().getTextField('Question 2').setText('Ines');
		const { text } = await read('answers.pdf', await document.save());
		expect(text).toContain('    | Ines\n    Look at this: The form asks this in other words now.\n');
	});

	it('of another form keeps every word', async () => {
		const other = await printed(answerForm.replace('## Who can help me?', '::answer[Any other news?]\n\n## Who can help me?'));
		const document = await PDFDocument.load(other);
		document.getForm().getTextField('Question 7').setText('She has a cough.');
		const { text, written } = await read('answers.pdf', await document.save());
		expect(text).toContain('What else they wrote:\n    | Any other news?\n    | She has a cough.\n');
		expect(written).toContain(':::answer[What else they wrote]\nAny other news?\\\nShe has a cough.\n:::');
		expect(parse(written).findings).toEqual([]);
	});
});

describe('an email that came back', () => {
	const mail = (body: string, type = 'text/plain; charset=utf-8') =>
		`From: Olu <olu@example.org>\r\nTo: joy@northmoor.example\r\nSubject: Re: What you think\r\nContent-Type: ${type}\r\n\r\n${body}`;

	it('is read between the lines of our message', async () => {
		const { text, written } = await read(
			'answer.eml',
			mail(
				'Hello Joy!\r\n\r\n> 1. What is going well for Ellie at school?\r\n\r\nShe loves maths.\r\n\r\n> 3. Do you want a meeting?\r\n> - [ ] Yes\r\n\r\nNo\r\n',
			),
		);
		expect(text).toContain('    | She loves maths.\n    Sure.');
		expect(text).toContain('    | [x] No\n    Sure.');
		expect(text).toContain('What else they wrote:\n    | Hello Joy!\n');
		expect(written).toContain('answered-how: email');
	});

	it('is read where it is HTML alone', async () => {
		const body = '<p>Hi</p><blockquote><p><b>2. Who helps you most?</b></p><p>Your answer: Ines &amp; Grace</p></blockquote>';
		expect((await read('answer.eml', mail(body, 'text/html; charset=utf-8'))).text).toContain('    | Ines & Grace\n    Sure.');
	});

	it('is read with the filled PDF that came with it', async () => {
		const base64 = Buffer.from(await (await filledForm()).save()).toString('base64');
		const parts = `--b\r\nContent-Type: text/plain\r\n\r\nHere it is.\r\n--b\r\nContent-Type: application/pdf; name=form.pdf\r\nContent-Disposition: attachment; filename=form.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=a.jpg\r\n\r\nxx\r\n--b--\r\n`;
		const { text } = await read('answer.eml', mail(parts, 'multipart/mixed; boundary=b'));
		expect(text).toContain('| [x] Not sure\n    Sure.');
		expect(text).toContain('What else they wrote:\n    | Here it is.\n');
		expect(text).toContain('A file came with the email. Look at it yourself.');
	});

	it.each<[string, () => Promise<Uint8Array>, string, string]>([
		[
			'cannot be read',
			async () => Buffer.from('%PDF-1.7\nhalf a file'),
			'We cannot read the PDF "form.pdf" that came with the email. Open it in another program, save it again, and read that copy.',
			'broken',
		],
		[
			'only says that it is a PDF',
			async () => Buffer.from('nothing'),
			'We cannot read the PDF "form.pdf" that came with the email. Open it in another program, save it again, and read that copy.',
			'broken',
		],
		[
			'is a scan',
			async () => {
				const scan = await PDFDocument.create();
				scan.addPage();
				return scan.save();
			},
			'The PDF "form.pdf" that came with the email has no fields to fill in. Look at it yourself: it may be a scan or a print.',
			'no-fields',
		],
	])('says so where its PDF %s, and reads the rest', async (_about, bytes, told, why) => {
		const base64 = Buffer.from(await bytes()).toString('base64');
		const parts = `--b\r\nContent-Type: text/plain\r\n\r\nWho helps you most?\r\nInes\r\n--b\r\nContent-Type: application/pdf; name=form.pdf\r\nContent-Disposition: attachment; filename=form.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n--b--\r\n`;
		const { text, unread, otherFiles } = await read('answer.eml', mail(parts, 'multipart/mixed; boundary=b'));
		expect(text).toContain('    | Ines\n    Sure.');
		expect(text.replace(/\n/g, ' ')).toContain(told);
		expect([unread, otherFiles]).toEqual([[{ name: 'form.pdf', why }], 0]);
	});
});

describe('a text that came back', () => {
	it('is read by the numbers of its answers, and somebody must look at them', async () => {
		const { text } = await read('sms.txt', '1. maths\n2. Ines\n3. yes');
		expect(text).toContain('    | maths\n    Look at this: The question is not there, only its number.');
		expect(text).toContain('    | [x] Yes\n    Look at this: The question is not there, only its number.');
		expect(text).toContain('We understood 3 of 5 answers. Look at 3 of them.');
	});

	it('without an answer makes no file', async () => {
		const { isWritten, text, written } = await read('empty.txt', ' \n');
		expect([isWritten, written]).toEqual([false, '']);
		expect(text).toContain('We understood 0 of 5 answers.\nWe wrote nothing.\n');
	});

	it('of a form with Windows line ends keeps them', async () => {
		const { written } = await read('sms.txt', 'Who helps you most?\nInes', {}, answerForm.replaceAll('\n', '\r\n'));
		expect(written).toContain(':::answer[Who helps you most?]\r\nInes\r\n:::\r\n');
		expect(written.replaceAll('\r\n', '')).not.toContain('\n');
	});
});

describe('reading a form', () => {
	it('writes nothing on a dry run', async () => {
		const { isWritten, written, text } = await read('sms.txt', 'Who helps you most?\nInes', { dryRun: true });
		expect([isWritten, written]).toEqual([false, '']);
		expect(text).toContain('We wrote nothing.');
	});

	it.each([
		['nobody of the form', { by: ['teacher'] }, 'Nobody in the form has the key "teacher".'],
		['a day that is still to come', { on: '2027-03-12' }, '12 March 2027 is still to come.'],
		['a place where a file stands', { to: '/office/form.md' }, 'The file "/office/form.md" is there already.'],
	])('refuses %s', async (_about, more, message) => {
		await expect(read('sms.txt', 'Who helps you most?\nInes', more)).rejects.toThrow(message);
	});

	it.each([
		['a document without questions', (form: string) => form.replace(/^:{2,3}answer.*$/gm, ''), 'This document asks no questions.'],
		['an answered form', (form: string) => form.replace('people:', 'answered-by: mum\npeople:'), 'This form has its answers already.'],
		['a form with a slip in it', (form: string) => `${form}\n:::note[Open`, 'The form itself has mistakes in it.'],
	])('refuses %s', async (_about, change, message) => {
		await expect(read('sms.txt', 'Who helps you most?\nInes', {}, change(answerForm))).rejects.toThrow(message);
	});
});

describe('a file that means harm', () => {
	const tail = (objects: string) => `%PDF-1.7\n${objects}`;
	/** A small file with these objects, and a table that says where they stand. */
	const fileOf = (...objects: readonly string[]): Buffer => {
		let text = '%PDF-1.7\n';
		const places = objects.map((object, index) => {
			const at = text.length;
			text += `${index + 1} 0 obj\n${object}\nendobj\n`;
			return `${String(at).padStart(10, '0')} 00000 n \n`;
		});
		const start = text.length;
		return Buffer.from(
			`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${start}\n%%EOF`,
			'latin1',
		);
	};
	const bomb = deflateSync(deflateSync(Buffer.alloc(50_000_000))).toString('latin1');

	it.each<[string, Buffer | string]>([
		[
			'fields that hold each other',
			fileOf('<< /AcroForm << /Fields [2 0 R] >> >>', '<< /T (A) /Kids [3 0 R] >>', '<< /T (B) /Kids [2 0 R 3 0 R] >>'),
		],
		['a field that is its own value', fileOf('<< /AcroForm << /Fields [2 0 R] >> >>', '<< /T (A) /FT /Tx /V 2 0 R >>')],
		[
			'a length that is its own',
			fileOf('<< /AcroForm << /Fields [2 0 R] >> >>', '<< /T (A) /FT /Tx /V 3 0 R >>', '<< /Length 3 0 R >>\nstream\nxx\nendstream'),
		],
		[
			'a value that swells',
			fileOf(
				'<< /AcroForm << /Fields [2 0 R] >> >>',
				'<< /T (Question 2) /FT /Tx /V 3 0 R >>',
				`<< /Length ${bomb.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${bomb}\nendstream`,
			),
		],
		['thousands of brackets', tail(`1 0 obj\n${'['.repeat(200_000)}\nstartxref\n9\n`)],
		['places that lead back', tail('trailer << >>\nstartxref\n9\n%%EOF')],
		[
			'a stream of places without widths',
			tail('1 0 obj\n<< /Type /XRef /W [0 0 0] /Index [0 9999999999] /Length 3 >>\nstream\nabc\nendstream\nstartxref\n9\n%%EOF'),
		],
		['half a string', tail('1 0 obj <41\nstartxref\n9\n')],
		['an end only', tail('startxref\n-5\n%%EOF')],
		['nothing but its first line', '%PDF-2.0'],
	])('is refused or read as empty: %s', async (_about, bytes) => {
		const read1 = await read('bad.pdf', bytes).then(
			({ answers }) => answers.map(({ words }) => words.length > 0),
			(error: Error) => error.message,
		);
		expect(['We cannot read this PDF.', 'This PDF has no fields to fill in. It may be a scan or a print.', [], [true]]).toContainEqual(
			read1,
		);
	});

	it('is refused where it is too large', async () => {
		await expect(read('big.txt', 'x '.repeat(200_000))).rejects.toThrow('This text is too long to be a form.');
	});

	it('is refused or read, wherever a byte of it is changed', async () => {
		const good = Buffer.from(await (await filledForm()).save({ useObjectStreams: false }));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.integer({ min: 8, max: good.length - 1 }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 30 }),
				async (changes) => {
					const bad = Buffer.from(good);
					for (const [at, byte] of changes) bad[at] = byte;
					const read1 = await read('bad.pdf', bad, { dryRun: true }).then(
						() => 'read',
						(error: Error) => error.message,
					);
					expect([
						'read',
						'We cannot read this PDF.',
						'A password locks this PDF.',
						'This PDF has no fields to fill in. It may be a scan or a print.',
					]).toContain(read1);
				},
			),
			{ numRuns: 15 },
		);
	});
});

/** What the lock of a file lets its reader do (ISO 32000-2, table 22). */
async function permissionsOf(bytes: Uint8Array, password: string): Promise<readonly string[]> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const task = getDocument({ data: new Uint8Array(bytes), password, verbosity: 0 });
	const permissions = await (await task.promise).getPermissions();
	await task.destroy();
	const names = new Map([
		[0x20, 'change fields'],
		[0x100, 'fill in forms'],
	]);
	return permissions === null ? [...names.values()] : permissions.flatMap((bit: number) => names.get(bit) ?? []);
}
