import type { PurchaseCalibration, PurchaseTracking } from '../contract/catalogue';
import { portion, type Steps } from '../domain/stats/steps';
import { DAY_MS, isoDay } from '../domain/table/calendar';
import { dataFindings, fitFindings, repeatBuyers } from '../domain/value/purchase/findings';
import { fitPurchases, type PurchaseFit } from '../domain/value/purchase/fit-purchases';
import {
  earlierFindings,
  holdoutFigures,
  holdoutFinding,
  tells,
  type HeldTest,
  type HoldoutFigures,
} from '../domain/value/purchase/holdout';
import { predictPurchases } from '../domain/value/purchase/predict-purchases';
import { groupHistories } from '../domain/value/purchase/purchase-data';
import { historiesAt, purchaseDays, type PurchaseDays } from '../domain/value/purchase/purchase-days';
import { tracking } from '../domain/value/purchase/tracking';
import { worstFinding, type Finding } from '../domain/value/purchase/verdict';
import { observationEnd } from './observation-end';
import { purchaseFigures } from './purchase-fit';
import type { PurchaseRows, TimeUnit } from './purchase-source';

/** Of the time from the first purchase to the end of observation: what a model is fitted on. */
const CALIBRATION_SHARE = 2 / 3;
/** And where it is held against the rest again: one test that went well may be luck. */
const EARLIER_SHARES = [1 / 3, 1 / 2];
/** Of the calibration and of the holdout: less than a week tells nothing. */
const LEAST_DAYS = 7;
const NO_DATES: Finding = { model: 'purchase', code: 'no-dates', trust: 'fair', details: {} };

export interface HoldoutOptions {
  /** ISO 8601; without it, after two thirds of the time. */
  readonly calibrationEnd?: string | undefined;
  readonly penalizer: number;
}

/** What a model foretold of purchases that it had not seen; `findings` say so where it could not be tried. */
export interface HoldoutTest {
  readonly findings: readonly Finding[];
  readonly calibration: PurchaseCalibration | null;
  /** That of the calibration, and those of fits on less of the time; none without calibration. */
  readonly tests: readonly HeldTest[];
  /** Fitted on the first part of the time; null where there is no calibration. */
  readonly fit: PurchaseFit | null;
  /** Null without lines. */
  readonly days: PurchaseDays | null;
}

/** Fits the model on the first part of the time and holds it against the rest. */
export function* testHoldout(
  name: PurchaseFit['name'],
  { lines, asOf, timeUnit }: Pick<PurchaseRows, 'lines' | 'asOf' | 'timeUnit'>,
  { calibrationEnd, penalizer }: HoldoutOptions,
): Steps<HoldoutTest> {
  if (lines === null || asOf === null)
    return { findings: [NO_DATES], calibration: null, tests: [], fit: null, days: null };
  const days = yield* portion(purchaseDays(lines, Math.floor(asOf / DAY_MS)), 0, 0.3);
  const { firstDay, lastDay } = days;
  const untested = (code: Finding['code'], details: Finding['details']): HoldoutTest => ({
    findings: [{ model: 'purchase', code, trust: 'fair', details }],
    calibration: null,
    tests: [],
    fit: null,
    days,
  });
  const end =
    calibrationEnd === undefined
      ? firstDay + Math.floor((lastDay - firstDay) * CALIBRATION_SHARE)
      : Math.floor(observationEnd(calibrationEnd, 'calibrationEnd') / DAY_MS);
  if (end - firstDay < LEAST_DAYS || lastDay - end < LEAST_DAYS) {
    return calibrationEnd === undefined
      ? untested('no-holdout', { days: lastDay - firstDay })
      : untested('calibration-outside', { calibrationEnd, from: dayText(firstDay), to: dayText(lastDay) });
  }
  const daysPerUnit = timeUnit === 'week' ? 7 : 1;
  const held = yield* portion(heldAgainst(name, days, end, { daysPerUnit, penalizer }), 0.3, 0.6);
  if (held.fit === null) {
    const { customers, repeatBuyers } = held;
    return untested('calibration-unfit', { calibrationEnd: dayText(end), customers, repeatBuyers });
  }
  const { fit, figures, customers, findings } = held;
  const earlier: HeldTest[] = [];
  for (const [i, share] of EARLIER_SHARES.entries()) {
    const at = firstDay + Math.floor((lastDay - firstDay) * share);
    if (at - firstDay < LEAST_DAYS || end - at < LEAST_DAYS) continue;
    const options = { daysPerUnit, penalizer };
    const { figures: found } = yield* portion(heldAgainst(name, days, at, options), 0.6 + 0.2 * i, 0.8 + 0.2 * i);
    if (found && tells(found)) earlier.push({ calibrationEnd: dayText(at), ...found });
  }
  const calibrationEndText = dayText(end);
  return {
    findings: [holdoutFinding(figures), ...earlierFindings(earlier), ...doubtful(findings)],
    tests: [{ calibrationEnd: calibrationEndText, ...figures }, ...earlier],
    calibration: {
      calibrationEnd: calibrationEndText,
      holdoutEnd: dayText(lastDay),
      holdoutLength: (lastDay - end) / daysPerUnit,
      customers,
      findings,
      ...purchaseFigures(fit, name),
      ...figures,
    },
    fit,
    days,
  };
}

