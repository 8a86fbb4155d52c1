export const valueTrust = {
  'purchase.finding.at-boundary':
    'The best value of the parameter {parameter} lies beyond all bounds: the data does not suit the model. Try another one.',
  'purchase.finding.calibration-doubtful':
    'The fit that was tested is doubtful itself: {finding, select, few_repeat_buyers {few customers had bought twice} not_converged {it did not settle} at_boundary {a parameter had no best value within bounds} penalizer_used {it settled only with a penalty} starts_disagree {its starting points disagree} other {what it was fitted to is doubtful}}.',
  'purchase.finding.calibration-outside':
    '“Fitted until” {calibrationEnd} is {side, select, before {before the first purchase ({from})} after {after the last day observed ({to})} other {less than a week from the first purchase ({from}) or from the last day observed ({to})}}: choose a day in between, so that the model can be tested.',
  'purchase.finding.calibration-unfit':
    'By {calibrationEnd} only {repeatBuyers, plural, one {# customer} other {# customers}} had bought twice, too few for a fit: the model could not be tested.',
  'purchase.finding.earlier-test-off':
    'Fitted until {calibrationEnd} already, the forecast of what came after was {size, number, ::percent} {side, select, high {too high} other {too low}}: how well it foretells depends on when it is asked.',
  'purchase.finding.few-holdout-purchases':
    'Only {actual, plural, one {# purchase} other {# purchases}} fell into the test: it tells little.',
  'purchase.finding.few-repeat-buyers':
    'Only {repeatBuyers, plural, one {# customer} other {# customers}} bought twice: the parameters are uncertain.',
  'purchase.finding.few-spenders':
    'Only {spenders, plural, one {# customer tells} other {# customers tell}} what a repeat purchase is worth.',
  'purchase.finding.frequency-value-correlated':
    'Frequent buyers spend differently (correlation {correlation, number, ::.00}), which the spend model takes for unrelated.',
  'purchase.finding.frequency-value-unrelated':
    'Frequent buyers spend about as much as others (correlation {correlation, number, ::.00}), as the spend model takes it.',
  'purchase.finding.holdout-good':
    'The forecast of unseen purchases was {side, select, high {only {size, number, ::percent} too high} low {only {size, number, ::percent} too low} other {right to the per cent}}.',
  'purchase.finding.holdout-off':
    'The forecast of unseen purchases was {size, number, ::percent} {side, select, high {too high} other {too low}}.',
  'purchase.finding.horizon-beyond-history':
    'The forecast looks {unit, select, week {{horizon, plural, one {# week} other {# weeks}}} other {{horizon, plural, one {# day} other {# days}}}} ahead, further than any customer was observed ({observed, number}).',
  'purchase.finding.horizon-zero': 'The forecast looks no time ahead: nothing is to come within it.',
  'purchase.finding.no-customers': 'There are no customers with a usable history.',
  'purchase.finding.no-dates':
    'The table holds figures without the dates of purchases, so that the model could not be tested on unseen ones.',
  'purchase.finding.no-holdout': 'The purchases span too short a time for a test on unseen ones.',
  'purchase.finding.no-repeat-buyers': 'No customer has bought twice: nothing tells how often they come back.',
  'purchase.finding.no-spend': 'Fewer than two customers with repeat purchases have a positive spend.',
  'purchase.finding.no-time': 'No time has passed since the first purchases.',
  'purchase.finding.not-converged':
    'The fit did not settle within {iterations, plural, one {# iteration} other {# iterations}}.',
  'purchase.finding.observed-long-after':
    'Observation ends long after the last purchase of all: check its end, for everybody looks as if they had left.',
  'purchase.finding.one-customer': 'There is one customer only: a model needs many.',
  'purchase.finding.one-time-alive':
    '{oneTime, plural, one {# customer} other {# customers}} ({share, number, ::percent}) bought once only. BG/NBD takes them as customers still, for certain, however long ago that was.',
  'purchase.finding.penalizer-used':
    'By themselves the parameters grew without end. A mild penalty on large ones, {penalizer, number, ::@#}, holds them; the standard errors are those of the fit with it.',
  'purchase.finding.refunds-many':
    '{refunds, plural, one {# refund takes} other {# refunds take}} back {share, number, ::percent} of the sales ({refunded, number} of {sales, number}): the forecast is of purchases before refunds, and much of it will not be kept.',
  'purchase.finding.refunds-outweigh':
    'Refunds ({refunded, number}) outweigh the sales ({sales, number}): no value to come can be told of purchases alone. Check the signs of the amounts.',
  'purchase.finding.spend-unknown':
    '{missing, plural, =0 {No repeat buyer is} one {# repeat buyer is} other {# repeat buyers are}} without a spend; {notPositive, plural, =0 {none has} one {# has} other {# have}} one that is not above 0. Such customers are not in the spend model.',
  'purchase.finding.starts-disagree': 'Only {agreed, number} of {starts, number} starting points led to this fit.',
  'purchase.finding.time-unit-assumed':
    'Nothing tells whether recency and T are days or weeks: {unit, select, week {weeks} other {days}} were assumed.',
  'value.rivals': 'Which model fits best',
  'value.rivals.best': '{model} fits best',
  'value.rivals.choice': 'Choice',
  'value.rivals.failed': 'The other models could not be fitted',
  'value.rivals.fitting': 'Fitting the other models to hold them against it',
  'value.rivals.foretold': 'Foretold',
  'value.rivals.foretold.info': 'Of the purchases that the model had not seen; 100% would be perfect.',
  'value.rivals.how': 'BG/NBD takes customers who bought once as alive for certain; MBG/NBD and Pareto/NBD do not.',
  'value.rivals.inUse': 'In use',
  'value.rivals.logLikelihood': 'Log-likelihood',
  'value.rivals.logLikelihood.info':
    'How likely the model makes these purchases: the higher, the better. All three have four parameters, so that it can be compared as it is.',
  'value.rivals.use': 'Use',
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
  'value.trust.fittedTo.all': 'Of all {customers, plural, one {# customer} other {# customers}}',
  'value.trust.fittedTo.calibration':
    'Of the purchases until {end} only ({customers, plural, one {# customer} other {# customers}}), to foretell the rest',
  'value.trust.fittedTo.spend': 'Of all {spenders, plural, one {# repeat buyer} other {# repeat buyers}} with a spend',
  'value.trust.fittedTo.until':
    'Of all purchases until {asOf} ({customers, plural, one {# customer} other {# customers}})',
  'value.trust.forTest': '{model}, for the test',
  'value.trust.frequency': 'Repeat purchases',
  'value.trust.gammaGamma': 'Gamma-Gamma',
  'value.trust.holdout': 'It foretold {ratio} of the purchases it had not seen.',
  'value.trust.holdoutPurchases': 'Purchases foretold',
  'value.trust.incremental': 'Repeat purchases of each week',
  'value.trust.mae': 'Mean error of a customer’s forecast',
  'value.trust.mae.info': 'By how many purchases the forecast of a customer was off, on average.',
  'value.trust.mae.unit': 'purchases',
  'value.trust.matrix.alive': 'Who is likely still a customer',
  'value.trust.matrix.aliveValue': 'P(alive)',
  'value.trust.matrix.how':
    'Of customers who first bought {unit, select, week {{T, plural, one {# week} other {# weeks}}} other {{T, plural, one {# day} other {# days}}}} ago.',
  'value.trust.matrix.purchases':
    'Who will buy how often in {unit, select, week {{horizon, plural, one {# week} other {# weeks}}} other {{horizon, plural, one {# day} other {# days}}}}',
  'value.trust.meanPurchases': 'Purchases a customer',
  'value.trust.noHoldout': 'No test on unseen purchases: it needs purchase lines with dates over a long enough time.',
  'value.trust.ofSpend': 'Spend model: {finding}',
  'value.trust.purchases': 'Purchases',
  'value.trust.purchases.fair': 'The purchase model can be used with care.',
  'value.trust.purchases.good': 'The purchase model did well in its test.',
  'value.trust.purchases.poor': 'The purchase model should not be relied on.',
  'value.trust.purchases.unusable': 'No purchase model can be fitted to this data.',
  'value.trust.purchasesOnly':
    'This is of how often customers buy. What they spend is judged below, and both together on “Will be worth”.',
  'value.trust.recency': 'Last purchase at age',
  'value.trust.repeat': 'Repeat purchases',
  'value.trust.repeats': 'Customers by number of repeat purchases',
  'value.trust.repeatsHow': 'The last group includes all above.',
  'value.trust.spend': 'Spend',
  'value.trust.spend.fair': 'The spend model can be used with care.',
  'value.trust.spend.good': 'Nothing speaks against the spend model.',
  'value.trust.spend.poor': 'The spend model should not be relied on.',
  'value.trust.spend.unusable': 'No spend model can be fitted to this data.',
  'value.trust.spendFailed': 'The spend model could not be fitted',
  'value.trust.trackingHow': 'Fitted on the first {weeks, plural, one {# week} other {# weeks}}; the rest is forecast.',
  'value.trust.usePurchases': 'Test it on {table}',
  'value.trust.value.fair': 'The forecast can be used with care.',
  'value.trust.value.good': 'The models did well in their test.',
  'value.trust.value.poor': 'The forecast should not be relied on.',
  'value.trust.value.unusable': 'No value to come can be told from this data.',
  'value.trust.week': 'Week',
} as const;
