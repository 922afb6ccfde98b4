import type { CalendarDate } from '../../../model/calendar-date.ts';
import { londonDay } from '../../../model/london-day.ts';

/**
 * What may become of a queued message `m` today, as an SQL expression: `go`, `wait` or `untrue`.
 * A final waits for the windows of its case and for every draft of which nobody knows yet (I13). An answered window counts until its last day, because the person may still
 * say more. A reminder goes while it is true, and is untrue for ever once it is not (I10); it waits while the draft that it reminds of has not gone.
 * Nothing of an erased case goes.
 */
export const readiness = `(CASE
	WHEN EXISTS (SELECT 1 FROM plan p WHERE p.case_number = m.case_number AND p.erased_at IS NOT NULL) THEN 'untrue'
	WHEN m.waits_for_windows = 1 AND (
		EXISTS (SELECT 1 FROM reply_window w WHERE w.case_number = m.case_number
			AND (w.state = 'open' OR (w.state = 'answered' AND w.last_day >= :today)))
		OR EXISTS (SELECT 1 FROM message d WHERE d.case_number = m.case_number AND d.opens_last_day IS NOT NULL
			AND d.state IN ('unsure', 'sending', 'queued'))
	) THEN 'wait'
	WHEN m.only_if IS NULL THEN 'go'
	ELSE COALESCE((
		SELECT CASE
			WHEN m.prints_last_day <> w.last_day THEN 'untrue'
			WHEN w.state IN ('answered', 'void') OR w.closed_by = 'replaced' THEN 'untrue'
			WHEN EXISTS (SELECT 1 FROM reply r WHERE r.case_number = m.case_number AND r.person_key = m.person_key
				AND (r.reply_window = w.id OR (r.reply_window IS NULL AND r.received_on >= w.served_on))) THEN 'untrue'
			WHEN m.only_if = 'window-open' THEN CASE WHEN w.state = 'open' AND w.last_day >= :today THEN 'go' ELSE 'untrue' END
			WHEN w.state = 'open' AND w.last_day >= :today THEN 'wait'
			ELSE 'go' END
		FROM reply_window w
		WHERE w.case_number = m.case_number AND w.document_digest = m.document_digest AND w.person_key = m.person_key AND w.state <> 'void'
		ORDER BY w.n DESC LIMIT 1
	), (
		SELECT 'wait' FROM message d
		WHERE d.case_number = m.case_number AND d.document_digest = m.document_digest AND d.person_key = m.person_key
			AND d.opens_last_day IS NOT NULL AND d.state IN ('held', 'queued', 'sending', 'unsure')
		LIMIT 1
	), 'untrue')
END)`;

/** The day in London, as `readiness` wants it. */
export function dayOf(at: string): CalendarDate {
	return londonDay(new Date(at));
}
