import { define } from '../../internal/define.js';
import '../coalition-contributions/coalition-contributions.define.js';
import '../coalition-progress/coalition-progress.define.js';
import { CoalitionCommitment } from './coalition-commitment.js';

define('coalition-commitment', CoalitionCommitment);
