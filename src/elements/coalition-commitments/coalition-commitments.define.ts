import { define } from '../../internal/define.js';
import '../coalition-commitment/coalition-commitment.define.js';
import '../coalition-progress/coalition-progress.define.js';
import { CoalitionCommitments } from './coalition-commitments.js';

define('coalition-commitments', CoalitionCommitments);
