import { define } from '../../internal/define.js';
import { CoalitionFeedback } from './coalition-feedback.js';

define('coalition-feedback', CoalitionFeedback);
