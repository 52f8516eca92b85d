import { define } from '../../internal/define.js';
import { CoalitionContributions } from './coalition-contributions.js';

define('coalition-contributions', CoalitionContributions);
