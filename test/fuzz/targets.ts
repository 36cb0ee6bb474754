import { actions } from './actions';
import { arrange } from './arrange';
import { bytes } from './bytes';
import { edits, suppressions } from './edits';
import { fixes } from './fixes';
import { pathways, pathwaysLarge } from './pathways/targets';
import { prefixes } from './prefixes';
import { regular } from './regular';
import { rename } from './rename';
import { sound } from './sound';
import type { Target } from './target';
import { workspace } from './workspace';
import { yaml } from './yaml';

/** Everything that is tried with random texts. */
export const targets: readonly Target[] = [
  edits,
  suppressions,
  fixes,
  actions,
  arrange,
  regular,
  sound,
  workspace,
  yaml,
  bytes,
  prefixes,
  rename,
  pathways,
  pathwaysLarge,
];
