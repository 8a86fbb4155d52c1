import type { PurchaseCalibration, PurchaseTracking } from '../contract/catalogue';
import type { TransactionLines } from '../domain/customers/transaction-lines';
import { portion, type Steps } from '../domain/stats/steps';
import { DAY_MS } from '../domain/table/calendar';
import { dataFindings } from '../domain/value/purchase/findings';
import { fitPurchases, type PurchaseFit } from '../domain/value/purchase/fit-purchases';
import { holdoutFigures, holdoutFinding } from '../domain/value/purchase/holdout';
import { predictPurchases } from '../domain/value/purchase/predict-purchases';
import { groupPurchases } from '../domain/value/purchase/purchase-data';
import { historiesAt, purchaseDays, type PurchaseDays } from '../domain/value/purchase/purchase-days';
import { tracking } from '../domain/value/purchase/tracking';
import type { Finding } from '../domain/value/purchase/verdict';
import { purchaseFigures } from './purchase-fit';
import type { TimeUnit } from './purchase-source';

/** Of the time from the first purchase to the end of observation: what a model is fitted on. */
const CALIBRATION_SHARE = 2 / 3;
/** Of the calibration and of the holdout: less than a week tells nothing. */
const LEAST_DAYS = 7;

export interface HoldoutOptions {
  /** Epoch milliseconds. */
  readonly asOf: number;
  /** Epoch milliseconds; null is after two thirds of the time. */
  readonly calibrationEnd: number | null;
  readonly timeUnit: TimeUnit;
  readonly penalizer: number;
}

export interface Holdout {
  readonly tracking: PurchaseTracking;
  readonly calibration: PurchaseCalibration | null;
  readonly finding: Finding;
}

/** Fits the model on the first part of the time and holds it against the rest. */
export function* holdout(fit: PurchaseFit, lines: TransactionLines, options: HoldoutOptions): Steps<Holdout> {
  const daysPerUnit = options.timeUnit === 'week' ? 7 : 1;
  const lastDay = Math.floor(options.asOf / DAY_MS);
  const days = yield* portion(purchaseDays(lines, lastDay), 0, 0.3);
  const end =
    options.calibrationEnd === null
      ? days.firstDay + Math.floor((lastDay - days.firstDay) * CALIBRATION_SHARE)
      : Math.floor(options.calibrationEnd / DAY_MS);
  const calibrated = yield* portion(calibrate(fit.name, days, end, daysPerUnit, options.penalizer), 0.3, 0.9);
  const tracked = yield* portion(tracking(calibrated?.fit ?? fit, days, daysPerUnit), 0.9, 1);
  return {
    tracking: {
      ...tracked,
      weekEnds: tracked.weekEnds.map(isoDay),
      calibrationWeeks: tracked.weekEnds.filter((weekEnd) => !calibrated || weekEnd <= end).length,
    },
    calibration: calibrated?.calibration ?? null,
    finding: calibrated
      ? holdoutFinding(calibrated.calibration)
      : { code: 'no-holdout', trust: 'fair', details: { days: lastDay - days.firstDay } },
  };
}

function* calibrate(
  name: PurchaseFit['name'],
  days: PurchaseDays,
  end: number,
  daysPerUnit: number,
  penalizer: number,
): Steps<{ readonly fit: PurchaseFit; readonly calibration: PurchaseCalibration } | null> {
  if (end - days.firstDay < LEAST_DAYS || days.lastDay - end < LEAST_DAYS) return null;
  const histories = historiesAt(days, end, daysPerUnit);
  const grouped = yield* portion(groupPurchases(histories), 0, 0.2);
  if (dataFindings(grouped.data).some(({ trust }) => trust === 'unusable')) return null;
  const fit = yield* portion(fitPurchases(name, grouped.data, penalizer), 0.2, 0.8);
  const holdoutLength = (days.lastDay - end) / daysPerUnit;
  const { expectedPurchases } = yield* portion(predictPurchases(fit, grouped, holdoutLength), 0.8, 1);
  const calibration: PurchaseCalibration = {
    calibrationEnd: isoDay(end),
    holdoutEnd: isoDay(days.lastDay),
    holdoutLength,
    customers: grouped.data.customers,
    ...purchaseFigures(fit, name),
    ...holdoutFigures(histories.frequency, histories.later, expectedPurchases),
  };
  return { fit, calibration };
}

function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
