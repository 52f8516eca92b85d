import { define } from '../../internal/define.js';
import { CoalitionCommitment } from './coalition-commitment.js';

define('coalition-commitment', CoalitionCommitment);
