import { PDFArray, PDFBool, PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import { type Mutant, name, number, present, words } from './mutant.ts';

/** One mistake that a writer of PDFs could make: what it is called, and how it comes into a file. */
export type Mutation = readonly [says: string, change: (pdf: Mutant) => void];

const firstMark = /\/(\w+) <<([^>]*)\/MCID 0([^>]*)>>/;

export const mutations: readonly Mutation[] = [
	// Alt texts and figures
	['a figure without alt text', (pdf) => pdf.element('Figure').delete(name('Alt'))],
	['a figure with an empty alt text', (pdf) => pdf.element('Figure').set(name('Alt'), words(''))],
	['a picture that is a paragraph', (pdf) => pdf.element('Figure').set(name('S'), name('P'))],
	['a figure with other words in place of its alt text', (pdf) => swapKey(pdf.element('Figure'), 'Alt', 'ActualText')],
	[
		'a figure that is a formula without words',
		(pdf) => {
			pdf.element('Figure').delete(name('Alt'));
			pdf.element('Figure').set(name('S'), name('Formula'));
		},
	],
	['a figure without a box', (pdf) => pdf.element('Figure').delete(name('A'))],
	// Headings
	['a heading that skips a level', (pdf) => pdf.element('H2').set(name('S'), name('H4'))],
	['a first heading of level two', (pdf) => pdf.element('H1').set(name('S'), name('H2'))],
	['a heading without a level beside others', (pdf) => pdf.element('H2').set(name('S'), name('H'))],
	['a heading that is a paragraph', (pdf) => pdf.element('H1').set(name('S'), name('P'))],
	[
		'two headings without a level in one element',
		(pdf) => {
			for (const heading of [...pdf.elements('H1'), ...pdf.elements('H2'), ...pdf.elements('H3')]) heading.set(name('S'), name('H'));
			present(pdf.elements('H')[1]);
		},
	],
	// Marked content
	['a drawing outside all marks', (pdf) => pdf.draw((content) => `${content}\n0 0 10 10 re f\n`)],
	['a drawing that paints nothing outside all marks', (pdf) => pdf.draw((content) => `${content}\n0 0 10 10 re n\n`)],
	['words outside all marks', (pdf) => pdf.draw((content) => content.replace(/\/H1 <<[^>]*>> BDC([\s\S]*?)EMC/, '$1'))],
	['content with a mark but no number', (pdf) => pdf.draw((content) => content.replace(firstMark, '/$1 <<>>'))],
	['content with the number of nothing', (pdf) => pdf.draw((content) => content.replace('/MCID 1>>', '/MCID 99>>'))],
	['two pieces of content with one number', (pdf) => pdf.draw((content) => content.replace('/MCID 1>>', '/MCID 0>>'))],
	['content that is read as an artifact', (pdf) => pdf.draw((content) => content.replace(firstMark, '/Artifact <</Type /Layout>>'))],
	['an artifact with the number of an element', (pdf) => pdf.draw((content) => content.replace(firstMark, '/Artifact <</MCID 0>>'))],
	[
		'an artifact inside content that is read',
		(pdf) => pdf.draw((content) => content.replace(/(\/MCID 0[^>]*>> BDC)/, '$1 /Artifact BMC EMC')),
	],
	['content that is read inside an artifact', (pdf) => pdf.draw((content) => wrap(content, '/Artifact BMC'))],
	[
		'content that is read inside other content',
		(pdf) => pdf.draw((content) => content.replace(/(\/MCID 0[^>]*>> BDC)/, '$1 /Span <</MCID 98>> BDC EMC')),
	],
	['a span without a number inside content that is read', (pdf) => pdf.draw((content) => wrap(content, '/Span <</Lang (cy)>> BDC'))],
	['a mark without an end', (pdf) => pdf.draw((content) => content.replace(/EMC(?![\s\S]*EMC)/, ''))],
	['an end without a mark', (pdf) => pdf.draw((content) => `EMC ${content}`)],
	['an artifact that is no longer marked', (pdf) => pdf.draw((content) => content.replace(/\/Artifact <<[^>]*>> BDC([\s\S]*?)EMC/, '$1'))],
	['a span of content with a wrong language', (pdf) => pdf.draw((content) => wrap(content, '/Span <</Lang (not_a_tag)>> BDC'))],
	// Parent tree
	['a page without a key to the parent tree', (pdf) => pdf.page().delete(name('StructParents'))],
	['a page with the key of another', (pdf) => pdf.page().set(name('StructParents'), number(77))],
	['a parent tree that leads to the wrong element', (pdf) => pdf.parentsOfPage().set(0, pdf.refOf(pdf.element('Document')))],
	['a parent tree that leads nowhere', (pdf) => pdf.parentsOfPage().set(0, pdf.document.context.obj(null))],
	[
		'a parent tree with two entries swapped',
		(pdf) => {
			const parents = pdf.parentsOfPage();
			const [one, two] = [parents.get(0), parents.get(1)];
			parents.set(0, two);
			parents.set(1, one);
		},
	],
	['no parent tree', (pdf) => pdf.root.delete(name('ParentTree'))],
	// The tree
	['no structure tree', (pdf) => pdf.catalog.delete(name('StructTreeRoot'))],
	['an element without a parent', (pdf) => pdf.element('H1').delete(name('P'))],
	['an element that names another parent', (pdf) => pdf.element('P').set(name('P'), pdf.refOf(pdf.element('H1')))],
	['an element of a type of its own', (pdf) => pdf.element('P').set(name('S'), name('Absatz'))],
	[
		'an element of a type of its own that is mapped',
		(pdf) => {
			pdf.element('P').set(name('S'), name('Absatz'));
			pdf.root.set(name('RoleMap'), pdf.document.context.obj({ Absatz: 'P' }));
		},
	],
	['an element of a type of PDF 2.0', (pdf) => pdf.element('P').set(name('S'), name('Em'))],
	[
		'types that are mapped in a circle',
		(pdf) => {
			pdf.element('P').set(name('S'), name('Absatz'));
			pdf.root.set(name('RoleMap'), pdf.document.context.obj({ Absatz: 'Paragraph', Paragraph: 'Absatz' }));
		},
	],
	['a standard type that is mapped to another', (pdf) => pdf.root.set(name('RoleMap'), pdf.document.context.obj({ P: 'Span' }))],
	['an element that holds nothing', (pdf) => void pdf.add(pdf.element('Document'), 'P')],
	['an element whose content is gone', (pdf) => pdf.element('P').set(name('K'), number(98))],
	['a tree that begins with a paragraph', (pdf) => pdf.element('Document').set(name('S'), name('P'))],
	[
		'a tree that begins with two documents',
		(pdf) => {
			const second = pdf.document.context.obj({
				Type: 'StructElem',
				S: 'Document',
				P: present(pdf.document.context.getObjectRef(pdf.root)),
			});
			pdf.kids(pdf.root).push(pdf.document.context.register(second));
		},
	],
	// Lists
	['a list item outside a list', (pdf) => pdf.retype('L', 'Div')],
	['a list with a paragraph in it', (pdf) => pdf.element('LI').set(name('S'), name('P'))],
	['a list item with a paragraph in it', (pdf) => pdf.element('LBody').set(name('S'), name('P'))],
	['the body of a list item outside one', (pdf) => pdf.move(pdf.element('LBody'), pdf.element('Document'))],
	['a list whose caption comes last', (pdf) => void pdf.add(pdf.element('L'), 'Caption')],
	['a list that does not say how it counts', (pdf) => pdf.element('L').delete(name('A'))],
	[
		'a numbered list that says it has no numbers',
		(pdf) => pdf.attributes(pdf.element('L'), 'List').set(name('ListNumbering'), name('None')),
	],
	// Tables
	['a table header without a scope', (pdf) => pdf.element('TH').delete(name('A'))],
	[
		'table headers without a scope',
		(pdf) => {
			for (const header of pdf.elements('TH')) header.delete(name('A'));
			present(pdf.elements('TH')[0]);
		},
	],
	[
		'headers of rows that say they head columns',
		(pdf) => {
			for (const header of pdf.elements('TH')) pdf.setTableAttribute(header, 'Scope', name('Column'));
			present(pdf.elements('TH')[0]);
		},
	],
	['a table without headers', (pdf) => pdf.retype('TH', 'TD')],
	[
		'a cell that names a header that is not there',
		(pdf) => {
			for (const header of pdf.elements('TH')) header.delete(name('A'));
			pdf.setTableAttribute(pdf.element('TD'), 'Headers', pdf.document.context.obj([words('nowhere')]));
			pdf.retype('TH', 'TD');
			pdf.element('TD', 1).set(name('S'), name('TH'));
		},
	],
	[
		'a cell that names no header that there is',
		(pdf) => {
			for (const header of pdf.elements('TH')) header.delete(name('A'));
			pdf.setTableAttribute(pdf.element('TD'), 'Headers', pdf.document.context.obj([words('nowhere')]));
		},
	],
	[
		'a cell whose header names itself',
		(pdf) => {
			for (const header of pdf.elements('TH')) header.delete(name('A'));
			pdf.element('TH').set(name('ID'), words('day'));
			for (const cell of pdf.elements('TD')) pdf.setTableAttribute(cell, 'Headers', pdf.document.context.obj([words('day')]));
		},
	],
	['a row with a cell too few', (pdf) => pdf.kids(pdf.element('TR', 1)).remove(0)],
	['a row with a cell too many', (pdf) => void pdf.add(pdf.element('TR', 1), 'TD')],
	['a cell that reaches below the table', (pdf) => pdf.setTableAttribute(present(pdf.elements('TD').at(-1)), 'RowSpan', number(9))],
	['a cell that reaches beside the table', (pdf) => pdf.setTableAttribute(pdf.element('TD'), 'ColSpan', number(9))],
	[
		'a cell that reaches over another',
		(pdf) => {
			const row = pdf.parentOf(pdf.element('TD'));
			const second = pdf.kids(row).lookup(1, PDFDict);
			pdf.setTableAttribute(second, 'RowSpan', number(2));
		},
	],
	['a row outside a table', (pdf) => pdf.move(pdf.element('TR', 1), pdf.element('Document'))],
	['a cell outside a row', (pdf) => pdf.move(pdf.element('TD'), pdf.element('Document'))],
	['a header outside a row', (pdf) => pdf.move(pdf.element('TH'), pdf.element('Document'))],
	['a table with a paragraph in it', (pdf) => void pdf.add(pdf.element('Table'), 'P')],
	['a row with a paragraph in it', (pdf) => pdf.element('TD').set(name('S'), name('P'))],
	['a table head outside a table', (pdf) => pdf.move(pdf.element('THead'), pdf.element('Document'))],
	['a table body outside a table', (pdf) => pdf.move(pdf.element('TBody'), pdf.element('Document'))],
	['a table with two heads', (pdf) => pdf.element('TBody').set(name('S'), name('THead'))],
	['a table with a foot in place of its body', (pdf) => pdf.element('TBody').set(name('S'), name('TFoot'))],
	[
		'a table with two captions',
		(pdf) => {
			pdf.add(pdf.element('Table'), 'Caption');
			pdf.add(pdf.element('Table'), 'Caption');
		},
	],
	['a table with a caption at its end', (pdf) => void pdf.add(pdf.element('Table'), 'Caption')],
	[
		'a caption between the rows of a table',
		(pdf) => {
			const table = pdf.element('Table');
			const caption = pdf.document.context.obj({ Type: 'StructElem', S: 'Caption', P: pdf.refOf(table) });
			pdf.kids(table).insert(1, pdf.document.context.register(caption));
		},
	],
	['a table head with a paragraph in it', (pdf) => void pdf.add(pdf.element('THead'), 'P')],
	['a table body with a paragraph in it', (pdf) => void pdf.add(pdf.element('TBody'), 'P')],
	['a group between a table and its rows', (pdf) => pdf.element('TBody').set(name('S'), name('Div'))],
	[
		'a part between a list and its items',
		(pdf) => {
			const list = pdf.element('L');
			const part = pdf.add(list, 'Part');
			pdf.move(pdf.element('LI'), part);
		},
	],
	['a row group that holds a paragraph between its rows', (pdf) => pdf.move(pdf.element('P'), pdf.element('TBody'))],
	['a quotation in a heading', (pdf) => pdf.move(pdf.element('BlockQuote'), pdf.element('H2'))],
	['a paragraph in a paragraph', (pdf) => void pdf.move(pdf.element('P', 1), pdf.element('P'))],
	['a document in a list item', (pdf) => pdf.element('LBody', 1).set(name('S'), name('Document'))],
	// Contents
	['an entry outside the list of contents', (pdf) => pdf.retype('TOC', 'Div')],
	['a list of contents with a paragraph in it', (pdf) => pdf.element('TOCI').set(name('S'), name('P'))],
	['a list of contents whose caption comes last', (pdf) => void pdf.add(pdf.element('TOC'), 'Caption')],
	[
		'an entry of the contents that names no place',
		(pdf) => {
			present(pdf.element('TOCI').get(name('Ref')));
			pdf.element('TOCI').delete(name('Ref'));
		},
	],
	// Notes
	[
		'a note without an ID',
		(pdf) => {
			present(pdf.element('Note').get(name('ID')));
			pdf.element('Note').delete(name('ID'));
		},
	],
	['two notes with one ID', (pdf) => pdf.element('Note', 1).set(name('ID'), present(pdf.element('Note').get(name('ID'))))],
	['a note of PDF 1.7', (pdf) => pdf.element('FENote').set(name('S'), name('Note'))],
	[
		'a note that names no link to it',
		(pdf) => {
			present(pdf.element('FENote').get(name('Ref')));
			pdf.element('FENote').delete(name('Ref'));
		},
	],
	['a note of an unknown kind', (pdf) => pdf.attributes(pdf.element('FENote'), 'FENote').set(name('NoteType'), name('Sidenote'))],
	// Links
	['a link without words', (pdf) => pdf.annotation().delete(name('Contents'))],
	['a link whose words are blank', (pdf) => pdf.annotation().set(name('Contents'), words(' '))],
	['a link whose words are empty', (pdf) => pdf.annotation().set(name('Contents'), words(''))],
	['a link that the tree does not hold', (pdf) => dropObjectKid(pdf, 'Link')],
	['a link that the parent tree does not know', (pdf) => pdf.annotation().set(name('StructParent'), number(99))],
	['a link without a key to the parent tree', (pdf) => pdf.annotation().delete(name('StructParent'))],
	[
		'a link that the tree puts on another page',
		(pdf) => pdf.objectKid(pdf.element('Link')).set(name('Pg'), pdf.refOf(pdf.element('Document'))),
	],
	['a link in a span', (pdf) => pdf.element('Link').set(name('S'), name('Span'))],
	[
		'a link to a page in place of an element',
		(pdf) => {
			const page = present(pdf.document.context.getObjectRef(pdf.page()));
			const link = present(
				pdf.dictionaries().find(([, one]) => one.get(name('Subtype')) === name('Link') && (one.has(name('Dest')) || goesTo(one))),
			)[1];
			link.delete(name('A'));
			link.set(name('Dest'), pdf.document.context.obj([page, name('Fit')]));
		},
	],
	['a link that is hidden', (pdf) => pdf.annotation().set(name('F'), number(2))],
	['a link that is invisible', (pdf) => pdf.annotation().set(name('F'), number(1))],
	['a link off the page', (pdf) => pdf.annotation().set(name('Rect'), pdf.document.context.obj([-90, -90, -50, -50]))],
	['a link that says other words than its element', (pdf) => pdf.element('Link').set(name('Alt'), words('Something else'))],
	[
		'a comment that no element holds',
		(pdf) => {
			const note = pdf.document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [50, 50, 70, 70], Contents: words('Look here') });
			pdf.page().lookup(name('Annots'), PDFArray).push(pdf.document.context.register(note));
		},
	],
	[
		'a page whose tab key goes its own way',
		(pdf) => {
			pdf.page().lookup(name('Annots'), PDFArray);
			pdf.page().delete(name('Tabs'));
		},
	],
	[
		'a page whose tab key goes row by row',
		(pdf) => {
			pdf.page().lookup(name('Annots'), PDFArray);
			pdf.page().set(name('Tabs'), name('R'));
		},
	],
	['an element that holds a link which is gone', (pdf) => pdf.objectKid(pdf.element('Link')).set(name('Obj'), PDFRef.of(9999))],
	['a link that stands on no page', (pdf) => pdf.page().delete(name('Annots'))],
	// Form fields
	[
		'a field without a name to read aloud',
		(pdf) => {
			const field = pdf.annotation('Widget');
			field.delete(name('TU'));
			field.delete(name('Contents'));
		},
	],
	[
		'a button without a name to read aloud, whose question has none',
		(pdf) => {
			const button = pdf.annotation('Widget', 2);
			button.delete(name('TU'));
			button.delete(name('Contents'));
			button.lookup(name('Parent'), PDFDict).delete(name('TU'));
		},
	],
	['a button whose question says what it asks for', (pdf) => pdf.annotation('Widget', 2).delete(name('TU'))],
	['a field that the parent tree does not know', (pdf) => pdf.annotation('Widget').delete(name('StructParent'))],
	['a field in a paragraph', (pdf) => pdf.element('Form').set(name('S'), name('P'))],
	['a form element with a paragraph in it', (pdf) => void pdf.add(pdf.element('Form'), 'P')],
	[
		'two fields in one form element',
		(pdf) => {
			const [one, two] = [pdf.element('Form'), pdf.element('Form', 1)];
			const field = pdf.objectKid(two);
			pdf.kids(one).push(field);
			const key = pdf.document.context
				.lookup(present(field.get(name('Obj'))), PDFDict)
				.lookup(name('StructParent'), PDFNumber)
				.asNumber();
			const nums = pdf.parentTree();
			const at = nums.asArray().findIndex((entry, index) => index % 2 === 0 && entry instanceof PDFNumber && entry.asNumber() === key);
			nums.set(at + 1, pdf.refOf(one));
			const parent = pdf.kids(pdf.parentOf(two));
			parent.remove(parent.asArray().indexOf(pdf.refOf(two)));
		},
	],
	// Languages
	['no language', (pdf) => pdf.catalog.delete(name('Lang'))],
	['an empty language', (pdf) => pdf.catalog.set(name('Lang'), words(''))],
	['a language that is no tag', (pdf) => pdf.catalog.set(name('Lang'), words('en_GB'))],
	['an element with a language that is no tag', (pdf) => pdf.element('P').set(name('Lang'), words('very_long'))],
	[
		'words in Welsh with a wrong tag',
		(pdf) => {
			const span = present(pdf.elements('Span').find((one) => one.has(name('Lang'))));
			span.set(name('Lang'), words('c'.repeat(9)));
		},
	],
	[
		'no language and words in place of drawn ones',
		(pdf) => {
			pdf.catalog.delete(name('Lang'));
			pdf.draw((content) => wrap(content, '/Span <</ActualText (Sam)>> BDC'));
		},
	],
	[
		'no language but that of each element',
		(pdf) => {
			pdf.catalog.delete(name('Lang'));
			for (const element of [...pdf.elements('Document')]) element.set(name('Lang'), words('en-GB'));
		},
	],
	// Metadata and catalog
	['a layer without a name', (pdf) => pdf.catalog.set(name('OCProperties'), pdf.document.context.obj({ OCGs: [], D: {} }))],
	[
		'a file inside without a name',
		(pdf) => {
			const { context } = pdf.document;
			const file = context.register(context.obj({ Type: 'Filespec', EF: { F: context.register(context.flateStream('words')) } }));
			pdf.catalog.set(name('Names'), context.obj({ EmbeddedFiles: { Names: [words('a'), file] } }));
		},
	],
	[
		'metadata with another prefix',
		(pdf) => pdf.describe((xml) => xml.replaceAll('pdfuaid:', 'ua:').replaceAll('xmlns:pdfuaid', 'xmlns:ua')),
	],
	['a file that does not say it is tagged', (pdf) => pdf.catalog.delete(name('MarkInfo'))],
	['a file that says it is not tagged', (pdf) => pdf.catalog.lookup(name('MarkInfo'), PDFDict).set(name('Marked'), PDFBool.False)],
	['a file that doubts its tags', (pdf) => pdf.catalog.lookup(name('MarkInfo'), PDFDict).set(name('Suspects'), PDFBool.True)],
	['a file name in place of the title', (pdf) => pdf.catalog.delete(name('ViewerPreferences'))],
	['no metadata', (pdf) => pdf.catalog.delete(name('Metadata'))],
	['no title', (pdf) => pdf.describe((xml) => xml.replace(/<dc:title>[\s\S]*?<\/dc:title>/, ''))],
	[
		'no name of the standard',
		(pdf) => pdf.describe((xml) => xml.replace(/<pdfuaid:part>\d<\/pdfuaid:part>/, '').replace(/<pdfuaid:rev>\d*<\/pdfuaid:rev>/, '')),
	],
	['the name of another part of the standard', (pdf) => pdf.describe((xml) => xml.replace(/(<pdfuaid:part>)\d/, '$13'))],
	['no year of the standard', (pdf) => pdf.describe((xml) => xml.replace(/<pdfuaid:rev>\d*<\/pdfuaid:rev>/, ''))],
	['a form that a program draws', (pdf) => pdf.catalog.lookup(name('AcroForm'), PDFDict).set(name('XFA'), words('<xdp/>'))],
	// Fonts
	['a font that is not in the file', (pdf) => pdf.ofType('FontDescriptor').delete(name('FontFile2'))],
	['a font that cannot be read out', (pdf) => pdf.ofSubtype('Type0').delete(name('ToUnicode'))],
	[
		'a font that reads every letter as nothing',
		(pdf) =>
			pdf.rewrite(pdf.ofSubtype('Type0'), 'ToUnicode', (map) =>
				map.replace(/<[0-9a-fA-F ]+>(?=[^<]*>? ?\] ?\n?|\s)/g, (code) => code && '<0000>'),
			),
	],
	[
		'a font with a letter less to read out',
		(pdf) => pdf.rewrite(pdf.ofSubtype('Type0'), 'ToUnicode', (map) => map.replace(/(\[(?:<[0-9a-fA-F]+> ?){2})<[0-9a-fA-F]+>/, '$1<>')),
	],
	[
		'a font with wrong widths',
		(pdf) => {
			const widths = pdf.ofSubtype('CIDFontType2').lookup(name('W'), PDFArray).lookup(1, PDFArray);
			for (let index = 0; index < widths.size(); index++) widths.set(index, number(333));
		},
	],
	['a font without widths', (pdf) => pdf.ofSubtype('CIDFontType2').delete(name('W'))],
	['a font without a map to its shapes', (pdf) => pdf.ofSubtype('CIDFontType2').delete(name('CIDToGIDMap'))],
	['the empty shape of a font', (pdf) => pdf.draw((content) => `${content}\n${shown(content, '0000')}\n`)],
	['the empty shape of a font that cannot be seen', (pdf) => pdf.draw((content) => `${content}\n${shown(content, '0000', 3)}\n`)],
	['a letter that the font does not have', (pdf) => pdf.draw((content) => `${content}\n${shown(content, 'fff0')}\n`)],
	[
		'a font that lists none of its letters',
		(pdf) => {
			const set = pdf.document.context.flateStream(Buffer.alloc(64));
			pdf.ofSubtype('CIDFontType2').lookup(name('FontDescriptor'), PDFDict).set(name('CIDSet'), pdf.document.context.register(set));
		},
	],
	['a font with an order of letters of its own', (pdf) => pdf.ofSubtype('Type0').set(name('Encoding'), name('UniJIS-UTF16-H'))],
	['a font of single bytes without an encoding', (pdf) => pdf.ofSubtype('TrueType').delete(name('Encoding'))],
	[
		'words in a font that is nowhere in the file',
		(pdf) => {
			const { context } = pdf.document;
			const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
			pdf.page().lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict).set(name('Own'), context.register(font));
			pdf.draw((content) => `/Artifact BMC BT /Own 10 Tf (a) Tj ET EMC ${content}`);
		},
	],
	[
		'words that cannot be seen in a font that is nowhere in the file',
		(pdf) => {
			const { context } = pdf.document;
			const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
			pdf.page().lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict).set(name('Own'), context.register(font));
			pdf.draw((content) => `/Artifact BMC q BT 3 Tr /Own 10 Tf (a) Tj ET Q EMC ${content}`);
		},
	],
	// Drawings
	[
		'a drawing of its own outside all marks',
		(pdf) => {
			pdf.addForm('0 0 10 10 re f');
			pdf.draw((content) => `${content}\nq /Own Do Q\n`);
		},
	],
	[
		'a drawing of its own that paints nothing outside all marks',
		(pdf) => {
			pdf.addForm('0 0 10 10 re n');
			pdf.draw((content) => `${content}\nq /Own Do Q\n`);
		},
	],
	[
		'a drawing of its own in an artifact',
		(pdf) => {
			pdf.addForm('0 0 10 10 re f');
			pdf.draw((content) => `${content}\n/Artifact BMC q /Own Do Q EMC\n`);
		},
	],
	[
		'a drawing from another file',
		(pdf) => {
			pdf.addForm('0 0 10 10 re f', { Ref: { F: 'other.pdf' } });
			pdf.draw((content) => `${content}\n/Artifact BMC q /Own Do Q EMC\n`);
		},
	],
	[
		'a picture in the page itself outside all marks',
		(pdf) => pdf.draw((content) => `${content}\nq 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q\n`),
	],
	[
		'a picture in the page itself in an artifact',
		(pdf) => pdf.draw((content) => `${content}\n/Artifact BMC q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q EMC\n`),
	],
	['a picture outside all marks', (pdf) => pdf.draw((content) => content.replace(/(\/I\d+ Do)/, 'EMC $1 /Artifact BMC'))],
	[
		'a shared drawing that says it holds tagged content',
		(pdf) => {
			for (const form of pdf.forms()) form.set(name('StructParents'), number(88));
			present(pdf.forms()[0]);
		},
	],
];

