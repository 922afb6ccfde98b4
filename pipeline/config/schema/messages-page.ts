import { z } from 'zod';
import { type HoldReason, holdReasons } from '../../model/delivery.ts';
import type { MessagesPageWords } from '../../model/messages-page.ts';
import { counted, phrase } from './page.ts';

const plain = phrase();
const reasons = z.strictObject(Object.fromEntries(holdReasons.map((reason) => [reason, plain])) as Record<HoldReason, typeof plain>);

/** `templates/pages/messages.yml`. */
export const messagesPageSchema = z
	.strictObject({
		title: phrase(['document'], ['document']),
		intro: plain,
		skip: plain,
		facts: z.strictObject({ document: plain, file: plain, date: plain }),
		counts: z.strictObject({ messages: counted(), held: counted(), free: plain }),
		refused: z.strictObject({ heading: plain, intro: plain }),
		list: z.strictObject({
			heading: plain,
			caption: plain,
			person: plain,
			subject: plain,
			address: plain,
			from: plain,
			'last-day': plain,
			state: plain,
			free: plain,
			held: plain,
			none: plain,
		}),
		routes: z.strictObject({ email: plain, post: plain, hand: plain, portal: plain }),
		message: phrase(['n'], ['n']),
		address: z.strictObject({ to: plain, name: plain, place: plain, letter: plain, missing: plain }),
		subject: plain,
		opening: plain,
		days: z.strictObject({
			heading: plain,
			from: plain,
			until: plain,
			'last-day': plain,
			opens: phrase(['days'], ['days']),
			waits: plain,
			'window-open': plain,
			'no-answer': plain,
			consent: phrase(['service'], ['service']),
			'by-hand': plain,
		}),
		attachments: z.strictObject({
			heading: plain,
			caption: plain,
			file: plain,
			of: plain,
			size: plain,
			hash: plain,
			made: plain,
			foreign: plain,
			locked: plain,
			none: plain,
		}),
		holds: z.strictObject({ heading: plain, intro: plain, reasons, later: plain }),
		files: z.strictObject({ heading: plain, html: plain, txt: plain, eml: plain, pdf: plain }),
		release: z.strictObject({ heading: plain, intro: plain, digest: plain, command: plain, by: plain, nothing: plain }),
		footer: plain,
	})
	.transform(
		({
			list: { 'last-day': listedLastDay, ...list },
			days: { 'last-day': lastDay, 'window-open': windowOpen, 'no-answer': noAnswer, 'by-hand': byHand, ...days },
			...rest
		}): MessagesPageWords => ({
			...rest,
			list: { ...list, lastDay: listedLastDay },
			days: { ...days, lastDay, windowOpen, noAnswer, byHand },
		}),
	);
