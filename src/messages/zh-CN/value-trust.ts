import type { valueTrust as english } from '../en/value-trust';

export const valueTrust: Record<keyof typeof english, string> = {
  'purchase.finding.at-boundary': '参数 {parameter} 的最优值超出一切界限：数据不适合此模型，请换一个。',
  'purchase.finding.bootstrap-failed':
    '{bootstraps, number} 个重抽样本中有 {failed, number} 个无法拟合：无法给出区间。',
  'purchase.finding.calibration-doubtful':
    '用于检验的拟合本身存疑：{finding, select, few_repeat_buyers {买过第二次的客户太少} not_converged {没有稳定} at_boundary {有参数在界限内没有最优值} penalizer_used {加了惩罚才稳定} starts_disagree {各起点不一致} other {用于拟合的数据存疑}}。',
  'purchase.finding.calibration-outside':
    '“拟合截止” {calibrationEnd} {side, select, before {早于首次购买（{from}）} after {晚于观察的最后一天（{to}）} other {距首次购买（{from}）或观察的最后一天（{to}）不足一周}}：请选择其间的日期，才能检验模型。',
  'purchase.finding.calibration-unfit':
    '到 {calibrationEnd} 为止只有 {repeatBuyers, number} 位客户买过第二次，不足以拟合：无法检验模型。',
  'purchase.finding.earlier-test-off':
    '若只拟合到 {calibrationEnd}，对其后购买的预测{side, select, high {偏高} other {偏低}} {size, number, ::percent}：预测的好坏取决于拟合到哪一天。',
  'purchase.finding.few-holdout-purchases': '检验期内只有 {actual, number} 次购买：说明不了什么。',
  'purchase.finding.few-repeat-buyers': '只有 {repeatBuyers, number} 位客户买过第二次：参数不确定。',
  'purchase.finding.few-spenders': '只有 {spenders, number} 位客户能说明一次重复购买值多少。',
  'purchase.finding.frequency-value-correlated':
    '常买的客户消费水平不同（相关 {correlation, number, ::.00}），而消费模型假定两者无关。',
  'purchase.finding.frequency-value-unrelated':
    '常买的客户与其他客户消费水平相近（相关 {correlation, number, ::.00}），符合消费模型的假定。',
  'purchase.finding.holdout-good':
    '对未见过的购买，预测{side, select, high {仅偏高 {size, number, ::percent}} low {仅偏低 {size, number, ::percent}} other {误差不到百分之一}}。',
  'purchase.finding.holdout-off':
    '对未见过的购买，预测{side, select, high {偏高} other {偏低}} {size, number, ::percent}。',
  'purchase.finding.horizon-beyond-history':
    '预测展望 {horizon, number} {unit, select, week {周} other {天}}，超过任何客户的观察时间（{observed, number}）。',
  'purchase.finding.horizon-zero': '预测展望的时间为 0：其间不会有任何购买。',
  'purchase.finding.no-customers': '没有历史可用的客户。',
  'purchase.finding.no-dates': '表中只有指标，没有购买日期，无法用未见过的购买检验模型。',
  'purchase.finding.no-holdout': '购买的时间跨度太短，无法用未见过的购买检验。',
  'purchase.finding.no-repeat-buyers': '没有客户买过第二次：无从得知他们多久回来一次。',
  'purchase.finding.no-spend': '有重复购买且消费为正的客户不足两位。',
  'purchase.finding.no-time': '首次购买之后还没有经过任何时间。',
  'purchase.finding.not-converged': '拟合在 {iterations, number} 次迭代内没有稳定。',
  'purchase.finding.observed-long-after':
    '观察期在所有客户最后一次购买之后很久才结束：请检查结束日期，否则人人都像已经流失。',
  'purchase.finding.one-customer': '只有一位客户：模型需要许多客户。',
  'purchase.finding.one-time-alive':
    '{oneTime, number} 位客户（{share, number, ::percent}）只买过一次。无论过了多久，BG/NBD 都认定他们仍是客户。',
  'purchase.finding.penalizer-used':
    '参数自身会无限增大，因此用 {penalizer, number, ::@#} 的轻微惩罚加以约束；标准误为加罚拟合的。',
  'purchase.finding.refunds-many':
    '{refunds, number} 笔退款退回了销售额的 {share, number, ::percent}（{sales, number} 中的 {refunded, number}）：预测的是退款之前的购买，其中很大一部分留不住。',
  'purchase.finding.refunds-outweigh':
    '退款（{refunded, number}）超过了销售额（{sales, number}）：仅凭购买无法预测未来价值。请检查金额的正负号。',
  'purchase.finding.spend-unknown':
    '{missing, plural, =0 {没有重复购买者缺少消费金额} other {# 位重复购买者没有消费金额}}；{notPositive, plural, =0 {没有人的金额不大于 0} other {# 位的金额不大于 0}}。这样的客户不进入消费模型。',
  'purchase.finding.starts-disagree': '{starts, number} 个起点中只有 {agreed, number} 个得到这一拟合。',
  'purchase.finding.time-unit-assumed':
    '没有说明 recency 和 T 以天还是以周计：按{unit, select, week {周} other {天}}处理。',
  'value.rivals': '哪个模型拟合得最好',
  'value.rivals.best': '{model} 拟合得最好',
  'value.rivals.choice': '选择',
  'value.rivals.failed': '无法拟合其他模型',
  'value.rivals.fitting': '正在拟合其他模型以作比较',
  'value.rivals.foretold': '预测比例',
  'value.rivals.foretold.info': '占模型未见过的购买的比例；100% 为完美。',
  'value.rivals.how': 'BG/NBD 认定只买过一次的客户必定仍在；MBG/NBD 和 Pareto/NBD 则不然。',
  'value.rivals.inUse': '使用中',
  'value.rivals.logLikelihood': '对数似然',
  'value.rivals.logLikelihood.info': '模型认为这些购买有多大可能：越高越好。三者都有四个参数，可直接比较。',
  'value.rivals.use': '改用',
  'value.trust.actual': '实际',
  'value.trust.against': '实际 {actual}',
  'value.trust.basis': '共 {customers, number} 位客户，其中 {repeatBuyers, number} 位有重复购买，{model}',
  'value.trust.byFrequency': '检验期内的购买，按此前的购买次数',
  'value.trust.byFrequencyHow': '拟合至 {end}。最后一组包含更多次数。',
  'value.trust.correlation': '相关',
  'value.trust.correlation.info': '各客户预测与实际购买次数的相关；1 为完美。',
  'value.trust.cumulative': '逐周累计的重复购买',
  'value.trust.expected': '预期',
  'value.trust.fair': '模型可谨慎使用。',
  'value.trust.fittedTo.all': '基于全部 {customers, number} 位客户',
  'value.trust.fittedTo.calibration': '仅基于截至 {end} 的购买（{customers, number} 位客户），用来预测其余',
  'value.trust.fittedTo.spend': '基于全部 {spenders, number} 位有消费金额的重复购买者',
  'value.trust.fittedTo.until': '基于截至 {asOf} 的全部购买（{customers, number} 位客户）',
  'value.trust.forTest': '{model}（用于检验）',
  'value.trust.frequency': '重复购买次数',
  'value.trust.gammaGamma': 'Gamma-Gamma',
  'value.trust.good': '模型可信。',
  'value.trust.holdout': '对未见过的购买，它预测出了 {ratio}。',
  'value.trust.holdoutPurchases': '预测的购买次数',
  'value.trust.incremental': '每周的重复购买',
  'value.trust.mae': '每位客户的平均预测误差',
  'value.trust.mae.info': '对单个客户购买次数的预测平均差多少。',
  'value.trust.mae.unit': '次购买',
  'value.trust.matrix.alive': '谁可能仍是客户',
  'value.trust.matrix.aliveValue': 'P(alive)',
  'value.trust.matrix.how': '对 {T, number} {unit, select, week {周} other {天}}前首次购买的客户。',
  'value.trust.matrix.purchases': '未来 {horizon, number} {unit, select, week {周} other {天}}谁会购买多少次',
  'value.trust.meanPurchases': '每位客户的购买次数',
  'value.trust.noHoldout': '没有用未见过的购买检验：需要时间足够长、带日期的购买记录。',
  'value.trust.ofSpend': '消费模型：{finding}',
  'value.trust.poor': '模型不可依赖。',
  'value.trust.purchases': '购买次数',
  'value.trust.recency': '最后购买时的客龄',
  'value.trust.repeat': '重复购买次数',
  'value.trust.repeats': '按重复购买次数的客户数',
  'value.trust.repeatsHow': '最后一组包含更多次数。',
  'value.trust.spend': '消费',
  'value.trust.spendFailed': '无法拟合消费模型',
  'value.trust.trackingHow': '用前 {weeks, number} 周拟合，其余为预测。',
  'value.trust.unusable': '无法为这些数据拟合模型。',
  'value.trust.usePurchases': '用“{table}”检验',
  'value.trust.week': '周',
};
