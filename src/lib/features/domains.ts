import { appraisal } from './appraisal/domain';
import { engagement } from './engagement/domain';
import type { DomainManifest } from './manifest';
import { office } from './office/domain';
import { personnel } from './personnel/domain';
import { survey } from './survey/domain';
import { training } from './training/domain';

/** Every domain of the app, in the order in which the navigation and the home page show them. The only file that names them all. */
export const domains: readonly DomainManifest[] = [office, survey, engagement, appraisal, training, personnel];
