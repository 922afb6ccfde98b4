import { z } from 'zod';
import type { PictureProofWords } from '../../model/picture-proof-words.ts';
import { counted, phrase } from './page.ts';

const plain = phrase();
const ofWords = phrase(['words'], ['words']);
const ofLine = phrase(['n'], ['n']);
const ofTitle = phrase(['title'], ['title']);

/** `templates/pages/picture-proof.yml`. */
export const pictureProofSchema = z
	.strictObject({
		title: ofTitle,
		intro: plain,
		skip: plain,
		facts: z.strictObject({ document: plain, file: plain, date: plain, level: plain }),
		levels: z.strictObject({ A: plain, B: plain, C: plain, D: plain, E: plain }),
		counts: z.strictObject({ lines: counted(), pictures: counted(), look: counted() }),
		look: z.strictObject({
			heading: plain,
			intro: plain,
			nothing: plain,
			line: ofLine,
			unsure: ofWords,
			none: plain,
			twice: ofWords,
			crossed: ofWords,
			name: ofWords,
			'not-printed': counted(),
		}),
		line: ofLine,
		'no-picture': plain,
		crossed: plain,
		marks: z.strictObject({ plural: plain, past: plain, future: plain }),
		choice: z.strictObject({
			shows: plain,
			for: plain,
			by: plain,
			none: plain,
			unsure: plain,
			'whole-line': plain,
			unknown: plain,
		}),
		by: z.strictObject({
			author: plain,
			child: plain,
			school: plain,
			phrase: plain,
			word: plain,
			pack: plain,
			date: plain,
			time: plain,
			name: plain,
		}),
		others: z.strictObject({ heading: ofWords, none: plain, change: plain }),
		copy: z.strictObject({ button: plain, done: plain, label: ofWords }),
		hidden: counted(),
		bare: plain,
		'small-words': z.array(plain),
		twice: z.strictObject({ heading: plain, intro: plain, words: plain, pictures: plain, lines: plain }),
		coverage: z.strictObject({
			heading: plain,
			intro: plain,
			section: plain,
			state: plain,
			own: ofTitle,
			covered: ofTitle,
			excused: phrase(['reason'], ['reason']),
			'not-needed': plain,
			missing: plain,
		}),
		used: z.strictObject({
			heading: plain,
			intro: plain,
			picture: plain,
			concept: plain,
			set: plain,
			id: plain,
			licence: plain,
			source: plain,
			own: plain,
			tools: plain,
		}),
		footer: plain,
	})
	.transform(
		({
			'no-picture': noPicture,
			'small-words': smallWords,
			look: { 'not-printed': notPrinted, ...look },
			choice: { 'whole-line': wholeLine, ...choice },
			coverage: { 'not-needed': notNeeded, ...coverage },
			...rest
		}): PictureProofWords => ({
			...rest,
			noPicture,
			smallWords: new Set(smallWords.map((word) => word.toLowerCase())),
			look: { ...look, notPrinted },
			choice: { ...choice, wholeLine },
			coverage: { ...coverage, notNeeded },
		}),
	);
