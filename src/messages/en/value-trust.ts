export const valueTrust = {
  'purchase.finding.at-boundary':
    'The parameter {parameter} ran to its limit: the data does not suit the model. Try another one.',
  'purchase.finding.bootstrap-failed':
    '{failed, number} of {bootstraps, number} resamples could not be fitted: no interval can be told.',
  'purchase.finding.calibration-doubtful':
    'The fit that was tested is doubtful itself: {finding, select, few-repeat-buyers {few customers had bought twice} not-converged {it did not settle} at-boundary {a parameter ran to its limit} penalizer-used {it needed a penalty} other {its starting points disagree}}.',
  'purchase.finding.calibration-outside':
    '“Fitted until” {calibrationEnd} leaves less than a week before or after it (purchases from {from} to {to}): the model could not be tested.',
  'purchase.finding.calibration-unfit':
    'By {calibrationEnd} only {repeatBuyers, plural, one {# customer} other {# customers}} had bought twice, too few for a fit: the model could not be tested.',
  'purchase.finding.few-holdout-purchases': 'Only {actual, number} purchases fell into the test: it tells little.',
  'purchase.finding.few-repeat-buyers':
    'Only {repeatBuyers, plural, one {# customer} other {# customers}} bought twice: the parameters are uncertain.',
  'purchase.finding.few-spenders':
    'Only {spenders, plural, one {# customer tells} other {# customers tell}} what a repeat purchase is worth.',
  'purchase.finding.frequency-value-correlated':
    'Frequent buyers spend differently (correlation {correlation, number, ::.00}), which the spend model takes for unrelated.',
  'purchase.finding.frequency-value-unrelated':
    'Frequent buyers spend about as much as others (correlation {correlation, number, ::.00}), as the spend model takes it.',
  'purchase.finding.holdout-good':
    'The forecast of unseen purchases was only {off, number, ::percent sign-always} off.',
  'purchase.finding.holdout-off': 'The forecast of unseen purchases was {off, number, ::percent sign-always} off.',
  'purchase.finding.horizon-beyond-history':
    'The forecast looks {horizon, number, ::.} {unit, select, week {weeks} other {days}} ahead, further than any customer was observed ({observed, number, ::.}).',
  'purchase.finding.horizon-zero': 'The forecast looks 0 time ahead: nothing is to come within it.',
  'purchase.finding.no-customers': 'There are no customers with a usable history.',
  'purchase.finding.no-dates':
    'The table holds figures without the dates of purchases, so that the model could not be tested on unseen ones.',
  'purchase.finding.no-holdout': 'The purchases span too short a time for a test on unseen ones.',
  'purchase.finding.no-repeat-buyers': 'No customer has bought twice: nothing tells how often they come back.',
  'purchase.finding.no-spend': 'Fewer than two customers with repeat purchases have a positive spend.',
  'purchase.finding.no-time': 'No time has passed since the first purchases.',
  'purchase.finding.not-converged': 'The fit did not settle within {iterations, number} iterations.',
  'purchase.finding.observed-long-after':
    'Observation ends long after the last purchase of all: check its end, for everybody looks as if they had left.',
  'purchase.finding.one-customer': 'There is one customer only: a model needs many.',
  'purchase.finding.penalizer-used':
    'The fit ran away, so that a mild penalty of {penalizer, number, ::@#} was added; the standard errors are of the fit with it.',
  'purchase.finding.spend-unknown':
    '{missing, number} repeat buyers have no spend, and that of {notPositive, number} is not above 0: they are not in the spend model.',
  'purchase.finding.starts-disagree': 'Only {agreed, number} of {starts, number} starting points led to this fit.',
  'purchase.finding.time-unit-assumed':
    'Nothing tells whether recency and T are days or weeks: {unit, select, week {weeks} other {days}} were assumed.',
  'value.trust.actual': 'Actual',
  'value.trust.against': '{actual} came true',
  'value.trust.basis':
    '{customers, plural, one {# customer} other {# customers}}, {repeatBuyers, number} with a repeat purchase, {model}',
  'value.trust.byFrequency': 'Purchases after the test began, by purchases before',
  'value.trust.byFrequencyHow': 'Fitted until {end}. The last group includes all above.',
  'value.trust.correlation': 'Correlation',
  'value.trust.correlation.info': 'Of forecast and true purchases over customers; 1 would be perfect.',
  'value.trust.cumulative': 'Repeat purchases in all, week by week',
  'value.trust.expected': 'Expected',
  'value.trust.fair': 'The model can be used with care.',
  'value.trust.frequency': 'Repeat purchases',
  'value.trust.gammaGamma': 'Gamma-Gamma',
  'value.trust.good': 'The model can be trusted.',
  'value.trust.holdout': 'It foretold {ratio} of the purchases it had not seen.',
  'value.trust.holdoutPurchases': 'Purchases foretold',
  'value.trust.incremental': 'Repeat purchases of each week',
  'value.trust.mae': 'Mean error of a customer',
  'value.trust.mae.info': 'Purchases by which the forecast of a customer was off, on average.',
  'value.trust.matrix.alive': 'Who is likely still a customer',
  'value.trust.matrix.aliveValue': 'P(alive)',
  'value.trust.matrix.how': 'Of customers who first bought {T} {unit, select, week {weeks} other {days}} ago.',
  'value.trust.matrix.purchases':
    'Who will buy how often in {horizon, number} {unit, select, week {weeks} other {days}}',
  'value.trust.meanPurchases': 'Purchases a customer',
  'value.trust.noHoldout': 'No test on unseen purchases: it needs purchase lines with dates over a long enough time.',
  'value.trust.ofSpend': 'Spend model: {finding}',
  'value.trust.poor': 'The model should not be relied on.',
  'value.trust.purchases': 'Purchases',
  'value.trust.recency': 'Last purchase at age',
  'value.trust.repeat': 'Repeat purchases',
  'value.trust.repeats': 'Customers by number of repeat purchases',
  'value.trust.repeatsHow': 'The last group includes all above.',
  'value.trust.spend': 'Spend',
  'value.trust.spendFailed': 'The spend model could not be fitted',
  'value.trust.trackingHow': 'Fitted on the first {weeks, plural, one {# week} other {# weeks}}; the rest is forecast.',
  'value.trust.unusable': 'No model can be fitted to this data.',
  'value.trust.usePurchases': 'Test it on {table}',
  'value.trust.week': 'Week',
} as const;
