import type { Rule } from '../../model/rule.ts';
import { adviceDate } from './advice-date.ts';
import { adviceFourColumns } from './advice-four-columns.ts';
import { adviceNeedNotService } from './advice-need-not-service.ts';
import { adviceRequestForm } from './advice-request-form.ts';
import { adviceRequestOnePerson } from './advice-request-one-person.ts';
import { adviceSigned } from './advice-signed.ts';
import { agendaChair } from './agenda-chair.ts';
import { agendaRateOutcomes } from './agenda-rate-outcomes.ts';
import { bookletFormatsContact } from './booklet-formats-contact.ts';
import { capacityFourParts } from './capacity-four-parts.ts';
import { capacityFromYear12 } from './capacity-from-year-12.ts';
import { capacityOneDecision } from './capacity-one-decision.ts';
import { consentComplete } from './consent-complete.ts';
import { consentCovers } from './consent-covers.ts';
import { consentLookAgain } from './consent-look-again.ts';
import { docReadingAge } from './doc-reading-age.ts';
import { easyBrackets } from './easy-brackets.ts';
import { easyContraction } from './easy-contraction.ts';
import { easyCoverage } from './easy-coverage.ts';
import { easyHardWord } from './easy-hard-word.ts';
import { easyItems } from './easy-items.ts';
import { easyNegative } from './easy-negative.ts';
import { easyNotInPlan } from './easy-not-in-plan.ts';
import { easyNotYou } from './easy-not-you.ts';
import { easyNumberFormat } from './easy-number-format.ts';
import { easyOneIdea } from './easy-one-idea.ts';
import { easyOutcomeLine } from './easy-outcome-line.ts';
import { easySymbolChar } from './easy-symbol-char.ts';
import { easyTimeFormat } from './easy-time-format.ts';
import { evidenceBaselineFirst } from './evidence-baseline-first.ts';
import { evidenceEntries } from './evidence-entries.ts';
import { evidenceKind } from './evidence-kind.ts';
import { finalAgreedNotDone } from './final-agreed-not-done.ts';
import { finalBeforeLastDay } from './final-before-last-day.ts';
import { finalCorrection } from './final-correction.ts';
import { finalListOfChanges } from './final-list-of-changes.ts';
import { finalNotServed } from './final-not-served.ts';
import { finalPlacement } from './final-placement.ts';
import { finalThreadKept } from './final-thread-kept.ts';
import { finalUnansweredRequest } from './final-unanswered-request.ts';
import { finalUnaskedChange } from './final-unasked-change.ts';
import { flagFamilyAgreed } from './flag-family-agreed.ts';
import { flagNoMore } from './flag-no-more.ts';
import { formAdviceService } from './form-advice-service.ts';
import { formChoicesForChild } from './form-choices-for-child.ts';
import { formFiveAnswers } from './form-five-answers.ts';
import { formLastDay } from './form-last-day.ts';
import { formReturnBy } from './form-return-by.ts';
import { guideWaysToTakePart } from './guide-ways-to-take-part.ts';
import { guideWhoComes } from './guide-who-comes.ts';
import { handbookChapterNumber } from './handbook-chapter-number.ts';
import { handbookChapterTwice } from './handbook-chapter-twice.ts';
import { handbookTermTwice } from './handbook-term-twice.ts';
import { headingTwice } from './heading-twice.ts';
import { helpAwayFromClass } from './help-away-from-class.ts';
import { helpStartedFamily } from './help-started-family.ts';
import { langAcronym } from './lang-acronym.ts';
import { langDateFormat } from './lang-date-format.ts';
import { langDoubleNegative } from './lang-double-negative.ts';
import { langJargon } from './lang-jargon.ts';
import { langLongSentence } from './lang-long-sentence.ts';
import { langPassive } from './lang-passive.ts';
import { langRepeatedWord } from './lang-repeated-word.ts';
import { langSpelling } from './lang-spelling.ts';
import { langUnknownTag } from './lang-unknown-tag.ts';
import { leafletTwoPages } from './leaflet-two-pages.ts';
import { linkNowhere } from './link-nowhere.ts';
import { meetingAfterLastReport } from './meeting-after-last-report.ts';
import { meetingAgenda } from './meeting-agenda.ts';
import { meetingCareersAdviser } from './meeting-careers-adviser.ts';
import { meetingComplete } from './meeting-complete.ts';
import { meetingInTime } from './meeting-in-time.ts';
import { meetingKindDue } from './meeting-kind-due.ts';
import { meetingMostTime } from './meeting-most-time.ts';
import { meetingTransitionPrompts } from './meeting-transition-prompts.ts';
import { meetingYoungerOrOlder } from './meeting-younger-or-older.ts';
import { nameTwice } from './name-twice.ts';
import { nameUnknown } from './name-unknown.ts';
import { needDiagnosisOnly } from './need-diagnosis-only.ts';
import { needServiceNotNeed } from './need-service-not-need.ts';
import { outcomeAbsoluteLevel } from './outcome-absolute-level.ts';
import { outcomeActionVerb } from './outcome-action-verb.ts';
import { outcomeEducationTraining } from './outcome-education-training.ts';
import { outcomeFromPlan } from './outcome-from-plan.ts';
import { outcomeHope } from './outcome-hope.ts';
import { outcomeHorizon } from './outcome-horizon.ts';
import { outcomeIsProvision } from './outcome-is-provision.ts';
import { outcomeMaxThree } from './outcome-max-three.ts';
import { outcomeMeasurable } from './outcome-measurable.ts';
import { outcomePositive } from './outcome-positive.ts';
import { outcomeSchoolYearTargets } from './outcome-school-year-targets.ts';
import { outcomeSuccessCriteria } from './outcome-success-criteria.ts';
import { outcomeThread } from './outcome-thread.ts';
import { outcomeTimeBound } from './outcome-time-bound.ts';
import { outcomeVagueVerb } from './outcome-vague-verb.ts';
import { outcomeYearlySteps } from './outcome-yearly-steps.ts';
import { peopleReachable } from './people-reachable.ts';
import { peopleYoungPerson } from './people-young-person.ts';
import { planAdviceDiffers } from './plan-advice-differs.ts';
import { planAmbition } from './plan-ambition.ts';
import { planAreas } from './plan-areas.ts';
import { planChecklist } from './plan-checklist.ts';
import { planConflict } from './plan-conflict.ts';
import { planContacts } from './plan-contacts.ts';
import { planCopiedText } from './plan-copied-text.ts';
import { planCosts } from './plan-costs.ts';
import { planDecisionInTime } from './plan-decision-in-time.ts';
import { planDomains } from './plan-domains.ts';
import { planEmptyBlock } from './plan-empty-block.ts';
import { planFamilyNeeds } from './plan-family-needs.ts';
import { planIdentity } from './plan-identity.ts';
import { planLeads } from './plan-leads.ts';
import { planNextDates } from './plan-next-dates.ts';
import { planNoNeedRecorded } from './plan-no-need-recorded.ts';
import { planOnePlan } from './plan-one-plan.ts';
import { planOtherFormats } from './plan-other-formats.ts';
import { planPanelReason } from './plan-panel-reason.ts';
import { planPlaceholder } from './plan-placeholder.ts';
import { planPlacementInDraft } from './plan-placement-in-draft.ts';
import { planPreparingForAdulthood } from './plan-preparing-for-adulthood.ts';
import { planQualityFive } from './plan-quality-five.ts';
import { planRecipients } from './plan-recipients.ts';
import { planResponseWindow } from './plan-response-window.ts';
import { planReviewDay } from './plan-review-day.ts';
import { planSafetyLine } from './plan-safety-line.ts';
import { planSectionIFinalOnly } from './plan-section-i-final-only.ts';
import { planSections } from './plan-sections.ts';
import { planSignOff } from './plan-sign-off.ts';
import { planSignedDated } from './plan-signed-dated.ts';
import { planSooner } from './plan-sooner.ts';
import { planSources } from './plan-sources.ts';
import { planStrengths } from './plan-strengths.ts';
import { planThreeMeetings } from './plan-three-meetings.ts';
import { planViewsPresent } from './plan-views-present.ts';
import { planWholeWeek } from './plan-whole-week.ts';
import { profileFitsAge } from './profile-fits-age.ts';
import { profileOnePage } from './profile-one-page.ts';
import { profileOwnWords } from './profile-own-words.ts';
import { profileThreeParts } from './profile-three-parts.ts';
import { provisionComplete } from './provision-complete.ts';
import { provisionDuration } from './provision-duration.ts';
import { provisionFrequency } from './provision-frequency.ts';
import { provisionMoney } from './provision-money.ts';
import { provisionNotOnlySenco } from './provision-not-only-senco.ts';
import { provisionOrdinary } from './provision-ordinary.ts';
import { provisionVague } from './provision-vague.ts';
import { provisionWho } from './provision-who.ts';
import { qualityAuthorFirst } from './quality-author-first.ts';
import { qualityFiveThings } from './quality-five-things.ts';
import { replyAnswerReason } from './reply-answer-reason.ts';
import { replyDate } from './reply-date.ts';
import { replyDraft } from './reply-draft.ts';
import { replyLate } from './reply-late.ts';
import { replyMeetingDate } from './reply-meeting-date.ts';
import { replyPerson } from './reply-person.ts';
import { replyRequestHasReply } from './reply-request-has-reply.ts';
import { replyWords } from './reply-words.ts';
import { requestHours } from './request-hours.ts';
import { reviewAdultsOwn } from './review-adults-own.ts';
import { reviewCeasing } from './review-ceasing.ts';
import { reviewCouncilRequest } from './review-council-request.ts';
import { reviewDecision } from './review-decision.ts';
import { reviewDecisionDate } from './review-decision-date.ts';
import { reviewEveryOutcome } from './review-every-outcome.ts';
import { reviewEvidence } from './review-evidence.ts';
import { reviewFollowUp } from './review-follow-up.ts';
import { reviewInvited } from './review-invited.ts';
import { reviewMaintenance } from './review-maintenance.ts';
import { reviewNextOutcomes } from './review-next-outcomes.ts';
import { reviewOutcomeStatus } from './review-outcome-status.ts';
import { reviewOverReliance } from './review-over-reliance.ts';
import { reviewPapers } from './review-papers.ts';
import { reviewPartsOfLife } from './review-parts-of-life.ts';
import { reviewReportDate } from './review-report-date.ts';
import { reviewSameAction } from './review-same-action.ts';
import { reviewStillRight } from './review-still-right.ts';
import { reviewViews } from './review-views.ts';
import { stepsComplete } from './steps-complete.ts';
import { stepsWithinAYear } from './steps-within-a-year.ts';
import { tableCell } from './table-cell.ts';
import { textNoGlyph } from './text-no-glyph.ts';
import { transferOnePlan } from './transfer-one-plan.ts';
import { transferWeeks } from './transfer-weeks.ts';
import { viewAttribution } from './view-attribution.ts';
import { viewsOneQuestion } from './views-one-question.ts';
import { wellbeingActions } from './wellbeing-actions.ts';
import { wellbeingAllEight } from './wellbeing-all-eight.ts';
import { wellbeingInProportion } from './wellbeing-in-proportion.ts';

