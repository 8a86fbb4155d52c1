import type { RFM_SEGMENTS } from './rfm-map';
import type { SegmentNameCode } from './segment-name';

/** What to do with a segment: codes to be put into words, and figures to be moved. */
export interface Strategy {
  readonly goal: 'reward' | 'grow' | 'welcome' | 'retain' | 'winBack' | 'reactivate' | 'letGo' | 'explore';
  readonly offer:
    | 'earlyAccess'
    | 'crossSell'
    | 'loyaltyProgramme'
    | 'secondPurchaseVoucher'
    | 'bundle'
    | 'limitedOffer'
    | 'reminder'
    | 'winBackDiscount'
    | 'personalContact'
    | 'survey'
    | 'none';
  readonly channel: 'email' | 'sms' | 'phone' | 'mail' | 'ads';
  /** Share of those contacted who buy, 0 to 1. */
  readonly responseRate: number;
  /** In the currency of the value. */
  readonly costPerContact: number;
}

const COST: Readonly<Record<Strategy['channel'], number>> = { email: 0.05, sms: 0.1, phone: 6, mail: 1.5, ads: 0.5 };

const plan = (
  goal: Strategy['goal'],
  offer: Strategy['offer'],
  channel: Strategy['channel'],
  responseRate: number,
): Strategy => ({ goal, offer, channel, responseRate, costPerContact: COST[channel] });

const BY_RFM: Readonly<Record<(typeof RFM_SEGMENTS)[number], Strategy>> = {
  Champions: plan('reward', 'earlyAccess', 'email', 0.2),
  Loyal: plan('grow', 'crossSell', 'email', 0.15),
  'Potential Loyalist': plan('grow', 'loyaltyProgramme', 'email', 0.12),
  New: plan('welcome', 'secondPurchaseVoucher', 'email', 0.1),
  Promising: plan('grow', 'bundle', 'email', 0.08),
  'Need Attention': plan('retain', 'limitedOffer', 'email', 0.08),
  'About To Sleep': plan('retain', 'reminder', 'email', 0.06),
  'At Risk': plan('winBack', 'winBackDiscount', 'sms', 0.05),
  'Cannot Lose': plan('winBack', 'personalContact', 'phone', 0.1),
  Hibernating: plan('reactivate', 'winBackDiscount', 'email', 0.03),
  Lost: plan('letGo', 'survey', 'email', 0.01),
};

const BY_NAME: Readonly<Record<SegmentNameCode, Strategy>> = {
  champions: BY_RFM.Champions,
  quietValuable: BY_RFM['Cannot Lose'],
  bigSpenders: plan('reward', 'crossSell', 'mail', 0.12),
  loyal: BY_RFM.Loyal,
  new: BY_RFM.New,
  lost: BY_RFM.Lost,
  lapsing: BY_RFM['At Risk'],
  occasional: BY_RFM.Promising,
  bigBaskets: plan('grow', 'bundle', 'mail', 0.08),
  distinct: plan('explore', 'limitedOffer', 'email', 0.05),
  average: plan('grow', 'crossSell', 'email', 0.05),
  noise: plan('explore', 'none', 'email', 0),
  given: plan('explore', 'limitedOffer', 'email', 0.05),
};

/**
 * Where planning may begin: what is usual in the field for such customers. The rates and costs are orders of magnitude, not
 * figures of this shop.
 *
 * @param segment its name, which decides where it is of the published RFM map
 */
export function usualStrategy(segment: string, name: SegmentNameCode): Strategy {
  return (BY_RFM as Readonly<Record<string, Strategy | undefined>>)[segment] ?? BY_NAME[name];
}

/** What a campaign would bring. */
export interface CampaignEstimate {
  readonly responses: number;
  readonly revenue: number;
  readonly cost: number;
  /** Revenue less cost. */
  readonly profit: number;
}

/** Size × response × value − cost. */
export function campaignEstimate(
  size: number,
  { responseRate, costPerContact }: Pick<Strategy, 'responseRate' | 'costPerContact'>,
  valuePerResponse: number,
): CampaignEstimate {
  const responses = size * responseRate;
  const revenue = responses * valuePerResponse;
  const cost = size * costPerContact;
  return { responses, revenue, cost, profit: revenue - cost };
}