type Held =
  | { readonly fit: null; readonly figures: null; readonly customers: number; readonly repeatBuyers: number }
  | {
      readonly fit: PurchaseFit;
      readonly figures: HoldoutFigures;
      readonly customers: number;
      readonly findings: readonly Finding[];
    };

/** Fits the model on the time up to a day, and foretells that up to the last; no fit where the data cannot bear one. */
function* heldAgainst(
  name: PurchaseFit['name'],
  days: PurchaseDays,
  end: number,
  { daysPerUnit, penalizer }: { readonly daysPerUnit: number; readonly penalizer: number },
): Steps<Held> {
  const histories = historiesAt(days, end, daysPerUnit);
  const grouped = yield* portion(groupHistories(histories), 0, 0.2);
  const { customers } = grouped.data;
  const doubts = dataFindings(grouped.data);
  if (doubts.some(({ trust }) => trust === 'unusable')) {
    return { fit: null, figures: null, customers, repeatBuyers: repeatBuyers(grouped.data) };
  }
  const fit = yield* portion(fitPurchases(name, grouped.data, penalizer), 0.2, 0.9);
  const length = (days.lastDay - end) / daysPerUnit;
  const { expectedPurchases } = yield* portion(predictPurchases(fit, grouped, length), 0.9, 1);
  const figures = holdoutFigures(histories.frequency, histories.later, expectedPurchases);
  return { fit, figures, customers, findings: [...doubts, ...fitFindings('purchase', fit)] };
}

/** What gives to doubt the fit that was tested, in one finding. */
function doubtful(findings: readonly Finding[]): Finding[] {
  const worst = worstFinding(findings);
  if (!worst || worst.trust === 'good') return [];
  return [{ model: 'purchase', code: 'calibration-doubtful', trust: worst.trust, details: { finding: worst.code } }];
}

/** By the fit that was tested where there is one, else by that on all the time; null without lines. */
export function* trackPurchases(
  whole: PurchaseFit,
  { days, fit, calibration }: HoldoutTest,
  timeUnit: TimeUnit,
): Steps<PurchaseTracking | null> {
  if (days === null) return null;
  const tracked = yield* tracking(fit ?? whole, days, timeUnit === 'week' ? 7 : 1);
  const weekEnds = tracked.weekEnds.map(dayText);
  const fitted = weekEnds.filter((weekEnd) => !calibration || weekEnd <= calibration.calibrationEnd);
  return { ...tracked, weekEnds, calibrationWeeks: fitted.length };
}

function dayText(day: number): string {
  return isoDay(day * DAY_MS);
}
