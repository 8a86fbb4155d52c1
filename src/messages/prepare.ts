import { prepare as pageEn } from './en/prepare';
import { prepareRecipe as recipeEn } from './en/prepare-recipe';
import { prepareSteps as stepsEn } from './en/prepare-steps';
import { addMessages } from './format';
import { prepare as pageZh } from './zh-CN/prepare';
import { prepareRecipe as recipeZh } from './zh-CN/prepare-recipe';
import { prepareSteps as stepsZh } from './zh-CN/prepare-steps';

/** The texts of the Prepare page, which are not part of the first screen. */
addMessages({
  en: { ...stepsEn, ...recipeEn, ...pageEn },
  'zh-CN': { ...stepsZh, ...recipeZh, ...pageZh },
});
