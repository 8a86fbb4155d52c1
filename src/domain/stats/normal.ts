/** Of a standard normal variable: 95 % lie within ± this. */
export const Z_95 = 1.959963984540054;
