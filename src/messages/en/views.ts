/** Names of the views of an area, which the search of the first screen finds. */
export const views = {
  'segments.view.act': 'Act',
  'segments.view.clusters': 'Clusters',
  'segments.view.map': 'Map',
  'segments.view.movement': 'Movement',
  'segments.view.rfm': 'RFM',
  'segments.view.understand': 'Understand',
  'value.view.compare': 'Compare',
  'value.view.future': 'Will be worth',
  'value.view.periods': 'By periods',
  'value.view.sofar': 'So far',
  'value.view.trust': 'Trust',
} as const;