/** Every rule that `check` runs. */
export const rules: readonly Rule[] = [
	adviceDate,
	adviceFourColumns,
	adviceNeedNotService,
	adviceRequestForm,
	adviceRequestOnePerson,
	adviceSigned,
	agendaChair,
	agendaRateOutcomes,
	bookletFormatsContact,
	capacityFourParts,
	capacityFromYear12,
	capacityOneDecision,
	consentComplete,
	consentCovers,
	consentLookAgain,
	docReadingAge,
	easyBrackets,
	easyContraction,
	easyCoverage,
	easyHardWord,
	easyItems,
	easyNegative,
	easyNotInPlan,
	easyNotYou,
	easyNumberFormat,
	easyOneIdea,
	easyOutcomeLine,
	easySymbolChar,
	easyTimeFormat,
	evidenceBaselineFirst,
	evidenceEntries,
	evidenceKind,
	finalAgreedNotDone,
	finalBeforeLastDay,
	finalCorrection,
	finalListOfChanges,
	finalNotServed,
	finalPlacement,
	finalThreadKept,
	finalUnansweredRequest,
	finalUnaskedChange,
	flagFamilyAgreed,
	flagNoMore,
	formAdviceService,
	formChoicesForChild,
	formFiveAnswers,
	formLastDay,
	formReturnBy,
	guideWaysToTakePart,
	guideWhoComes,
	handbookChapterNumber,
	handbookChapterTwice,
	handbookTermTwice,
	headingTwice,
	helpAwayFromClass,
	helpStartedFamily,
	langAcronym,
	langDateFormat,
	langDoubleNegative,
	langJargon,
	langLongSentence,
	langPassive,
	langRepeatedWord,
	langSpelling,
	langUnknownTag,
	leafletTwoPages,
	linkNowhere,
	meetingAfterLastReport,
	meetingAgenda,
	meetingCareersAdviser,
	meetingComplete,
	meetingInTime,
	meetingKindDue,
	meetingMostTime,
	meetingTransitionPrompts,
	meetingYoungerOrOlder,
	nameTwice,
	nameUnknown,
	needDiagnosisOnly,
	needServiceNotNeed,
	outcomeAbsoluteLevel,
	outcomeActionVerb,
	outcomeEducationTraining,
	outcomeFromPlan,
	outcomeHope,
	outcomeHorizon,
	outcomeIsProvision,
	outcomeMaxThree,
	outcomeMeasurable,
	outcomePositive,
	outcomeSchoolYearTargets,
	outcomeSuccessCriteria,
	outcomeThread,
	outcomeTimeBound,
	outcomeVagueVerb,
	outcomeYearlySteps,
	peopleReachable,
	peopleYoungPerson,
	planAdviceDiffers,
	planAmbition,
	planAreas,
	planChecklist,
	planConflict,
	planContacts,
	planCopiedText,
	planCosts,
	planDecisionInTime,
	planDomains,
	planEmptyBlock,
	planFamilyNeeds,
	planIdentity,
	planLeads,
	planNextDates,
	planNoNeedRecorded,
	planOnePlan,
	planOtherFormats,
	planPanelReason,
	planPlaceholder,
	planPlacementInDraft,
	planPreparingForAdulthood,
	planQualityFive,
	planRecipients,
	planResponseWindow,
	planReviewDay,
	planSafetyLine,
	planSectionIFinalOnly,
	planSections,
	planSignOff,
	planSignedDated,
	planSooner,
	planSources,
	planStrengths,
	planThreeMeetings,
	planViewsPresent,
	planWholeWeek,
	profileFitsAge,
	profileOnePage,
	profileOwnWords,
	profileThreeParts,
	provisionComplete,
	provisionDuration,
	provisionFrequency,
	provisionMoney,
	provisionNotOnlySenco,
	provisionOrdinary,
	provisionVague,
	provisionWho,
	qualityAuthorFirst,
	qualityFiveThings,
	replyAnswerReason,
	replyDate,
	replyDraft,
	replyLate,
	replyMeetingDate,
	replyPerson,
	replyRequestHasReply,
	replyWords,
	requestHours,
	reviewAdultsOwn,
	reviewCeasing,
	reviewCouncilRequest,
	reviewDecision,
	reviewDecisionDate,
	reviewEveryOutcome,
	reviewEvidence,
	reviewFollowUp,
	reviewInvited,
	reviewMaintenance,
	reviewNextOutcomes,
	reviewOutcomeStatus,
	reviewOverReliance,
	reviewPapers,
	reviewPartsOfLife,
	reviewReportDate,
	reviewSameAction,
	reviewStillRight,
	reviewViews,
	stepsComplete,
	stepsWithinAYear,
	tableCell,
	textNoGlyph,
	transferOnePlan,
	transferWeeks,
	viewAttribution,
	viewsOneQuestion,
	wellbeingActions,
	wellbeingAllEight,
	wellbeingInProportion,
];
