import { define } from '../../internal/define.js';
import { CoalitionProgress } from './coalition-progress.js';

define('coalition-progress', CoalitionProgress);
