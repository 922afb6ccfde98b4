import { z } from 'zod';
import { messageStates } from '../../model/delivery.ts';
import { taskKinds } from '../../model/delivery-status.ts';
import type { StatusWords } from '../../model/status-words.ts';
import { counted, phrase } from './page.ts';

const plain = phrase();

/** A phrase for each of some keys, and for no other. */
function each<K extends string>(keys: readonly K[]) {
	return z.strictObject(Object.fromEntries(keys.map((key) => [key, plain])) as Record<K, typeof plain>);
}

const untilDate = phrase(['date'], ['date']);

/** `templates/pages/status.yml`. */
export const statusPageSchema = z
	.strictObject({
		title: plain,
		'case-title': phrase(['case'], ['case']),
		intro: untilDate,
		nothing: plain,
		erased: phrase(['case']),
		headings: each(['tasks', 'closing', 'windows', 'messages', 'replies', 'consents', 'totals', 'paste', 'key']),
		'no-tasks': plain,
		tasks: each(taskKinds),
		'due-now': counted(),
		'more-tasks': plain,
		'none-closing': untilDate,
		'more-closing': counted('date'),
		'no-windows': plain,
		'no-replies': plain,
		cases: z.strictObject({ one: phrase(['cases']), many: phrase(['cases'], ['cases']) }),
		'not-read': plain,
		'replies-caption': plain,
		paste: plain,
		columns: each(['document', 'person', 'what', 'way', 'state', 'when', 'code', 'task', 'command', 'reply', 'number']),
		states: each(messageStates),
		letters: each(['accepted', 'queued']),
		routes: each(['email', 'post', 'hand', 'portal']),
		ways: each(['email', 'form', 'phone', 'meeting', 'post']),
		windows: z.strictObject({
			day: phrase(['day', 'days'], ['day', 'days']),
			'first-day': phrase(['days']),
			left: counted(),
			'last-day-is-today': plain,
			over: counted(),
			states: each(['open', 'answered', 'late', 'over', 'void']),
			'printed-too-early': plain,
		}),
		told: z.strictObject({
			served: phrase(['person', 'date'], ['date']),
			today: phrase(['day', 'days'], ['day', 'days']),
			'last-day': untilDate,
			'last-day-past': untilDate,
			reminder: z.strictObject({ 'to-come': untilDate, waiting: untilDate, sent: untilDate, stopped: untilDate }),
			reply: phrase(['date', 'how'], ['date']),
			'late-reply': phrase(['date', 'how'], ['date']),
			extended: untilDate,
			'extended-by': phrase(['first', 'date', 'by', 'why'], ['first', 'date']),
			void: plain,
		}),
		marks: each(['sent', 'reminder', 'today', 'last-day', 'first-last-day', 'reply', 'late-reply']),
		drawing: phrase(['person', 'document'], ['person', 'document']),
		key: each(['sent', 'reminder', 'reminder-to-come', 'reply', 'late-reply', 'last-day', 'past', 'to-come', 'today']),
		late: plain,
		'in-time': plain,
		footer: plain,
	})
	.transform(
		({
			'case-title': caseTitle,
			'no-tasks': noTasks,
			'due-now': dueNow,
			'more-tasks': moreTasks,
			'none-closing': noneClosing,
			'more-closing': moreClosing,
			'no-windows': noWindows,
			'no-replies': noReplies,
			'not-read': notRead,
			'replies-caption': repliesCaption,
			'in-time': inTime,
			windows: { 'first-day': firstDay, 'last-day-is-today': lastDayIsToday, 'printed-too-early': printedTooEarly, ...windows },
			told: { 'last-day': lastDay, 'last-day-past': lastDayPast, 'late-reply': lateReply, 'extended-by': extendedBy, ...told },
			marks: { 'last-day': markOfLastDay, 'first-last-day': firstLastDay, 'late-reply': markOfLateReply, ...marks },
			key: { 'reminder-to-come': reminderToCome, 'late-reply': keyOfLateReply, 'last-day': keyOfLastDay, 'to-come': toCome, ...key },
			...rest
		}): StatusWords => ({
			...rest,
			caseTitle,
			noTasks,
			dueNow,
			moreTasks,
			noneClosing,
			moreClosing,
			noWindows,
			noReplies,
			notRead,
			repliesCaption,
			inTime,
			windows: { ...windows, firstDay, lastDayIsToday, printedTooEarly },
			told: { ...told, lastDay, lastDayPast, lateReply, extendedBy },
			marks: { ...marks, lastDay: markOfLastDay, firstLastDay, lateReply: markOfLateReply },
			key: { ...key, reminderToCome, lateReply: keyOfLateReply, lastDay: keyOfLastDay, toCome },
		}),
	);
