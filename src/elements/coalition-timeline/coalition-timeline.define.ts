import { define } from '../../internal/define.js';
import { CoalitionTimeline } from './coalition-timeline.js';

define('coalition-timeline', CoalitionTimeline);
