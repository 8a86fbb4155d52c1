/** What the Value page shares with the pages of Segments and Predict. */
export const value = {
  'value.featuresFailed': 'The customer figures could not be made',
  'value.makingFeatures': 'Making one row a customer out of your purchases',
  'value.scale.minmax': '0 to 1',
  'value.scale.none': 'As is',
  'value.scale.zscore': 'z-score',
} as const;
