/**
 * What stands behind the name of the table that an analysis made its own of, by the analysis: the interface tells it in the
 * language in use.
 */
export const MADE_NAMES = {
  'customers.features': 'customers',
  'segments.targets': 'targets',
  'value.clv': 'value by periods',
  'value.lifetime': 'lifetime value',
  'value.margin': 'margin',
  'value.product': 'product value',
  'value.purchase': 'purchase value',
  'value.weighted': 'weighted value',
} as const;