function swapKey(dictionary: PDFDict, from: string, to: string): void {
	dictionary.set(name(to), present(dictionary.get(name(from))));
	dictionary.delete(name(from));
}

/** Puts a mark round the operators of the first piece of content that is read. */
function wrap(content: string, begin: string): string {
	return begin.startsWith('/Artifact')
		? content.replace(/(\/\w+ <<[^>]*\/MCID 0[^>]*>> BDC[\s\S]*?EMC)/, `${begin} $1 EMC`)
		: content.replace(/(\/MCID 0[^>]*>> BDC)([\s\S]*?)EMC/, `$1 ${begin}$2EMC EMC`);
}

function dropObjectKid(pdf: Mutant, type: string): void {
	const kids = pdf.kids(pdf.element(type));
	const at = kids.asArray().indexOf(pdf.objectKid(pdf.element(type)));
	if (at >= 0) kids.remove(at);
	else kids.remove(kids.size() - 1);
}

function goesTo(annotation: PDFDict): boolean {
	const action = annotation.lookup(name('A'));
	return action instanceof PDFDict && action.get(name('S')) === name('GoTo');
}

/** One letter, by its number, in the first font of the page. */
function shown(content: string, letter: string, mode = 0): string {
	const font = present(/\/F\d+(?= [\d.]+ Tf)/.exec(content)?.[0]);
	return `/Artifact BMC q BT ${mode} Tr ${font} 10 Tf <${letter}> Tj ET Q EMC`;
}
