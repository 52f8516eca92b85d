import { define } from '../../internal/define.js';
import { CoalitionSummary } from './coalition-summary.js';

define('coalition-summary', CoalitionSummary);
